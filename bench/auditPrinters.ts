export const printers = ["half up", "half even", "truncating"] as const;
/** A program that prints numbers, named after its rounding. */
export type Printer = (typeof printers)[number];

/** numerator / denominator, neither negative, with so many decimals: in integers alone. */
export function printedRatio(printer: Printer, decimals: number, [top, bottom]: Ratio): string {
  const scaled = top * 10n ** BigInt(decimals);
  const units = scaled / bottom;
  return printed(printer, decimals, units, 2n * scaled - (2n * units + 1n) * bottom);
}

/** The square root of numerator / denominator, likewise. */
export function printedRoot(printer: Printer, decimals: number, [top, bottom]: Ratio): string {
  const scaled = top * 100n ** BigInt(decimals);
  let units = BigInt(Math.floor(Math.sqrt(Number(scaled / bottom))));
  while (units ** 2n * bottom > scaled) units--;
  while ((units + 1n) ** 2n * bottom <= scaled) units++;
  return printed(printer, decimals, units, 4n * scaled - (2n * units + 1n) ** 2n * bottom);
}

/** A number, not negative, by its shortest decimal expansion. */
export function printedNumber(printer: Printer, decimals: number, value: number): string {
  const [mantissa, exponent] = value.toExponential().split("e") as [string, string];
  const digits = mantissa.replace(".", "");
  const power = Number(exponent) - digits.length + 1;
  const tens = 10n ** BigInt(Math.abs(power));
  return printedRatio(printer, decimals, power < 0 ? [BigInt(digits), tens] : [BigInt(digits) * tens, 1n]);
}

type Ratio = readonly [numerator: bigint, denominator: bigint];

/** @param half the sign of what is left off, less half a unit */
function printed(printer: Printer, decimals: number, units: bigint, half: bigint): string {
  const tie = printer === "half up" || units % 2n === 1n;
  const up = printer !== "truncating" && (half > 0n || (half === 0n && tie));
  const digits = String(up ? units + 1n : units).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
