import { Type } from "@sinclair/typebox";
import type { CleaningRows } from "../CleaningRows";
import { momentAt, numberAt } from "../fileNumbers";
import { columnName, rowsWhere, ruleKind } from "../RuleKind";

/** Rows whose number in a column of the file is below another, a blank included: the last page that was seen. */
export const below = ruleKind({
  kind: "below",
  properties: { column: columnName(), below: Type.Number() },
  columns: ({ column }) => [column],
  caught: ({ column, below: least }, rows, among) =>
    rowsWhere(among, (row) => (numberAt(rows, column, row) ?? Number.NEGATIVE_INFINITY) < least),
});

const duration = Type.Union([
  Type.Object({ column: columnName() }, { additionalProperties: false }),
  Type.Object({ from: columnName(), to: columnName() }, { additionalProperties: false }),
]);
type Duration = { readonly column: string } | { readonly from: string; readonly to: string };

/**
 * People who answered in less than a number of seconds (of what the column counts, where it counts something else), or
 * than a fraction of the median of the rows that are there when the rule comes. No duration is no reason.
 */
export const tooFast = ruleKind({
  kind: "tooFast",
  properties: {
    duration,
    below: Type.Optional(Type.Number({ minimum: 0 })),
    belowMedian: Type.Optional(
      Type.Number({ minimum: 0, maximum: 1, description: "une fraction de la médiane, de 0 à 1" }),
    ),
  },
  columns: (rule) =>
    "column" in rule.duration ? [rule.duration.column] : [rule.duration.from, rule.duration.to],
  fault: ({ below: seconds, belowMedian }) =>
    (seconds === undefined) === (belowMedian === undefined)
      ? {
          path: [],
          place: {},
          problem: "la règle ne dit pas, ou dit deux fois, ce qui est trop rapide",
          expected: "« below » (une durée) ou « belowMedian » (une fraction de la médiane)",
        }
      : undefined,
  caught({ duration: of, below: seconds, belowMedian = 0 }, rows, among) {
    const durations = new Map(among.map((row) => [row, durationAt(rows, of, row)]));
    const known = [...durations.values()].filter((own) => own !== undefined);
    const threshold = seconds ?? belowMedian * median(known);
    const caught = rowsWhere(among, (row) => (durations.get(row) ?? Number.POSITIVE_INFINITY) < threshold);
    return { ...caught, ...(Number.isNaN(threshold) ? {} : { threshold }) };
  },
});

function durationAt(rows: CleaningRows, of: Duration, row: number): number | undefined {
  if ("column" in of) return numberAt(rows, of.column, row);
  const [from, to] = [momentAt(rows, of.from, row), momentAt(rows, of.to, row)];
  return from === undefined || to === undefined ? undefined : to - from;
}

/** NaN of nothing. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined ? Number.NaN : (low + high!) / 2;
}
