/** A number that a text says. */
export interface Decimal {
  readonly value: number;
  /** As our own files write it: « 1234.5 ». */
  readonly text: string;
  readonly decimals: number;
  /** Whether its last decimals were rounded off: no question has more than 9. */
  readonly rounded: boolean;
}

const mostDecimals = 9;

/**
 * The number in a text: decimals after a point or a comma, thousands apart by spaces, or with an exponent; undefined
 * where the text is no number, or a code: « 075 », « 06 12 34 56 78 », or more digits than a number keeps.
 */
export function decimalText(text: string): Decimal | undefined {
  const match =
    /^([-+−]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+|(?=[.,]\d))(?:[.,](\d+))?(?:[eE]([-+]?\d{1,2}))?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, sign, spaced, fraction = "", exponent] = match;
  const whole = spaced!.replace(/\D/g, "") || "0";
  if (/^0\d/.test(whole) || whole.length > 15) return undefined;
  const negative = sign === "-" || sign === "−";
  const value = Number(`${negative ? "-" : ""}${whole}.${fraction || "0"}e${exponent ?? "0"}`);
  if (Math.abs(value) >= 1e15) return undefined;
  if (exponent === undefined && fraction.length <= mostDecimals) {
    const isZero = value === 0;
    const written = `${negative && !isZero ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
    return { value: isZero ? 0 : value, text: written, decimals: fraction.length, rounded: false };
  }
  const short = value
    .toFixed(mostDecimals)
    .replace(/\.?0+$/, "")
    .replace(/^-0$/, "0");
  return {
    value: Number(short),
    text: short,
    decimals: short.split(".")[1]?.length ?? 0,
    rounded: Number(short) !== value,
  };
}
