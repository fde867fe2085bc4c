import { proportionInterval } from "../../stats/counts/proportionInterval";
import { type Interval, meanInterval } from "../../stats/means/meanInterval";
import type { CountRow, Crossing } from "../../tables/Table";
import { fr, noBreakSpace as nb } from "../french";

/** One group in one row: its value, the ends of its interval, and how they are written. */
export interface Point {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly text: string;
  /** The ends of its interval, « — » where there is none. */
  readonly lowText: string;
  readonly highText: string;
  readonly alt: string;
}

/**
 * The rows that the figure of a crossing shows: those of the table, and in a grid each answer to
 * each item.
 */
export function figureRows(crossing: Crossing): readonly string[] {
  return crossing.kind === "crossedGrid"
    ? crossing.rows.flatMap(({ label, answers }) => answers.map((answer) => `${label}${nb}· ${answer.label}`))
    : crossing.rows.map(({ label }) => label);
}

/**
 * What the figure of a crossing shows: for each group, one point a row. Percents (0 to 100) have
 * Wilson's interval, means Student's, at 95 %; NaN where there is nothing to compute.
 */
export function crossingSeries(crossing: Crossing): readonly (readonly Point[])[] {
  return crossing.groups.map((group, g) => {
    if (crossing.kind === "crossedMeans") {
      return crossing.rows.map((row) => {
        const { mean, sd, n } = row.cells[g]!;
        return point(mean, meanInterval(mean, sd, n), n, (value) => fr.decimal(value));
      });
    }
    const rows: readonly CountRow[] =
      crossing.kind === "crossedGrid" ? crossing.rows.flatMap(({ answers }) => answers) : crossing.rows;
    return rows.map((row) => {
      const { n, percent } = row.cells[g]!;
      const [low, high] = proportionInterval(n, group.n);
      return point(percent, [100 * low, 100 * high], n, (value) => fr.percent(value));
    });
  });
}

function point(value: number, [low, high]: Interval, n: number, format: (value: number) => string): Point {
  const text = format(value);
  const [lowText, highText] = [format(low), format(high)];
  const alt = Number.isNaN(low) ? text : `${text} (de ${lowText} à ${highText})`;
  return { value, low, high, n, text, lowText, highText, alt };
}
