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
 * @param systemsOf all systems of the piece, for a shape with other sizes
 */
export function sizeRepairs(
  { shape, publication }: TablePiece,
  systemsOf: (shape: QuestionShape) => readonly PrintedSystem[],
): readonly Repair[] {
  if (shape.crossings.length > 1) return [];
  const [crossing] = shape.crossings;
  const sizes = crossing?.sizes ?? (shape.asked === undefined ? [] : [shape.asked]);
  return sizes.flatMap((size, g): readonly Repair[] => {
    const [by, column] = crossing === undefined ? ["", ""] : [crossing.id, crossing.groups[g]!];
    const table = publication.table(shape.id, by);
    const place = table.find(
      (entry) =>
        (entry.statistic === "n" || entry.statistic === "base") &&
        ["", "Total"].includes(entry.row) &&
        entry.column === column,
    );
    if (place === undefined || Number(place.printed) !== size) return [];
    const counts = columnCounts(table, place);
    const values = [...otherSizes(size, counts.length === 0 ? undefined : sum(counts))].filter((n) =>
      systemsOf(resized(shape, g, n)).every((system) => system.isPossible()),
    );
    if (values.length === 0) return [];
    const readings = values
      .map((value) => {
        const left = counts.length > 0 && sum(counts) === value ? leftOutWeight(place.printed, counts) : 0;
        const weight = slipWeight(place, value, []) + left;
        return { text: String(value), weight, ...(left > 0 ? { leftOut: true } : {}) };
      })
      .toSorted((a, b) => b.weight - a.weight);
    const weight = readings.reduce((all, reading) => all + reading.weight, 0);
    return [{ numbers: [{ place, values, readings }], weight }];
  });
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
