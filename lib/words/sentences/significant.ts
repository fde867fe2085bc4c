import { UserError } from "../../base/UserError";
import { fr } from "../../present/french";
import { quoted } from "../../present/sentences";
import { rowTests } from "../../tables/rowTests";
import { type Crossing, significanceLevel } from "../../tables/Table";
import type { Context } from "../Context";
import { crossedBy } from "./crossedBy";
import { frenchList } from "./frenchList";
import { said } from "./said";

/** The items on which the groups of a crossing differ: `significant` of {@link SentenceWords}. */
export function significant({ study }: Context, question: string, crossing: string, howMany = 3): string {
  const table = crossedBy(study, question, crossing);
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
      const values = texts.get(row.label);
      return values === undefined ? quoted(row.label) : `${quoted(row.label)} (${ofGroups(table, values)})`;
    });
  return said(parts.length === 0 ? "aucun" : frenchList(parts), table);
}

/** On how many items the groups of a crossing differ: `significantCount` of {@link SentenceWords}. */
export function significantCount({ study }: Context, question: string, crossing: string): string {
  const table = crossedBy(study, question, crossing);
  const all = table.kind === "crossedCounts" ? 1 : table.rows.length;
  const few = differing(table).length;
  return said(`${few === 0 ? "aucun item" : fr.count(few, "item")} sur ${fr.integer(all)}`, table);
}

/** « 8,12 contre 7,50 »; of more than two groups, which value is whose. */
function ofGroups({ groups }: Crossing, values: readonly string[]): string {
  if (groups.length === 2) return values.join(" contre ");
  return frenchList(groups.map(({ label }, i) => `${values[i]} pour ${quoted(label)}`));
}

/** The significant tests of a crossing, the smallest p first. */
function differing(table: Crossing) {
  return rowTests(table)
    .filter(({ p }) => p <= significanceLevel)
    .toSorted((a, b) => a.p - b.p);
}
