import { groupedBy } from "../base/groupedBy";
import {
  type CountRanges,
  type CountSolution,
  countSolutions,
  hasCountSolution,
} from "../exact/countSolutions";
import { printedInterval, type Rounding } from "../exact/printedInterval";
import { intersect, type Range } from "../exact/range";
import {
  type Publication,
  publication as publicationOf,
  publicationWith,
  publicationWithout,
} from "../published/Publication";
import { gridColumn, type PublishedNumber, type Statistic } from "../published/PublishedNumber";
import type { PrintedSystem } from "./PrintedSystem";
import { askedInAll, type QuestionShape } from "./QuestionShape";
import { isPrintedTest, tableTests } from "./tableTests";

/** The numbers that a system of counts is made of. */
export const counted: readonly Statistic[] = ["n", "percent", "chi2", "p"];

/**
 * The counts, percents, chi2 and p of a single choice, or of one item of a multiple choice or of a
 * grid, in its flat table and its crossings. How many were asked is taken as the shape tells it.
 *
 * @param item of a multiple choice or a grid, "" for a single choice
 */
export function countSystem(publication: Publication, shape: QuestionShape, item: string): PrintedSystem {
  const cells = cellsOf(shape, item);
  const at = new Map(cells.map((cell) => [placeText(cell), cell]));
  const whole = rangesOf(publication, shape, item, cells);
  const answerCount = whole.answers.length;
  const possible = (own: CountRanges, mostSteps?: number) => hasCountSolution(own, mostSteps) ?? true;
  const without = (omitted: readonly PublishedNumber[]) =>
    omitted.length === 0 ? whole : changedRanges(whole, publicationWithout(publication, omitted), omitted);
  return {
    places: ["", ...shape.crossings.map(({ id }) => id)]
      .flatMap((by) => publication.table(shape.id, by))
      .filter(
        ({ by, row, column, statistic, printed }) =>
          printed !== "x" &&
          counted.includes(statistic) &&
          !(statistic === "percent" && baseOf(by, column) === undefined) &&
          (at.has(placeText({ by, row, column })) || (isTest(statistic) && row === item)),
      ),
    rounding: shape.rounding,
    isDecided: () => hasCountSolution(whole) !== undefined,
    accepts: (place, text) =>
      possible(changedRanges(whole, publicationWith(publication, place, text), [place])),
    isPossible: (omitted = [], mostSteps) => possible(without(omitted), mostSteps),
    isPossibleAlone(place) {
      const cell = at.get(placeText(place));
      // Of one answer alone, the others leave it no choice.
      if (cell === undefined || cells.length < 2 || answerCount < 2) return undefined;
      const { answers, crossings } = rangesOf(publicationOf([place]), shape, item, [cell]);
      const c = shape.crossings.findIndex(({ id }) => id === place.by);
      const [low, high] = cell.group === undefined ? answers[0]! : crossings[c]!.cells[0]![cell.group]!;
      return low <= high;
    },
    without(omitted) {
      const own = without(omitted);
      const solutions = countSolutions(own);
      return {
        possible: solutions === undefined ? possible(own) : solutions.length > 0,
        values: omitted.map((place) => solutions?.flatMap((one) => valuesAt(place, one))),
      };
    },
  };

  /** The ranges of what another publication prints, which differs at these places alone. */
  function changedRanges(own: CountRanges, printed: Publication, places: readonly PublishedNumber[]) {
    const cellsAt = places.flatMap((place) =>
      isTest(place.statistic) ? [] : (at.get(placeText(place)) ?? []),
    );
    const ranks = [...new Set(cellsAt.map(({ answer }) => answer))].toSorted((a, b) => a - b);
    const near = cells.filter(({ answer }) => ranks.includes(answer));
    const changed = rangesOf(printed, shape, item, near);
    const merged = <T>(all: readonly T[], some: readonly T[]) =>
      all.map((range, a) => (ranks.includes(a) ? some[ranks.indexOf(a)]! : range));
    return {
      ...own,
      answers: merged(own.answers, changed.answers),
      crossings: changed.crossings.map((crossing, c) => ({
        ...crossing,
        cells: merged(own.crossings[c]!.cells, crossing.cells),
      })),
    };
  }

  /** The chi2 or the p of a table, by each test that gives what is printed of the other. */
  function testValues(place: PublishedNumber, table: readonly (readonly number[])[]): readonly number[] {
    const other = place.statistic === "p" ? "chi2" : "p";
    const text = publication.printed({ ...place, statistic: other });
    const tests = tableTests(table, shape.twoByTwo);
    const fitting = tests.filter((test) => isPrintedTest({ [other]: text }, test, shape.rounding));
    return [
      ...new Set((fitting.length > 0 ? fitting : tests).map((test) => test[place.statistic as "chi2" | "p"])),
    ];
  }

  /** How many the percents of a column are of, where it is known. */
  function baseOf(by: string, column: string): number | undefined {
    const crossing = shape.crossings.find(({ id }) => id === by);
    const group = crossing?.groups.findIndex(
      (name) => column === name || column.endsWith(gridColumn("", name)),
    );
    return group === undefined || group < 0 ? askedInAll(shape) : crossing?.sizes?.[group];
  }

  function valuesAt(place: PublishedNumber, { counts, tables }: CountSolution): readonly number[] {
    const c = shape.crossings.findIndex(({ id }) => id === place.by);
    if (isTest(place.statistic)) {
      return tables[c]!.flatMap((table) => testValues(place, table));
    }
    const { answer, group } = at.get(placeText(place))!;
    const base = group === undefined ? askedInAll(shape) : shape.crossings[c]!.sizes?.[group];
    const found = group === undefined ? [counts[answer]!] : tables[c]!.map((table) => table[answer]![group]!);
    return place.statistic === "n" ? found : found.map((n) => (100 * n) / (base ?? Number.NaN));
  }
}

