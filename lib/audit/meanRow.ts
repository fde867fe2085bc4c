import { type MomentSolution, momentSolutions, type PrintedRow } from "../exact/momentSolutions";
import type { Publication } from "../published/Publication";
import { type Key, keyText, type Statistic } from "../published/PublishedNumber";
import { fUpperTail } from "../stats/distributions/fUpperTail";
import { isPrintedSo } from "./isPrintedSo";
import { askedInGroups, type QuestionShape } from "./QuestionShape";

/** All that is printed of one row of means, in its flat table and its crossings. */
export interface MeanRow {
  readonly row: PrintedRow;
  /** The crossings of the row, in order, with their groups and the printed p. */
  readonly crossings: readonly {
    readonly id: string;
    readonly groups: readonly string[];
    readonly p?: string;
  }[];
}

/**
 * What is printed of an item, without the numbers at `omitted` places and without those
 * printed « x »; undefined where nothing tells how many were asked.
 */
export function meanRow(
  publication: Publication,
  shape: QuestionShape,
  item: string,
  omitted: readonly Key[] = [],
): MeanRow | undefined {
  const text = (by: string, column: string, statistic: Statistic) => {
    const key: Key = { question: shape.id, by, row: item, column, statistic };
    const printed = publication.printed(key);
    return printed === "x" || omitted.some((other) => keyText(other) === keyText(key)) ? undefined : printed;
  };
  const moments = (n: number, by: string, column: string) => ({
    n,
    ...defined("mean", text(by, column, "mean")),
    ...defined("sd", text(by, column, "sd")),
  });
  const base = publication.printed({ question: shape.id, by: "", row: "", column: "", statistic: "base" });
  const n =
    askedInGroups(shape) ?? shape.asked ?? (base === undefined || base === "x" ? undefined : Number(base));
  if (n === undefined) return undefined;
  const crossings = shape.crossings.flatMap(({ id, groups, sizes }) =>
    sizes === undefined ? [] : [{ id, groups, sizes }],
  );
  return {
    row: {
      ...shape.range,
      ...(shape.rounding === undefined ? {} : { rounding: shape.rounding }),
      total: moments(n, "", ""),
      crossings: crossings.map(({ id, groups, sizes }) => ({
        groups: groups.map((group, g) => moments(sizes[g]!, id, group)),
        ...defined("F", text(id, "", "F")),
      })),
    },
    crossings: crossings.map(({ id, groups }) => ({ id, groups, ...defined("p", text(id, "", "p")) })),
  };
}

/** The same numbers printed of groups of other sizes, in the crossings that are given one; undefined where none is. */
export function withSizes(
  { row, crossings }: MeanRow,
  sizes: ReadonlyMap<string, readonly number[]>,
): MeanRow | undefined {
  const kept = crossings.flatMap((crossing, c) => {
    const own = sizes.get(crossing.id);
    return own === undefined ? [] : [{ crossing, own, printed: row.crossings[c]! }];
  });
  const [first] = kept;
  if (first === undefined) return undefined;
  const n = first.own.reduce((sum, size) => sum + size, 0);
  return {
    row: {
      ...row,
      total: { ...row.total, n },
      crossings: kept.map(({ own, printed }) => ({
        ...printed,
        groups: printed.groups.map((group, g) => ({ ...group, n: own[g]! })),
      })),
    },
    crossings: kept.map(({ crossing }) => crossing),
  };
}

/** The F of each crossing of a solution, and the sum of squares between its groups. */
export function solutionTests(
  { row }: MeanRow,
  solution: Pick<MomentSolution, "sum" | "sumOfSquares"> & {
    readonly crossings: readonly { readonly sums: readonly number[] }[];
  },
) {
  return solution.crossings.map(({ sums }, c) => {
    const groups = row.crossings[c]!.groups;
    const filled = groups.filter(({ n }) => n > 0).length;
    const n = groups.reduce((sum, group) => sum + group.n, 0);
    const over = (part: (sum: number, size: number) => number) =>
      sums.reduce((all, sum, g) => all + (groups[g]!.n === 0 ? 0 : part(sum, groups[g]!.n)), 0);
    // Of whole numbers: exactly 0 where all means are equal, of which p is 1.
    const between = over((sum, size) => (sum * n - size * solution.sum) ** 2 / (size * n ** 2));
    const within = solution.sumOfSquares - over((sum, size) => sum ** 2 / size);
    const F = between / (filled - 1) / (within / (n - filled));
    return { between, F, p: fUpperTail(F, filled - 1, n - filled) };
  });
}

/** Whether a solution gives back the printed p of every crossing. */
export function givesPrintedP(row: MeanRow, solution: MomentSolution): boolean {
  return solutionTests(row, solution).every(({ p }, c) => {
    const printed = row.crossings[c]!.p;
    return printed === undefined || isPrintedSo(printed, p, row.row.rounding);
  });
}

/** Whether some integer answers give the row; so it is held too where it tells too little to list what it allows. */
export function isPossibleRow(row: MeanRow): boolean {
  const isEnough = (solution: MomentSolution) => givesPrintedP(row, solution);
  const solutions = momentSolutions(row.row, isEnough);
  return solutions === undefined || solutions.some(isEnough);
}

function defined<K extends string>(name: K, value: string | undefined): { readonly [name in K]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [name in K]: string });
}
