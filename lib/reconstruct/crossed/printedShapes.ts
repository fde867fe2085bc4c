import { isPrintedSo } from "../../audit/isPrintedSo";
import type { MeanRow } from "../../audit/meanRow";
import { groupedBy } from "../../base/groupedBy";
import type { Range } from "../../exact/range";
import type { Publication } from "../../published/Publication";
import type { Key, Statistic } from "../../published/PublishedNumber";

/** What is printed of the shape of a group of a crossing; of all answers where it is of none. */
export interface GroupShape extends PrintedShape {
  readonly crossing: number | undefined;
  readonly group: number;
}

/**
 * What the medians, the least and the most answers that are printed of a row of means ask of its groups.
 *
 * @param answered how many answers all are, those in no group of a crossing too
 */
export function shapesOf(
  publication: Publication,
  { question, row: item }: Pick<Key, "question" | "row">,
  { row, crossings }: MeanRow,
  answered: number,
): readonly GroupShape[] {
  const place = { question, row: item };
  return [
    ...printedShapes(publication, { ...place, by: "", column: "" }, answered).map((shape) => ({
      ...shape,
      crossing: undefined,
      group: 0,
    })),
    ...crossings.flatMap(({ id, groups }, crossing) =>
      groups.flatMap((column, group) =>
        printedShapes(
          publication,
          { ...place, by: id, column },
          row.crossings[crossing]!.groups[group]!.n,
        ).map((shape) => ({ ...shape, crossing, group })),
      ),
    ),
  ];
}

/**
 * How many answers lie, in all, where groups of other crossings than the first have none: one at least for each group of a
 * crossing that has its least or its most there, and few more, for these must all be found a place.
 */
export function rareEnds(
  shapes: readonly GroupShape[],
  first: number | undefined,
  more: number,
): readonly GroupShape[] {
  const later = shapes.filter(({ crossing }) => crossing !== undefined && crossing !== first);
  const isEnd = (own: GroupShape) => own.count[1] === 0;
  return later.filter(isEnd).map((end): GroupShape => {
    const needed = shapes.filter(
      ({ from, to, count }) => from === to && count[0] === 1 && from >= end.from && to <= end.to,
    );
    const byCrossing = [...groupedBy(needed, ({ crossing }) => crossing).values()];
    const least = Math.max(0, ...byCrossing.map(({ length }) => length));
    return { ...end, crossing: undefined, group: 0, count: [least, least + more] };
  });
}

/** Between what lies how many answers are from one value to another; an end that is none is infinite. */
interface PrintedShape {
  readonly from: number;
  readonly to: number;
  readonly count: Range;
}

/**
 * What the median, the least and the most that are printed of a group of whole numbers ask of it.
 *
 * @param n how many answers it has
 */
function printedShapes(
  publication: Publication,
  place: Omit<Key, "statistic">,
  n: number,
): readonly PrintedShape[] {
  const text = (statistic: Statistic) => {
    const printed = publication.printed({ ...place, statistic });
    return printed === "x" ? undefined : printed;
  };
  const [least, most, median] = [text("least"), text("most"), text("median")];
  const low = least === undefined ? undefined : numberOf(least);
  const high = most === undefined ? undefined : numberOf(most);
  return [
    ...(low === undefined ? [] : [none(Number.NEGATIVE_INFINITY, low - 1), some(low, n)]),
    ...(high === undefined ? [] : [none(high + 1, Number.POSITIVE_INFINITY), some(high, n)]),
    ...(median === undefined ? [] : medianShapes(median, n)),
  ];
}

function numberOf(text: string): number {
  return Math.round(Number(text.replace(",", ".")));
}

function none(from: number, to: number): PrintedShape {
  return { from, to, count: [0, 0] };
}

function some(value: number, n: number): PrintedShape {
  return { from: value, to: value, count: [1, n] };
}

/** Of an even number of answers whose median is whole, both in the middle are taken to be so. */
function medianShapes(text: string, n: number): readonly PrintedShape[] {
  const near = Math.round(2 * Number(text.replace(",", ".")));
  const found = [near, near - 1, near + 1].find((twice) => isPrintedSo(text, twice / 2));
  if (found === undefined || n === 0) return [];
  const [below, above] = [Math.floor(found / 2), Math.ceil(found / 2)];
  const most = Math.ceil(n / 2) - 1;
  const outside = (count: number): readonly PrintedShape[] => [
    { from: Number.NEGATIVE_INFINITY, to: below - 1, count: [0, count] },
    { from: above + 1, to: Number.POSITIVE_INFINITY, count: [0, count] },
  ];
  if (below === above) return outside(most);
  return [...outside(most), { from: Number.NEGATIVE_INFINITY, to: below, count: [n / 2, n / 2] }];
}
