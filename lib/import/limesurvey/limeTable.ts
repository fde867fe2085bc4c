import type { RawColumn, RawSet, RawTable } from "../table/RawTable";
import { otherTexts, ticks } from "./fixedAnswers";
import { isParticipantCode, metadataCode } from "./limeMetadata";
import { type LimeName, limeNames } from "./limeNames";
import { notShownText } from "./TextColumn";

/** A table of answers, and what LimeSurvey noted of each response beside them. */
export interface LimeTable {
  /** The answers alone. */
  readonly table: RawTable;
  /** Identifier, dates, language, durations …: as many rows. */
  readonly metadata: readonly RawColumn[];
}

/** What exports write where a question was not shown. */
export const notShownTexts = ["N/A", notShownText] as const;

/**
 * What LimeSurvey says of a table of responses that it exported: the question of each column, the texts that say that
 * it was not shown, the answers to tick, rankings; what it noted beside the answers is set apart. Only what is written
 * in the file is told: a question of few answers that are ticked like others may be taken for a multiple choice.
 *
 * @param table read from a CSV or VV file that {@link isLimeSurvey} knows
 * @param texts of the columns, by name, where the file has them beside their codes
 */
export function limeTable(table: RawTable, texts: ReadonlyMap<string, string> = new Map()): LimeTable {
  const hasToken = table.columns.some(({ name }) => metadataCode(name) === "token");
  const isMetadata = ({ name }: RawColumn) =>
    metadataCode(name) !== undefined || (hasToken && isParticipantCode(name));
  const metadata = table.columns.filter(isMetadata);
  const answers = table.columns.filter((column) => !isMetadata(column));
  const names = limeNames(answers.map(({ name }) => name));
  const wordings = wordingsOf(answers, names, texts);
  const parts = names.map((_, i) => partOf(answers, names, i));
  const columns = answers.map((column, i): RawColumn => {
    const { question, wording, label } = wordings[i]!;
    const part = parts[i];
    const notShown: readonly string[] = notShownTexts.filter((text) => column.values.includes(text));
    return {
      ...column,
      ...(label !== undefined ? { label } : wording !== undefined ? { label: wording } : {}),
      question: { name: question, ...(wording !== undefined && { label: wording }) },
      ...(part !== undefined && { part }),
      ...(notShown.length > 0 && { notShown: new Set(notShown) }),
    };
  });
  const sets = setsOf(columns, names);
  return {
    table: {
      ...table,
      columns,
      ...(sets.length > 0 && { sets }),
      recognised: [...(table.recognised ?? []), recognisedLine(columns, metadata, sets)],
    },
    metadata,
  };
}

/** What a column holds beside the answers, as its code or its wording says. */
function partOf(
  columns: readonly RawColumn[],
  names: readonly LimeName[],
  at: number,
): "other" | "comment" | undefined {
  const { question, parts } = names[at]!;
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  if (last === "other") return "other";
  if (/(?:^|[a-z0-9])comment$/.test(last) || /(?:^| : ?)Comment(?:aire)?$/i.test(last)) return "comment";
  if (!(otherTexts as readonly string[]).includes(last)) return undefined;
  // Of a list of full answers, it stands beside the list; of answers to tick, it holds no ticks.
  const others = columns.filter((_, i) => i !== at && names[i]!.question === question);
  const beside = names.filter((name, i) => i !== at && name.question === question);
  if (beside.length === 1 && beside[0]!.parts.length === 0) return "other";
  const known: readonly string[] = [...ticks.ticked, ...ticks.unticked];
  const isTicks = (column: RawColumn) => answersOf(column).every((text) => known.includes(text));
  return others.some(isTicks) && !isTicks(columns[at]!) ? "other" : undefined;
}

