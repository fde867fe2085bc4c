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
  const [mantissa, exponent] = Math.abs(value).toExponential(14).split("e") as [string, string];
  const digits = mantissa.replace(".", "");
  // value = 0.d1d2d3... x 10^(exponent + 1); keep `kept` digits of it
  const kept = Number(exponent) + 1 + decimals;
  const head = kept > 0 ? digits.slice(0, kept).padEnd(kept, "0") : "0";
  const next = kept < 0 ? "0" : (digits[kept] ?? "0");
  const roundsUp = next >= "5";
  const scaled = (BigInt(head) + (roundsUp ? 1n : 0n)).toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? scaled : `${scaled.slice(0, -decimals)}.${scaled.slice(-decimals)}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}
