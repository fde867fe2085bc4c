import { describe, expect, test } from "vitest";
import type { PrintedSystem } from "../../../lib/audit/PrintedSystem";
import type { QuestionShape } from "../../../lib/audit/QuestionShape";
import { slipWeight } from "../../../lib/audit/slip";
import { shapeSystems } from "../../../lib/audit/strangers/auditTables";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { sizeRepairs } from "../../../lib/audit/strangers/sizeRepairs";
import { type TablePiece, tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { recordsOf } from "../../support/strangersTables";

const pieceOf = (lines: readonly string[]) =>
  tablePieces(parseTables(recordsOf(lines), "tables.csv"), "halfEither")[0]!;
const repairsOf = (piece: TablePiece) =>
  sizeRepairs(piece, (shape) => shapeSystems({ ...piece, shape }).map(({ system }) => system));
/** Each repair as the place of its size and what it may be. */
const told = (lines: readonly string[]) =>
  repairsOf(pieceOf(lines)).map(({ numbers }) =>
    numbers.map(({ place, values }) => [place.by, place.row, place.column, place.statistic, ...values!]),
  );
const system = (possible: boolean): PrintedSystem => ({
  places: [],
  isDecided: () => true,
  isPossible: () => possible,
  accepts: () => possible,
  without: () => ({ possible, values: [] }),
});
/** The sizes that are tried in place of the only one of a piece. */
function tried(lines: readonly string[]): readonly number[] {
  const sizes: number[] = [];
  sizeRepairs(pieceOf(lines), (shape: QuestionShape) => {
    sizes.push(shape.asked ?? shape.crossings[0]!.sizes![0]!);
    return [system(false)];
  });
  return sizes.toSorted((a, b) => a - b);
}
const upTo = (low: number, high: number) => Array.from({ length: high - low + 1 }, (_, i) => low + i);

// The first group can only be of 3, 6 or 9: thirds. Printed as 4, it leaves but its last mean possible.
const groups = [
  "Q||||échelle|1 à 10",
  "Q|s||F|n|4",
  "Q|s||H|n|2",
  "Q|s|Utile|F|mean|7,67",
  "Q|s|Utile|H|mean|4,00",
  "Q|s|Sûr|F|mean|5,33",
  "Q|s|Sûr|H|mean|4,50",
  "Q|s|Gratuit|F|mean|5,00",
];

describe("sizeRepairs", () => {
  test("finds the size of a group with which every row is possible", () => {
    expect(told(groups)).toEqual([[["s", "", "F", "n", 3, 6, 9]]]);
  });

  test("finds the base and the total of a flat table, where there is no crossing", () => {
    const means = ["Q||||échelle|1 à 10", "Q||Utile||mean|7,67", "Q||Sûr||mean|5,33"];
    expect(told([...means, "Q||||base|4"])).toEqual([[["", "", "", "base", 3, 6, 9]]]);
    expect(told([...means, "Q||||n|4"])).toEqual([[["", "", "", "n", 3, 6, 9]]]);
    expect(told([...means, "Q||Total||n|4"])).toEqual([[["", "Total", "", "n", 3, 6, 9]]]);
  });

  test("tries the sum of the counts of the column too, which no slip of a digit leads to", () => {
    const counts = ["Q||Oui||n|18", "Q||Non||n|12", "Q||Oui||%|60,0"];
    expect(told([...counts, "Q||Total||n|99"])).toEqual([[["", "Total", "", "n", 30]]]);
    expect(told(["Q||Oui||n|18", "Q||Total||n|99"])).toEqual([[["", "Total", "", "n", 18]]]);
  });

  test("does not add the size itself, nor the counts of other columns, to that sum", () => {
    const counts = [
      "Q|s|Oui|F|n|18",
      "Q|s|Non|F|n|12",
      "Q|s|Oui|Total|n|23",
      "Q|s|Oui|H|n|5",
      "Q|s|Non|H|n|6",
      "Q|s|Total|H|n|11",
    ];
    expect(told([...counts, "Q|s|Total|F|n|99"])).toEqual([[["s", "Total", "F", "n", 30]]]);
    expect(told([...counts, "Q|s||F|n|99", "Q|s|Total|F|n|98"])).toEqual([[["s", "", "F", "n", 30]]]);
  });

  test("tries each number of as many digits that one slip makes the printed one, once", () => {
    const slips = [...upTo(10, 20), 21, 31, 41, 51, 61, 71, 81, 91].filter((n) => n !== 11);
    expect(tried(["Q||||base|11", "Q||Utile||mean|3,00"])).toEqual(slips);
    expect(tried(["Q||||base|15", "Q||Utile||mean|3,00"])).toContain(51);
    expect(tried(["Q||||base|5", "Q||Utile||mean|3,00"])).toEqual(upTo(1, 9).filter((n) => n !== 5));
    const hundred = tried(["Q||||base|100", "Q||Utile||mean|3,00"]);
    expect(hundred.filter((n) => n < 110)).toEqual(upTo(101, 109));
    expect(hundred).toContain(900);
    expect(hundred).not.toContain(99);
  });

  test("leaves the other groups as they are, and the shape otherwise", () => {
    const shapes: QuestionShape[] = [];
    const piece = pieceOf(groups);
    sizeRepairs(piece, (shape) => {
      shapes.push(shape);
      return [system(false)];
    });
    expect(shapes.map(({ crossings }) => crossings[0]!.sizes)).toEqual([
      ...upTo(1, 9).flatMap((n) => (n === 4 ? [] : [[n, 2]])),
      ...upTo(1, 9).flatMap((n) => (n === 2 ? [] : [[4, n]])),
    ]);
    for (const { crossings, ...rest } of shapes) {
      expect({ ...rest, crossings: [{ ...crossings[0], sizes: [4, 2] }] }).toEqual(piece.shape);
    }
  });

  test("takes nothing else for how many were asked in all, once a group has another size", () => {
    const piece = pieceOf([...groups, "Q||||base|6"]);
    expect(piece.shape.asked).toBe(6);
    const asked = new Set<number | undefined>();
    sizeRepairs(piece, (shape) => {
      asked.add(shape.asked);
      return [system(true)];
    });
    expect([...asked]).toEqual([undefined]);
  });

  test("gives a size only where all rows are then possible", () => {
    const piece = pieceOf(groups);
    const [repair] = sizeRepairs(piece, ({ crossings }) => [
      system(true),
      system(crossings[0]!.sizes![0] === 8 || crossings[0]!.sizes![0] === 7),
    ]);
    expect(repair!.numbers[0]!.values).toEqual([7, 8]);
    expect(sizeRepairs(piece, () => [system(true), system(false)])).toEqual([]);
  });

  test("gives a repair for each size that does, with its readings from the likeliest slip on", () => {
    const piece = pieceOf(["Q||||base|15", "Q||Utile||mean|3,00"]);
    const [repair, ...others] = sizeRepairs(piece, ({ asked }) => [
      system([95, 24, 16, 51].includes(asked!)),
    ]);
    expect(others).toEqual([]);
    const { place, values, readings } = repair!.numbers[0]!;
    expect(values).toEqual([16, 24, 51, 95]);
    expect(readings.map(({ text }) => text)).toEqual(["51", "16", "95", "24"]);
    for (const { text, weight } of readings) expect(weight).toBe(slipWeight(place, Number(text), []));
    expect(repair!.weight).toBeCloseTo(
      readings.reduce((sum, { weight }) => sum + weight, 0),
      12,
    );
    expect(
      sizeRepairs(pieceOf(groups), () => [system(true)]).map(({ numbers }) => numbers[0]!.place.column),
    ).toEqual(["F", "H"]);
  });

  test("gives none in a piece of two crossings, whose sizes confirm one another", () => {
    const second = ["Q|t||A|n|2", "Q|t||B|n|4", "Q|t|Utile|A|mean|5,00"];
    expect(pieceOf([...groups, ...second]).shape.crossings).toHaveLength(2);
    expect(told([...groups, ...second])).toEqual([]);
  });

  test("gives none for a size that is not printed, or where none is known", () => {
    expect(sizeRepairs(pieceOf(["Q||Oui||n|4", "Q||Non||n|5"]), () => [system(true)])).toEqual([]);
    expect(sizeRepairs(pieceOf(["Q||Utile||mean|5,00"]), () => [system(true)])).toEqual([]);
    const unknown = ["Q|s||F|n|4", "Q|s|Utile|F|mean|5,00", "Q|s|Utile|H|mean|4,00"];
    expect(sizeRepairs(pieceOf(unknown), () => [system(true)])).toEqual([]);
  });
});