/** The wordings that stand beside codes: what those of a question begin with is its own. */
function wordingsOf(
  columns: readonly RawColumn[],
  names: readonly LimeName[],
  texts: ReadonlyMap<string, string>,
): readonly LimeName[] {
  if (texts.size === 0) return names;
  const stems = new Map<string, string>();
  for (const [i, { question }] of names.entries()) {
    const text = texts.get(columns[i]!.name) ?? "";
    const known = stems.get(question);
    stems.set(question, known === undefined ? text : commonStart(known, text));
  }
  return names.map((name, i) => {
    const text = texts.get(columns[i]!.name) ?? "";
    const stem = stems.get(name.question)!;
    if (text === "") return name;
    if (name.parts.length === 0 || stem === text) return { ...name, wording: text };
    const opened = stem.trimEnd().at(-1);
    const closing = opened === "(" ? ")" : opened === "[" ? "]" : undefined;
    const wording = stem.replace(/[\s([–:-]+$/u, "");
    const rest = text.slice(stem.length).trim();
    const item = closing !== undefined && rest.endsWith(closing) ? rest.slice(0, -1).trim() : rest;
    return { ...name, ...(wording !== "" && { wording }), ...(item !== "" && { label: item }) };
  });
}

/** What two texts begin with, up to what parts a question from its items. */
function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  const shared = a.slice(0, length);
  if (length === a.length && length === b.length) return shared;
  const cut = Math.max(shared.lastIndexOf("("), shared.lastIndexOf("["), shared.lastIndexOf(" - ") + 2);
  return cut > 1 ? shared.slice(0, cut + 1) : shared;
}

function setsOf(columns: readonly RawColumn[], names: readonly LimeName[]): readonly RawSet[] {
  const byQuestion = new Map<string, RawColumn[]>();
  for (const [i, { question, parts }] of names.entries()) {
    if (parts.length !== 1 || columns[i]!.part !== undefined) continue;
    const own = byQuestion.get(question);
    if (own) own.push(columns[i]!);
    else byQuestion.set(question, [columns[i]!]);
  }
  const partOf = new Map(names.map(({ parts }, i) => [columns[i]!, parts[0]!]));
  return [...byQuestion].flatMap(([name, own]): readonly RawSet[] => {
    const label = own[0]!.question?.label;
    const set = { name, ...(label !== undefined && { label }), columns: own.map((column) => column.name) };
    const ticked = tickOf(own);
    if (ticked !== undefined) return [{ ...set, ticked }];
    const ranks = own.every((column, i) => partOf.get(column) === String(i + 1)) && isRanking(own);
    return ranks ? [{ ...set, ranked: true }] : [];
  });
}

/** The text that ticks in all columns of a question; undefined where they have other answers than ticks. */
function tickOf(columns: readonly RawColumn[]): string | undefined {
  const texts = new Set(columns.flatMap(answersOf));
  const pair = ticks.ticked.findIndex((tick) => texts.has(tick));
  if (columns.length < 2 || pair < 0) return undefined;
  const tick = ticks.ticked[pair]!;
  texts.delete(tick);
  const unticked: readonly string[] = { Y: [], "1": ["0"], Oui: ["Non"], Yes: ["No"] }[tick];
  return [...texts].every((text) => unticked.includes(text)) ? tick : undefined;
}

/** The texts of a column that are answers. */
function answersOf({ values }: RawColumn): readonly string[] {
  return values.filter((text) => text !== "" && !(notShownTexts as readonly string[]).includes(text));
}

/** Rows that it takes to see that no answer is ever there twice. */
const enoughRows = 5;

/** Whether columns hold what was ranked first, second …: no answer twice in a row, and none after a blank one. */
function isRanking(columns: readonly RawColumn[]): boolean {
  if (columns.length < 2) return false;
  const none = new Set(["", ...notShownTexts]);
  let telling = 0;
  for (let row = 0; row < columns[0]!.codes.length; row++) {
    const texts = columns.map(({ values, codes }) => values[codes[row]!]!);
    const given = texts.filter((text) => !none.has(text));
    if (new Set(given).size < given.length) return false;
    if (texts.slice(0, given.length).some((text) => none.has(text))) return false;
    if (given.length >= 2) telling++;
  }
  return telling >= enoughRows;
}

function recognisedLine(
  columns: readonly RawColumn[],
  metadata: readonly RawColumn[],
  sets: readonly RawSet[],
): string {
  const questions = new Set(columns.map(({ question }) => question?.name)).size;
  const several = sets.filter(({ ticked }) => ticked !== undefined).length;
  const plural = (count: number, word: string) => `${count} ${word}${count > 1 ? "s" : ""}`;
  return `Export LimeSurvey : ${plural(questions, "question")}, dont ${several} à choix multiple ; ${plural(metadata.length, "colonne")} de suivi mise${metadata.length > 1 ? "s" : ""} à part.`;
}
