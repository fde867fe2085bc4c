import type { RawColumn, RawSet } from "../table/RawTable";
import { fixedAnswers, otherCode, otherLabel } from "./fixedAnswers";
import type { LimeStructure } from "./LimeStructure";
import { type LimeColumn, rankedAnswers } from "./limeColumns";
import { notShownText } from "./TextColumn";

/** A column of a file with the column of the structure that it is; undefined where it is none. */
export type LinkedColumn = readonly [RawColumn, LimeColumn | undefined];

/** Columns with what the structure says of them: wordings, what codes stand for, what is measured. */
export function describedColumns(
  linked: readonly LinkedColumn[],
  { language }: LimeStructure,
): readonly RawColumn[] {
  return linked.map(([column, lime]) => {
    const notShown = column.values.includes(notShownText) ? { notShown: new Set([notShownText]) } : {};
    if (!lime) return { ...column, ...notShown };
    const { question } = lime;
    const labels = valueLabels(lime, language);
    return {
      ...column,
      ...{ label: labelOf(lime), question: { name: question.code, label: question.label } },
      ...((lime.part === "other" || lime.part === "comment") && { part: lime.part }),
      ...(labels.length > 0 && { labels: new Map(labels) }),
      ...notShown,
      ...measureOf(lime),
    };
  });
}

/** The columns that are the answers of one question: those to tick, and those of a ranking. */
export function describedSets(linked: readonly LinkedColumn[]): readonly RawSet[] {
  const sets = new Map<string, { readonly lime: LimeColumn; readonly columns: string[] }>();
  for (const [{ name }, lime] of linked) {
    if (!lime) continue;
    const { question, part } = lime;
    const isTick = (question.type === "M" || question.type === "P") && part === "answer";
    if (!isTick && part !== "rank") continue;
    const own = sets.get(question.code);
    if (own) own.columns.push(name);
    else sets.set(question.code, { lime, columns: [name] });
  }
  return [...sets].map(([name, { lime, columns }]) => ({
    ...{ name, label: lime.question.label, columns },
    ...(lime.part === "rank" ? { ranked: true as const } : { ticked: "Y" }),
  }));
}

function labelOf({ question, part, subquestion, across, rank }: LimeColumn): string {
  const item = [subquestion?.label, across?.label].filter((text) => text !== undefined).join(" – ");
  if (part === "rank") return `${question.label} (rang ${rank})`;
  if (part === "comment") return `${item === "" ? question.label : item} (commentaire)`;
  if (part === "other") return `${question.label} (autre)`;
  return item === "" ? question.label : item;
}

/** What the codes of a column stand for. */
export function valueLabels(
  { question, part, scale = 0 }: LimeColumn,
  language: string,
): readonly (readonly [code: string, label: string])[] {
  if (part === "rank") return rankedAnswers(question).map(({ code, label }) => [code, label]);
  if (part !== "answer") return [];
  const own = fixedAnswers(question.type, language);
  if (own) return own.map(({ code, label }) => [code, label]);
  if (!/^[L!OFH1]$/.test(question.type)) return [];
  const answers = question.answers.filter((answer) => answer.scale === scale);
  const other = question.attributes.other_replace_text ?? otherLabel(language);
  return [
    ...answers.map(({ code, label }) => [code, label] as const),
    ...(question.other && /^[L!]$/.test(question.type) ? [[otherCode, other] as const] : []),
  ];
}

function measureOf({ question: { type }, part }: LimeColumn): Pick<RawColumn, "measure"> {
  if (part !== "answer") return {};
  if (/^[NK:5AB]$/.test(type)) return { measure: "scale" };
  if (type === "E") return { measure: "ordinal" };
  return /^[L!OYGCMPI]$/.test(type) ? { measure: "nominal" } : {};
}
