import { sum } from "../base/sum";
import type { Publication } from "../published/Publication";
import type { Key, Statistic } from "../published/PublishedNumber";
import { fUpperTail } from "../stats/distributions/fUpperTail";
import { type Check, checkNumber, checkWord, type Interval, intervalOf } from "./Check";
import { askedInAll, type QuestionShape } from "./QuestionShape";
import { figureCheck, verdictOf } from "./verdictChecks";

/**
 * Holds every printed number of a question of means against its neighbours: means and standard
 * deviations of all against those of the groups, F against both, p against F, each within what
 * the rounding of the others allows; degrees of freedom, verdicts, figures, and the base.
 *
 * Where the sizes of the groups are not printed, or they are more than two, F and the numbers of
 * all are not held.
 */
export function meanChecks(publication: Publication, shape: QuestionShape): readonly Check[] {
  const { id, rows, crossings } = shape;
  const base: Key = { question: id, by: "", row: "", column: "", statistic: "base" };
  const asked = askedInAll(shape);
  const printed = publication.printed(base);
  const n = asked ?? (printed === undefined ? undefined : Number(printed));
  return [
    ...checkNumber(publication, base, "base", asked),
    ...crossings.flatMap(({ id: by, groups, sizes }) => {
      const known = sizes !== undefined && sum(sizes) === n ? sizes : undefined;
      return [
        ...rows.flatMap((row) => rowChecks(publication, { id, by, row, groups, sizes: known, n })),
        ...figureCheck(publication, id, by, rows),
      ];
    }),
  ];
}

interface Row {
  readonly id: string;
  readonly by: string;
  readonly row: string;
  readonly groups: readonly string[];
  readonly sizes: readonly number[] | undefined;
  readonly n: number | undefined;
}

function rowChecks(publication: Publication, { id, by, row, groups, sizes, n }: Row): readonly Check[] {
  const at = (from: string, column: string, statistic: Statistic): Key => ({
    question: id,
    by: from,
    row,
    column,
    statistic,
  });
  const own = (statistic: Statistic) => at(by, "", statistic);
  const interval = (place: Key) => intervalOf(publication.printed(place));
  const F = interval(own("F"));
  const printed = groups.map((group, g) => ({
    n: sizes?.[g],
    mean: interval(at(by, group, "mean")),
    sd: interval(at(by, group, "sd")),
  }));
  // Where sizes are not known, a group with a mean has respondents.
  const filled = printed.filter(({ n, mean }) => (n === undefined ? mean !== undefined : n > 0));
  const moments = pooled(filled);
  const sure = sizes !== undefined || filled.length === groups.length;
  const between = sure ? Math.max(0, filled.length - 1) : undefined;
  const within = n === undefined ? undefined : n - filled.length;
  return [
    ...checkNumber(publication, at("", "", "mean"), "groupMean", moments?.mean),
    ...checkNumber(publication, at("", "", "sd"), "groupSd", moments?.sd),
    ...checkNumber(publication, own("F"), "FOfMeans", moments?.F),
    ...checkNumber(publication, own("ddl"), "degreesOfFreedom", between),
    ...checkNumber(
      publication,
      own("p"),
      "pOfF",
      F && between !== undefined && within !== undefined
        ? [fUpperTail(F[1], between, within), fUpperTail(F[0], between, within)]
        : undefined,
    ),
    ...(publication.printed(own("verdict")) === undefined
      ? []
      : checkWord(publication, own("verdict"), "verdict", verdictOf(publication.printed(own("p"))))),
  ];
}

interface PrintedGroup {
  readonly n: number | undefined;
  readonly mean: Interval | undefined;
  readonly sd: Interval | undefined;
}

/**
 * The mean, the standard deviation and the F of one or two groups together, within what their
 * rounding allows; undefined where a number is missing, or there are more.
 */
function pooled(printed: readonly PrintedGroup[]) {
  const groups = printed.flatMap(({ n, mean, sd }) => {
    // A single respondent has no standard deviation.
    const spread = n === 1 ? ([0, 0] as const) : sd;
    return n === undefined || mean === undefined || spread === undefined ? [] : [{ n, mean, sd: spread }];
  });
  const [first, second] = groups;
  if (first === undefined || groups.length !== printed.length || groups.length > 2) return undefined;
  const n = sum(groups.map((group) => group.n));
  const ends = [0, 1] as const;
  const mean = ends.map((end) => sum(groups.map((group) => group.n * group.mean[end])) / n);
  const within = ends.map((end) => sum(groups.map((group) => (group.n - 1) * group.sd[end] ** 2)));
  const between = second
    ? squaredDistance(first.mean, second.mean).map((d) => (d * first.n * second.n) / n)
    : [0, 0];
  const sd = ends.map((end) => Math.sqrt((within[end]! + between[end]!) / (n - 1)));
  const F = second && ends.map((end) => between[end]! / (within[1 - end]! / (n - 2)));
  return { mean: pair(mean), sd: pair(sd), F: F && pair(F) };
}

/** The least and the most that the square of the distance of two numbers can be. */
function squaredDistance([low0, high0]: Interval, [low1, high1]: Interval): Interval {
  const apart = Math.max(low0 - high1, low1 - high0, 0);
  return [apart ** 2, Math.max(high0 - low1, high1 - low0) ** 2];
}

function pair(ends: readonly number[]): Interval {
  return [ends[0]!, ends[1]!];
}
