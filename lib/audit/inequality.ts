import { printedValue } from "./printedValue";

/** A probability of which only a side is printed: « < .001 », « > .05 », « ns ». */
export interface Inequality {
  readonly side: "below" | "above";
  readonly bound: number;
  /** Whether it may be the bound itself. */
  readonly closed: boolean;
}

/** What « ns » stands for where nothing else is said: above .05. */
const conventional = 0.05;

/**
 * A printed probability as an inequality; undefined where it is a number. It is written as `parseTables`
 * leaves it: « <.001 », « ≤,05 », « >.05 », « ns », or « <.01 (**) » for stars with their legend.
 */
export function inequality(printed: string): Inequality | undefined {
  // Most are numbers, and many are asked.
  if (/^[\d.,]/.test(printed)) return undefined;
  if (printed === "ns") return { side: "above", bound: conventional, closed: false };
  const [, sign, bound] = /^([<≤>≥])\s*(\d*[.,]?\d+)(?: \(\S+\))?$/.exec(printed) ?? [];
  if (sign === undefined) return undefined;
  return {
    side: sign === "<" || sign === "≤" ? "below" : "above",
    bound: printedValue(bound!),
    closed: sign === "≤" || sign === "≥",
  };
}

/** Whether a probability lies on the printed side. */
export function isOnSide({ side, bound, closed }: Inequality, p: number): boolean {
  if (closed && p === bound) return true;
  return side === "below" ? p < bound : p > bound;
}

/** The other side: what is printed where this is wrong. */
export function otherSide({ side, bound, closed }: Inequality): string {
  const sign = side === "below" ? (closed ? ">" : "≥") : closed ? "<" : "≤";
  return `${sign}${bound}`;
}