/** Between what every count of an item lies, as {@link countSystem} takes it. */
export function countRanges(publication: Publication, shape: QuestionShape, item: string): CountRanges {
  return rangesOf(publication, shape, item, cellsOf(shape, item));
}

/** A place of a count and its percent, and which count it is: of an answer, in all or in a group. */
interface Cell {
  readonly by: string;
  readonly row: string;
  readonly column: string;
  readonly answer: number;
  readonly group?: number;
}

function cellsOf({ kind, choices, crossings }: QuestionShape, item: string): readonly Cell[] {
  const rows = kind === "multiple" ? [item] : choices;
  return rows.flatMap((choice, answer) => {
    const cell = (by: string, column: string): Omit<Cell, "group"> =>
      kind === "grid" ? { by, row: item, column, answer } : { by, row: choice, column, answer };
    return [
      cell("", kind === "grid" ? choice : ""),
      ...crossings.flatMap(({ id, groups }) => [
        ...groups.map((name, group) => ({
          ...cell(id, kind === "grid" ? gridColumn(choice, name) : name),
          group,
        })),
        ...(kind === "grid" ? [] : [cell(id, "Total")]),
      ]),
    ];
  });
}

/** Between what every count lies, as printed; the answers to a multiple choice are that it is ticked, or not. */
function rangesOf(
  publication: Publication,
  shape: QuestionShape,
  item: string,
  cells: readonly Cell[],
): CountRanges {
  const { id, kind, crossings, rounding } = shape;
  const asked = askedInAll(shape);
  const text = ({ by, row, column }: Pick<Cell, "by" | "row" | "column">, statistic: Statistic) => {
    const printed = publication.printed({ question: id, by, row, column, statistic });
    return printed === "x" ? undefined : printed;
  };
  const rangeOf = (places: readonly Cell[], base: number | undefined): Range =>
    places
      .flatMap((place) => [
        countRange(text(place, "n")),
        percentRange(text(place, "percent"), base, rounding),
      ])
      .reduce(intersect, [0, base ?? Number.POSITIVE_INFINITY]);
  const byCount = groupedBy(cells, countText);
  const answers = [...new Set(cells.map(({ answer }) => answer))];
  const free = (base: number | undefined): readonly Range[] =>
    kind === "multiple" ? [[0, base ?? Number.POSITIVE_INFINITY]] : [];
  return {
    asked,
    answers: [
      ...answers.map((answer) =>
        rangeOf(
          // In the flat table, and in the column Total of each crossing.
          ["", ...crossings.map((crossing) => crossing.id)].flatMap(
            (by) => byCount.get(countText({ by, answer })) ?? [],
          ),
          asked,
        ),
      ),
      ...free(asked),
    ],
    crossings: crossings.map(({ id: by, groups, sizes }) => {
      const place = { by, row: item, column: "" };
      const [chi2, p] = [text(place, "chi2"), text(place, "p")];
      const rows = answers.map((a) =>
        groups.map((_, g) => rangeOf(byCount.get(countText({ by, answer: a, group: g })) ?? [], sizes?.[g])),
      );
      return {
        cells: kind === "multiple" ? [...rows, groups.map((_, g) => free(sizes?.[g])[0]!)] : rows,
        sizes,
        accepts: (table) =>
          (chi2 === undefined && p === undefined) ||
          tableTests(table, shape.twoByTwo).some((test) => isPrintedTest({ chi2, p }, test, rounding)),
      };
    }),
  };
}

function countRange(printed: string | undefined): Range {
  return printed === undefined ? [0, Number.POSITIVE_INFINITY] : [Number(printed), Number(printed)];
}

/** The counts of this many that have a printed percent; on a tie both neighbours do, and of nobody none has. */
function percentRange(printed: string | undefined, base: number | undefined, rounding?: Rounding): Range {
  if (printed === undefined || base === undefined) return [0, Number.POSITIVE_INFINITY];
  if (base === 0) return [1, 0];
  const { low, high, scale } = printedInterval(printed, rounding);
  return [Math.ceil((low * base) / (100 * scale)), Math.floor((high * base) / (100 * scale))];
}

function isTest(statistic: Statistic): boolean {
  return statistic === "chi2" || statistic === "p";
}

function countText({ by, answer, group }: Pick<Cell, "by" | "answer"> & { readonly group?: number }): string {
  return JSON.stringify([by, answer, group]);
}

function placeText({ by, row, column }: Pick<Cell, "by" | "row" | "column">): string {
  return [by, row, column].join("|");
}
