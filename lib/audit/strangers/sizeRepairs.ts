import { sum } from "../../base/sum";
import type { PublishedNumber } from "../../published/PublishedNumber";
import { keyText } from "../../published/PublishedNumber";
import type { PrintedSystem } from "../PrintedSystem";
import type { QuestionShape } from "../QuestionShape";
import type { Repair } from "../repairs";
import { isNear, isOneDigit, isSwapped, leftOutWeight, slipWeight } from "../slip";
import type { TablePiece } from "./tablePieces";

/**
 * The printed sizes that would make every row of a piece possible, were they other numbers: those that a
 * slip leads to, and the sum of the counts of their column. One wrong size explains many rows at
 * once. None in a piece of several crossings: their sizes confirm one another.
 *
 * Where several totals are not the sums of their columns, and these sums make all possible at once, they are a
 * repair together.
 *
 * @param systemsOf all systems of the piece, for a shape with other sizes
 */
export function sizeRepairs(
  { shape, publication }: TablePiece,
  systemsOf: (shape: QuestionShape) => Iterable<PrintedSystem>,
): readonly Repair[] {
  if (shape.crossings.length > 1) return [];
  const [crossing] = shape.crossings;
  const sizes = crossing?.sizes ?? (shape.asked === undefined ? [] : [shape.asked]);
  const printed = sizes.flatMap((size, g): readonly PrintedSize[] => {
    const [by, column] = crossing === undefined ? ["", ""] : [crossing.id, crossing.groups[g]!];
    const table = publication.table(shape.id, by);
    const place = table.find(
      (entry) =>
        (entry.statistic === "n" || entry.statistic === "base") &&
        ["", "Total"].includes(entry.row) &&
        entry.column === column,
    );
    if (place === undefined || Number(place.printed) !== size) return [];
    return [{ place, size, group: g, counts: columnCounts(table, place) }];
  });
  const single = printed.flatMap((own): readonly Repair[] => {
    const { size, counts, group } = own;
    const values = [...otherSizes(size, counts.length === 0 ? undefined : sum(counts))].filter((n) =>
      isPossible(resized(shape, group, n)),
    );
    return values.length === 0 ? [] : [repairOf(own, values)];
  });
  const unequal = printed.filter(({ counts, size }) => counts.length > 0 && sum(counts) !== size);
  if (single.length > 0 || unequal.length < 2) return single;
  const added = unequal.reduce((own, { group, counts }) => resized(own, group, sum(counts)), shape);
  if (!isPossible(added)) return [];
  const together = unequal.map((own) => repairOf(own, [sum(own.counts)]));
  return [
    {
      numbers: together.flatMap(({ numbers }) => numbers),
      weight: together.reduce((product, { weight }) => product * weight, 1),
    },
  ];

  function isPossible(own: QuestionShape): boolean {
    for (const system of systemsOf(own)) if (!system.isPossible()) return false;
    return true;
  }
}

/** A size where it is printed, with the counts of its column. */
interface PrintedSize {
  readonly place: PublishedNumber;
  readonly size: number;
  readonly group: number;
  readonly counts: readonly number[];
}

function repairOf({ place, counts }: PrintedSize, values: readonly number[]): Repair {
  const readings = values
    .map((value) => {
      const left = counts.length > 0 && sum(counts) === value ? leftOutWeight(place.printed, counts) : 0;
      const weight = slipWeight(place, value, []) + left;
      return { text: String(value), weight, ...(left > 0 ? { leftOut: true } : {}) };
    })
    .toSorted((a, b) => b.weight - a.weight);
  return { numbers: [{ place, values, readings }], weight: sum(readings.map(({ weight }) => weight)) };
}

/** The same shape with another number asked in a group, or in all where there are none. */
export function resized(shape: QuestionShape, group: number, n: number): QuestionShape {
  const { asked: _, ...rest } = shape;
  const [crossing] = shape.crossings;
  if (crossing?.sizes === undefined) return { ...rest, asked: n };
  return {
    ...rest,
    crossings: [{ ...crossing, sizes: crossing.sizes.map((own, g) => (g === group ? n : own)) }],
  };
}

/** The sizes that a slip may have made another, and the sum of the column. */
function otherSizes(size: number, sum: number | undefined): ReadonlySet<number> {
  const text = String(size);
  const least = 10 ** (text.length - 1);
  const slips = Array.from({ length: Math.min(9 * least, 10_000) }, (_, i) => least + i).filter((n) =>
    [isOneDigit, isNear, isSwapped].some((is) => is(text, String(n))),
  );
  return new Set([...(sum === undefined || sum === size ? [] : [sum]), ...slips]);
}

/** The counts of the lines of a column; none where there are none, as under means. */
function columnCounts(table: readonly PublishedNumber[], place: PublishedNumber): readonly number[] {
  return table
    .filter(
      (entry) =>
        entry.statistic === "n" &&
        entry.column === place.column &&
        !["", "Total"].includes(entry.row) &&
        keyText(entry) !== keyText(place),
    )
    .map(({ printed }) => Number(printed));
}
