import { type MomentSolution, momentSolutions, type PrintedRow } from "../exact/momentSolutions";
import { askedSizes } from "../published/askedSizes";
import type { Publication } from "../published/Publication";
import { type Key, keyText, type Statistic } from "../published/PublishedNumber";
import { isSingleChoice } from "../questionnaire/kinds";
import { crossingById, questionById } from "../questionnaire/lookup";
import type { NumberQuestion, Questionnaire, ScaleQuestion } from "../questionnaire/types";
import { fUpperTail } from "../stats/fUpperTail";
import { askedCount } from "./askedCount";
import { isPrintedSo } from "./isPrintedSo";

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
 * printed « x »; undefined where the publication does not tell how many were asked.
 *
 * @param sizesOf how many were asked in each group of a crossing, where the publication does not tell
 */
export function meanRow(
  questionnaire: Questionnaire,
  publication: Publication,
  question: ScaleQuestion | NumberQuestion,
  item: string,
  omitted: readonly Key[] = [],
  sizesOf: (crossing: string) => readonly number[] | undefined = (id) =>
    askedSizes(questionnaire, publication, question, id),
): MeanRow | undefined {
  const text = (by: string, column: string, statistic: Statistic) => {
    const key: Key = { question: question.id, by, row: item, column, statistic };
    const printed = publication.printed(key);
    return printed === "x" || omitted.some((other) => keyText(other) === keyText(key)) ? undefined : printed;
  };
  const moments = (n: number, by: string, column: string) => ({
    n,
    ...defined("mean", text(by, column, "mean")),
    ...defined("sd", text(by, column, "sd")),
  });
  const splits = question.crossings.map((id) => {
    const by = questionById(questionnaire, crossingById(questionnaire, id).question);
    return { id, sizes: sizesOf(id), by };
  });
  const sizes = splits[0]?.sizes;
  const base = publication.printed({ question: question.id, by: "", row: "", column: "", statistic: "base" });
  const n =
    sizes?.reduce((sum, size) => sum + size, 0) ??
    askedCount(questionnaire, publication, question) ??
    (base === undefined ? undefined : Number(base));
  if (n === undefined) return undefined;
  const crossings = splits.flatMap(({ id, sizes: groupSizes, by }) =>
    groupSizes && isSingleChoice(by) ? [{ id, sizes: groupSizes, groups: by.choices }] : [],
  );
  const range: { min: number; max?: number } =
    question.kind === "scale" ? { min: 1, max: 10 } : question.range;
  return {
    row: {
      ...range,
      total: moments(n, "", ""),
      crossings: crossings.map(({ id, groups, sizes: groupSizes }) => ({
        groups: groups.map((group, g) => moments(groupSizes[g]!, id, group)),
        ...defined("F", text(id, "", "F")),
      })),
    },
    crossings: crossings.map(({ id, groups }) => ({ id, groups, ...defined("p", text(id, "", "p")) })),
  };
}

/** The F of each crossing of a solution, and the sum of squares between its groups. */
export function solutionTests({ row }: MeanRow, solution: MomentSolution) {
  return solution.crossings.map(({ sums }, c) => {
    const groups = row.crossings[c]!.groups;
    const filled = groups.filter(({ n }) => n > 0).length;
    const n = groups.reduce((sum, group) => sum + group.n, 0);
    const explained = sums.reduce(
      (sum, own, g) => sum + (groups[g]!.n === 0 ? 0 : own ** 2 / groups[g]!.n),
      0,
    );
    const between = explained - solution.sum ** 2 / n;
    const F = between / (filled - 1) / ((solution.sumOfSquares - explained) / (n - filled));
    return { between, F, p: fUpperTail(F, filled - 1, n - filled) };
  });
}

/** Whether a solution gives back the printed p of every crossing. */
export function givesPrintedP(row: MeanRow, solution: MomentSolution): boolean {
  return solutionTests(row, solution).every(({ p }, c) => {
    const printed = row.crossings[c]!.p;
    return printed === undefined || isPrintedSo(printed, p);
  });
}

/** Whether some integer answers give the row; so it is held too where it tells too little to list what it allows. */
export function isPossibleRow(row: MeanRow): boolean {
  const solutions = momentSolutions(row.row);
  return solutions === undefined || solutions.some((solution) => givesPrintedP(row, solution));
}

function defined<K extends string>(name: K, value: string | undefined): { readonly [name in K]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [name in K]: string });
}
