import { proportionInterval } from "../../stats/counts/proportionInterval";
import type { InteractionTable } from "../../tables/interactionTable";
import { fr } from "../french";

/** A cell of two factors as a figure shows it: NaN ends where there is no interval. */
export interface CellPoint {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly text: string;
  readonly lowText: string;
  readonly highText: string;
}

/** What one panel shows: a score, or an answer; cells have the shape [answers to a][answers to b]. */
export interface Panel {
  readonly label: string;
  readonly cells: readonly (readonly CellPoint[])[];
}

/**
 * The panels of an interaction: means with Student's interval; percents (0 to 100) of the cell with
 * Wilson's, of which the second of two answers is left out.
 */
export function interactionPanels(table: InteractionTable): readonly Panel[] {
  if (table.kind === "interactionOfMeans") {
    return table.rows.map(({ label, cells }) => ({
      label,
      cells: cells.map((row) =>
        row.map(({ mean, interval: [low, high], n }) =>
          point(mean, low, high, n, (value) => fr.decimal(value)),
        ),
      ),
    }));
  }
  return table.rows.flatMap(({ label: item, answers }) =>
    answers
      .filter(({ alone }) => alone !== undefined)
      .map(({ label, cells }) => ({
        label: item === "" || item === label ? label : `${item}\u00a0· ${label}`,
        cells: cells.map((row) =>
          row.map(({ n, percent, base }) => {
            const [low, high] = proportionInterval(n, base);
            return point(percent, 100 * low, 100 * high, n, (value) => fr.percent(value));
          }),
        ),
      })),
  );
}

function point(
  value: number,
  low: number,
  high: number,
  n: number,
  format: (value: number) => string,
): CellPoint {
  return { value, low, high, n, text: format(value), lowText: format(low), highText: format(high) };
}

/** The cells of a panel, row by row, with the answers to both factors. */
export function eachCell({ a, b }: InteractionTable, cells: Panel["cells"]) {
  return a.levels.flatMap((one, i) =>
    b.levels.map((two, j) => [one, two, cells[i]![j]!] as readonly [string, string, CellPoint]),
  );
}
