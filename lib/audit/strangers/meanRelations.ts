import type { Interval } from "../Check";
import { welch } from "./degrees";
import { type Relation, relations } from "./Relation";
import type { TestGroup, TestRow } from "./testRow";

/** Two groups of which all is printed. */
type Moments = Required<Pick<TestGroup, "n" | "mean" | "sd">>;

/** A t of two groups held against their sizes, means and standard deviations, pooled or as Welch does. */
export function meanRelations(row: TestRow): readonly Relation[] {
  const groups = momentsOf(row);
  if (groups === undefined) return [];
  const distance = distanceOf(groups);
  const over = (spread: Interval) => quotient(distance, spread);
  return relations(
    row,
    "testOfMeans",
    ["t"],
    [{ interval: over(studentSpread(groups)) }, { interval: over(welchSpread(groups)), name: welch }],
    () => {
      const expected = middleOf(over(studentSpread(groups)));
      return {
        expected,
        explanation:
          "Les effectifs, moyennes et écarts-types imprimés ne donnent ce t ni avec des variances égales, ni sans.",
        others: [],
      };
    },
  );
}

/** The two groups of a row, where all is printed of both; undefined where it is not, or there are more. */
export function momentsOf({ groups }: TestRow): readonly [Moments, Moments] | undefined {
  const filled = groups.filter(({ n }) => n !== 0);
  const known = filled.flatMap(({ n, mean, sd }) =>
    n === undefined || n < 2 || mean === undefined || sd === undefined ? [] : [{ n, mean, sd }],
  );
  const [first, second] = known;
  if (filled.length !== 2 || first === undefined || second === undefined) return undefined;
  return [first, second];
}

/** How far apart two means may be. */
export function distanceOf([first, second]: readonly [Moments, Moments]): Interval {
  const [a, b] = [first.mean, second.mean];
  return [Math.max(a[0] - b[1], b[0] - a[1], 0), Math.max(a[1] - b[0], b[1] - a[0])];
}

/** The pooled standard deviation of both groups. */
export function pooledSd(groups: readonly [Moments, Moments]): Interval {
  const n = groups[0].n + groups[1].n - 2;
  const at = (end: 0 | 1) =>
    Math.sqrt(groups.reduce((all, own) => all + (own.n - 1) * own.sd[end] ** 2, 0) / n);
  return [at(0), at(1)];
}

function studentSpread(groups: readonly [Moments, Moments]): Interval {
  const factor = Math.sqrt(1 / groups[0].n + 1 / groups[1].n);
  const [low, high] = pooledSd(groups);
  return [low * factor, high * factor];
}

/** The standard error of the distance of two means, as Welch takes it. */
export function welchSpread(groups: readonly [Moments, Moments]): Interval {
  const at = (end: 0 | 1) => Math.sqrt(groups.reduce((all, own) => all + own.sd[end] ** 2 / own.n, 0));
  return [at(0), at(1)];
}

/** What one interval over another may be. */
export function quotient([low, high]: Interval, [least, most]: Interval): Interval {
  return [most === 0 ? 0 : low / most, least === 0 ? Number.POSITIVE_INFINITY : high / least];
}

/** The middle of an interval, or its end where the other is infinite. */
export function middleOf([low, high]: Interval): number {
  return Number.isFinite(high) ? (low + high) / 2 : low;
}
