import { proportionInterval } from "../../stats/counts/proportionInterval";
import { boundedInterval } from "../../stats/means/boundedInterval";
import { type Interval, meanInterval } from "../../stats/means/meanInterval";
import { meanBounds } from "../../tables/meanBounds";
import type { CountRow, Crossing } from "../../tables/Table";
import { fr, noBreakSpace as nb } from "../french";
import { secretText } from "../secrecySentence";

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
 * Wilson's interval, means Student's, or the one of their logit where that would pass an end of their scale, at 95 %,
 * weighted answers those of their table; NaN where there is nothing to compute.
 */
export function crossingSeries(crossing: Crossing): readonly (readonly Point[])[] {
  const bounds = meanBounds(crossing.question);
  return crossing.groups.map((group, g) => {
    if (crossing.kind === "crossedMeans") {
      return crossing.rows.map((row) => {
        const { mean, sd, n, interval, suppressed } = row.cells[g]!;
        if (suppressed) return secretPoint;
        const own = interval ?? meanInterval(mean, sd, n);
        return point(mean, boundedInterval(mean, own, bounds), n, (value) => fr.decimal(value));
      });
    }
    const rows: readonly CountRow[] =
      crossing.kind === "crossedGrid" ? crossing.rows.flatMap(({ answers }) => answers) : crossing.rows;
    return rows.map((row) => {
      const { n, percent, interval, suppressed } = row.cells[g]!;
      if (suppressed) return secretPoint;
      const [low, high] = interval ?? proportionInterval(n, group.n).map((end) => 100 * end);
      return point(percent, [low!, high!], n, (value) => fr.percent(value));
    });
  });
}

/** What is kept secret: nothing is drawn. */
const secretPoint: Point = {
  value: Number.NaN,
  low: Number.NaN,
  high: Number.NaN,
  n: Number.NaN,
  text: secretText,
  lowText: secretText,
  highText: secretText,
  alt: secretText,
};

function point(value: number, [low, high]: Interval, n: number, format: (value: number) => string): Point {
  const text = format(value);
  const [lowText, highText] = [format(low), format(high)];
  const alt = Number.isNaN(low) ? text : `${text} (de ${lowText} à ${highText})`;
  return { value, low, high, n, text, lowText, highText, alt };
}
