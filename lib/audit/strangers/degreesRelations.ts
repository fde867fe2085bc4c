import type { Interval } from "../Check";
import { welch, welchDegrees } from "./degrees";
import { type Reading, type Relation, relations } from "./Relation";
import type { TestRow } from "./testRow";

/**
 * The degrees of freedom of a t, of a correlation, and within the groups of an F, held against how many
 * were asked; those of Welch's test are known as such. Those between the groups are held elsewhere.
 */
export function degreesRelations(row: TestRow): readonly Relation[] {
  const { n } = row;
  if (n === undefined || n.most) return [];
  const groups = row.groups.filter((group) => group.n !== 0).length;
  const printed = (statistic: "t" | "r" | "F") => row.text(statistic) !== undefined;
  const at = row.text("ddl2") === undefined && !printed("F") ? "ddl" : "ddl2";
  const hold = (readings: readonly Reading[], expected: number) =>
    relations(row, "degreesOfFreedom", [at, ...(printed("F") ? (["F"] as const) : [])], readings, () => ({
      expected,
      explanation: `${n.value} personnes${groups > 1 ? ` en ${groups} groupes` : ""} laissent ${expected} degrés de liberté.`,
      others: [],
    }));
  if (printed("r")) return hold([only(n.value - 2)], n.value - 2);
  if (printed("t") && groups === 2) return hold([only(n.value - 2), rounded(row, at)], n.value - 2);
  if (printed("t") && groups === 0) return hold([only(n.value - 1), only(n.value - 2)], n.value - 1);
  if (!printed("F") || groups < 2) return [];
  const own = only(n.value - groups);
  return hold(
    groups === 2 ? [own, rounded(row, at)] : [own, ...fractions(row, n.value - groups)],
    n.value - groups,
  );
}

function only(value: number): Reading {
  return { interval: [value, value] };
}

/** Those of Welch's test, which may have been rounded to a whole number. */
function rounded(row: TestRow, at: "ddl" | "ddl2"): Reading {
  const [low, high] = welchDegrees(row);
  const half = /[.,]/.test(row.text(at) ?? "") ? 0 : 0.5;
  return { interval: [low - half, high + half], name: welch };
}

/** Those of Welch's test of more than two groups: fewer, and with decimals. */
function fractions(row: TestRow, most: number): readonly Reading[] {
  const interval: Interval = [1, most];
  return /[.,]/.test(row.text("ddl2") ?? "") ? [{ interval, name: welch }] : [];
}
