import { type Slip, slipKinds, unitsOff } from "./auditSlips";

/** A cell of a table from the slips of its row, with what came of them. */
type Cell<T> = (own: readonly T[]) => string;

export function count<T>(is: (one: T) => boolean = () => true): Cell<T> {
  return (own) => String(own.filter(is).length);
}

export function share<T>(is: (one: T) => boolean): Cell<T> {
  return (own) => `${((100 * own.filter(is).length) / own.length).toFixed(1)} %`;
}

/** Prints a table of slips: a row for each kind of number and each kind of slip, and for all of both. */
export function printSlips<T extends { readonly slip: Slip }>(
  title: string,
  all: readonly T[],
  columns: Readonly<Record<string, Cell<T>>>,
): void {
  const rows = numbers.flatMap((number) =>
    Object.entries(kinds).flatMap(([kind, isKind]) => {
      const own = all.filter(({ slip }) => (number === "all" || number === numberText(slip)) && isKind(slip));
      const cells = Object.values(columns).map((cell) => cell(own));
      return own.length === 0 ? [] : [[`${number.padEnd(17)}${kind}`, ...cells]];
    }),
  );
  printTable(title, Object.keys(columns), rows);
}

const ofMeans = ["mean", "sd", "F", "p"].map((statistic) => `means, ${statistic}`);
const ofCounts = ["n", "percent", "chi2", "p"].map((statistic) => `counts, ${statistic}`);
const numbers = [...ofMeans, ...ofCounts, "all"];

function numberText({ of, place }: Slip): string {
  return `${of.shape.kind === "means" ? "means" : "counts"}, ${place.statistic}`;
}

const lastDigitOff = (least: number, most: number) => (slip: Slip) =>
  slip.kind === "last digit" && unitsOff(slip) >= least && unitsOff(slip) <= most;

const kinds: Readonly<Record<string, (slip: Slip) => boolean>> = {
  "last digit ±1": lastDigitOff(1, 1),
  "last digit ±2-3": lastDigitOff(2, 3),
  "last digit ±4-9": lastDigitOff(4, 9),
  ...Object.fromEntries(slipKinds.map((kind) => [kind, (slip: Slip) => slip.kind === kind])),
  all: () => true,
};

/** Prints aligned columns; the first cell of a row is its label. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const lines = [["", ...header], ...rows];
  const widths = lines[0]!.map((_, c) => Math.max(...lines.map((cells) => cells[c]!.length)));
  const padded = (cell: string, c: number) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!));
  console.log(`\n${title}\n${lines.map((cells) => `  ${cells.map(padded).join("  ")}`).join("\n")}`);
}
