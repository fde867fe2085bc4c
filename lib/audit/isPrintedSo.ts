import { printedInterval, type Rounding } from "../exact/printedInterval";
import { formatLike } from "../published/formatAsPrinted";
import { inequality, isOnSide } from "./inequality";

/**
 * Whether a program that computed this number may have printed this text. A number on a tie
 * fits both of its neighbours: computed in floating point (to nine digits or better), it
 * falls on either side. « < .001 » is any smaller number. So does, where numbers are cut off, one that is nearly a printed one.
 */
export function isPrintedSo(printed: string, value: number, rounding?: Rounding): boolean {
  const side = inequality(printed);
  if (side !== undefined) return isOnSide(side, value);
  if (rounding === "truncated" && printed !== "x") {
    const { low, high, scale } = printedInterval(printed, rounding);
    return value * scale * (1 + 1e-9) >= low && value * scale * (1 - 1e-9) <= high;
  }
  return [1, 1 - 1e-9, 1 + 1e-9].some((factor) => formatLike(printed, value * factor) === printed);
}
