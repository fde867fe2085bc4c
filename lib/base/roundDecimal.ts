/**
 * A number in decimal notation with a fixed count of decimals, rounded half away from zero
 * on its decimal value and not on its binary one: 1.005 to two decimals is "1.01", where `toFixed` says "1.00".
 *
 * The decimal value is taken at 15 significant digits, which every double carries, so that
 * a tie reached with a rounding error in the last place is still a tie. Never "-0.00".
 * Infinite values and NaN come out as `String` writes them.
 */
export function roundDecimal(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  const scaled = Math.abs(value) * 10 ** decimals;
  const whole = Math.floor(scaled);
  // Far from a tie, and small enough for the product to be right there, as most are: much faster.
  const isPlain = scaled < 1e8 && Math.abs(scaled - whole - 0.5) > 1e-6;
  const digits = isPlain ? String(Math.round(scaled)) : roundedDigits(Math.abs(value), decimals);
  const padded = digits.padStart(decimals + 1, "0");
  const text = decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The digits of a number times a power of ten, rounded to an integer on its decimal value. */
function roundedDigits(value: number, decimals: number): string {
  const [mantissa, exponent] = value.toExponential(14).split("e") as [string, string];
  const digits = mantissa.replace(".", "");
  // value = 0.d1d2d3... x 10^(exponent + 1); keep `kept` digits of it
  const kept = Number(exponent) + 1 + decimals;
  const head = kept > 0 ? digits.slice(0, kept).padEnd(kept, "0") : "0";
  const next = kept < 0 ? "0" : (digits[kept] ?? "0");
  return (BigInt(head) + (next >= "5" ? 1n : 0n)).toString();
}
