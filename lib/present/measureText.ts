import type { Interval } from "../stats/means/meanInterval";
import { fr, noBreakSpace as nb, thinSpace } from "./french";

/** « +3,2 », « −0,4 »: a number whose sign matters; 0 without sign. */
export function signed(value: number, decimals = 2): string {
  const size = fr.decimal(Math.abs(value), decimals);
  const isZero = Number.isNaN(value) || size === fr.decimal(0, decimals);
  return isZero ? size : `${value > 0 ? "+" : "−"}${size}`;
}

/** « [0,14 ; 0,27] », « — » where it could not be computed. */
export function intervalText([low, high]: Interval, decimals = 2): string {
  if (Number.isNaN(low) && Number.isNaN(high)) return "[—]";
  return `[${fr.decimal(low, decimals)}${thinSpace};${nb}${fr.decimal(high, decimals)}]`;
}
