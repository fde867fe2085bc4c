import { formatLike } from "../published/formatAsPrinted";

/**
 * Whether a program that computed this number may have printed this text. A number on a tie
 * fits both of its neighbours: computed in floating point (to nine digits or better), it
 * falls on either side.
 */
export function isPrintedSo(printed: string, value: number): boolean {
  return [1, 1 - 1e-9, 1 + 1e-9].some((factor) => formatLike(printed, value * factor) === printed);
}
