import { UserError } from "../base/UserError";
/**
 * How a printed number was rounded: half away from zero; to the nearest, where a value halfway may have
 * gone either way (half to even, or floating point); or cut off after its last digit.
 */
export type Rounding = "halfUp" | "halfEither" | "truncated";

/**
 * The numbers that a printed number stands for: { x : low / scale <= x < high / scale }, and the
 * upper end too where a value halfway may have gone either way.
 */
export interface PrintedInterval {
  readonly low: number;
  readonly high: number;
  /** Twice the power of ten of the decimals, so that both ends are integers. */
  readonly scale: number;
  /** Whether the upper end belongs to it in any case, as that of a negative number does. */
  readonly closed?: true;
}

/**
 * Reads a printed number, decimal comma or point, with or without a leading zero:
 * "3,16" stands for 3.155 <= x < 3.165, that is 631 <= 200 x < 633 (truncated, for 632 <= 200 x < 634).
 * The lower end of a printed zero is 0, for what is never negative. Of a negative number, "-0,44", both
 * ends belong: a half is rounded away from zero, or either way.
 *
 * @throws UserError when the text is not a plain decimal number
 */
export function printedInterval(printed: string, rounding: Rounding = "halfUp"): PrintedInterval {
  const match = /^-?(\d*)(?:[,.](\d+))?$/.exec(printed);
  if (!match || !/\d/.test(printed)) throw new UserError(`« ${printed} » n’est pas un nombre imprimé.`);
  const decimals = match[2] ?? "";
  const units = Number(`${match[1]}${decimals}`);
  const scale = 2 * 10 ** decimals.length;
  if (printed.startsWith("-")) {
    const [low, high] =
      rounding === "truncated" ? [2 * units + 2, 2 * units] : [2 * units + 1, 2 * units - 1];
    return { low: -low, high: -high, scale, closed: true };
  }
  if (rounding === "truncated") return { low: 2 * units, high: 2 * units + 2, scale };
  return { low: Math.max(0, 2 * units - 1), high: 2 * units + 1, scale };
}
