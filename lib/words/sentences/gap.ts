import { quotedList } from "../../base/quotedList";
import { UserError } from "../../base/UserError";
import { fr } from "../../present/french";
import { secretWords } from "../../present/secrecySentence";
import { columnById, questionById } from "../../questionnaire/lookup";
import type { Crossing } from "../../tables/Table";
import type { Context } from "../Context";
import { answerPlace, groupCounts } from "./answerPlace";
import { crossedBy, questionOf } from "./crossedBy";
import type { GroupName } from "./groupNamed";
import { said } from "./said";

/**
 * How far apart two groups of a crossing are: `gap` of {@link SentenceWords}.
 *
 * @param given the answer, unless the id names it or it has a mean; the crossing; the two groups, or none
 * @throws UserError in French when there is no such answer, crossing or group
 */
export function gap({ study }: Context, id: string, ...given: readonly GroupName[]): string {
  const { kind } = questionById(study.questionnaire, questionOf(id));
  const isOfMeans = kind === "scale" || kind === "number";
  const { item = "" } = isOfMeans ? columnById(study.questionnaire, id) : {};
  const place = isOfMeans ? { id, item, answer: undefined, rest: given } : answerPlace(study, id, given);
  const [crossing, ...groups] = place.rest.map(String);
  const table = crossedBy(study, id, crossing ?? "");
  const values =
    table.kind === "crossedMeans"
      ? table.rows.find((row) => row.label === item)!.cells.map(({ mean }) => mean)
      : groupCounts(study, table, place).map(({ percent }) => percent);
  const { apart, between } = apartOf(table, values, groups);
  const isSecret = Number.isNaN(apart) && table.secrecy?.suppresses;
  const text = isSecret
    ? secretWords
    : !isOfMeans
      ? points(apart, 1)
      : kind === "scale"
        ? points(apart, 2)
        : fr.decimal(apart);
  return said(between === undefined ? text : `${text} (entre ${between.join(" et ")})`, table);
}

/** How far apart two groups are, and which, where the crossing has others and none was named. */
function apartOf(
  { groups, by }: Crossing,
  values: readonly number[],
  named: readonly string[],
): { readonly apart: number; readonly between?: readonly [string, string] } {
  const labels = groups.map(({ label }) => label);
  if (named.length > 0) {
    const unknown = named.find((label) => !labels.includes(label));
    if (unknown !== undefined || named.length !== 2 || named[0] === named[1]) {
      throw new UserError(
        `Un écart se prend entre deux groupes de la question ${by.id}, parmi ${quotedList(labels)}.`,
      );
    }
    const [one, other] = named.map((label) => values[labels.indexOf(label)]!);
    return { apart: Math.abs(one! - other!) };
  }
  if (labels.length === 2) return { apart: Math.abs(values[0]! - values[1]!) };
  const filled = values.flatMap((value, i) => (Number.isNaN(value) ? [] : { value, label: labels[i]! }));
  const [most, ...others] = filled.toSorted((a, b) => b.value - a.value);
  const least = others.at(-1);
  if (most === undefined || least === undefined) return { apart: Number.NaN };
  return { apart: most.value - least.value, between: [most.label, least.label] };
}

function points(value: number, decimals: number): string {
  return `${fr.decimal(value, decimals)}\u00a0point${value < 2 ? "" : "s"}`;
}
