import { UserError } from "../base/UserError";
import { effectText } from "../present/cautions";
import { fr } from "../present/french";
import { quoted } from "../present/sentences";
import type { ItemId, QuestionId } from "../questionnaire/ids";
import { columnById } from "../questionnaire/lookup";
import { flatTable } from "../tables/flatTable";
import { rowTests } from "../tables/rowTests";
import { type Crossing, significanceLevel } from "../tables/Table";
import { current } from "./current";
import { type CrossingId, crossingOf, said } from "./said";

/**
 * « Oui » (69,5 %) and so on: the answers most often given, with their share, as a French list; of
 * a question with several scores, the items that have the highest means.
 */
export function leading(question: QuestionId, howMany: number): string {
  return ranked(question, howMany, (a, b) => b - a);
}

/** The same for the answers least often given, or the items that have the lowest means. */
export function trailing(question: QuestionId, howMany: number): string {
  return ranked(question, howMany, (a, b) => a - b);
}

function ranked(question: QuestionId, howMany: number, order: (a: number, b: number) => number): string {
  const table = flatTable(current().survey, question);
  const rows =
    table.kind === "flatCounts"
      ? table.rows.map(({ label, n, percent: share }) => ({ label, rank: n, text: fr.percent(share) }))
      : table.kind === "flatMeans" && table.rows.length > 1
        ? table.rows.map((row) => ({ label: row.label, rank: row.mean, text: fr.decimal(row.mean) }))
        : undefined;
  if (!rows) throw new UserError(`La question ${question} n’a ni modalités ni notes à classer.`);
  const parts = rows
    .toSorted((a, b) => order(a.rank, b.rank))
    .slice(0, howMany)
    .map(({ label: own, text }) => `${quoted(own)} (${text})`);
  return said(frenchList(parts), table);
}

/**
 * « … » (8,12 contre 7,50) and so on: the items (or answers to tick) on which the two groups of a
 * crossing differ significantly, the smallest p first, each with the values of the groups.
 *
 * @returns « aucun » where none do
 */
export function significant(question: QuestionId, crossing: CrossingId, howMany = 3): string {
  const table = crossingOf(question, crossing);
  if (table.kind === "crossedCounts" || table.rows.length < 2) {
    throw new UserError(`La question ${question} n’a pas d’items à tester.`);
  }
  const texts = new Map(
    table.kind === "crossedMeans"
      ? table.rows.map((row) => [row.label, row.cells.map((cell) => fr.decimal(cell.mean))])
      : table.kind === "crossedMultiple"
        ? table.rows.map((row) => [row.label, row.cells.map((cell) => fr.percent(cell.percent))])
        : [],
  );
  const parts = differing(table)
    .slice(0, howMany)
    .map((row) => {
      const values = texts.get(row.label)?.join(" contre ");
      return values === undefined ? quoted(row.label) : `${quoted(row.label)} (${values})`;
    });
  return said(parts.length === 0 ? "aucun" : frenchList(parts), table);
}

/** « 3 items sur 9 »: on how many items the two groups of a crossing differ significantly. */
export function significantCount(question: QuestionId, crossing: CrossingId): string {
  const table = crossingOf(question, crossing);
  const all = table.kind === "crossedCounts" ? 1 : table.rows.length;
  const few = differing(table).length;
  return said(`${few === 0 ? "aucun item" : fr.count(few, "item")} sur ${fr.integer(all)}`, table);
}

/**
 * « V = 0,12 » or « η² = 0,006 »: how large the difference between the groups of a crossing is, on a
 * question, or on one item of it.
 *
 * @throws UserError in French for a question of several items, none of which is named
 */
export function effect(question: QuestionId | ItemId, crossing: CrossingId): string {
  const table = crossingOf(question, crossing);
  const { item = "" } =
    table.kind === "crossedCounts" ? {} : columnById(current().survey.questionnaire, question);
  return said(effectText(rowTests(table).find(({ label }) => label === item)!), table);
}

/** The significant tests of a crossing, the smallest p first. */
function differing(table: Crossing) {
  return rowTests(table)
    .filter(({ p }) => p <= significanceLevel)
    .toSorted((a, b) => a.p - b.p);
}

function frenchList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`;
}
