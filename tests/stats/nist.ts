import { readFileSync } from "node:fs";

/** A one-way data set of NIST's Statistical Reference Datasets, with its certified values. */
export interface NistSet {
  readonly groups: readonly (readonly number[])[];
  readonly certified: { readonly F: number; readonly between: number; readonly within: number };
}

/** Reads tests/reference/nist/<name>.dat: certified table from line 41, data from line 61. */
export function readNistSet(name: string): NistSet {
  const file = new URL(`../reference/nist/${name}.dat`, import.meta.url);
  const lines = readFileSync(file, "utf8").split(/\r?\n/);
  const numbersAfter = (label: string) => {
    const line = lines.find((candidate) => candidate.startsWith(label) && /E[+-]\d\d/.test(candidate));
    return line!.slice(label.length).trim().split(/\s+/).slice(1).map(Number);
  };
  const [, between, , F] = numbersAfter("Between");
  const [, within] = numbersAfter("Within");
  const groups = new Map<string, number[]>();
  for (const line of lines.slice(60)) {
    const [group, value] = line.trim().split(/\s+/);
    if (value === undefined) continue;
    if (!groups.has(group!)) groups.set(group!, []);
    groups.get(group!)!.push(Number(value));
  }
  return { groups: [...groups.values()], certified: { F: F!, between: between!, within: within! } };
}

/** NIST's log relative error: how many digits agree with the certified value, 15 at most. */
export function correctDigits(actual: number, certified: number): number {
  return Math.min(15, -Math.log10(Math.abs((actual - certified) / certified)));
}
