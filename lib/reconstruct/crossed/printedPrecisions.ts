import { type Interval, intervalOf } from "../../audit/Check";
import type { MeanRow } from "../../audit/meanRow";
import type { PrintedEnds, PrintedMoments } from "../../exact/momentSolutions";
import type { Publication } from "../../published/Publication";
import type { Key, Statistic } from "../../published/PublishedNumber";
import { twoSidedNormal, twoSidedStudent } from "../../stats/distributions/twoSided";

/**
 * A row of means with what the standard errors and the 95 % intervals that are printed beside them say of their moments.
 *
 * @param answered how many answers all are, those in no group of a crossing too
 */
export function withPrecisions(
  row: MeanRow,
  publication: Publication,
  { question, row: item }: Pick<Key, "question" | "row">,
  answered: number,
): MeanRow {
  const at = (own: PrintedMoments, by: string, column: string): PrintedMoments => {
    const interval = (statistic: Statistic) =>
      intervalOf(publication.printed({ question, by, row: item, column, statistic }), row.row.rounding);
    const [error, low, high] = [interval("se"), interval("ciLow"), interval("ciHigh")];
    const root = Math.sqrt(own.n);
    const sd = error && ([error[0] * root, error[1] * root] as const);
    return { ...own, ...(sd && { sdWithin: sd }), ...endsOf(own, [low, high], sd ?? interval("sd")) };
  };
  return {
    ...row,
    row: {
      ...row.row,
      total: { ...at({ ...row.row.total, n: answered }, "", ""), n: row.row.total.n },
      crossings: row.row.crossings.map((crossing, c) => ({
        ...crossing,
        groups: crossing.groups.map((own, g) => at(own, row.crossings[c]!.id, row.crossings[c]!.groups[g]!)),
      })),
    },
  };
}

/** The ends of an interval as Student's, or as the normal one where the standard deviation tells that it is. */
function endsOf(
  { n }: PrintedMoments,
  [low, high]: readonly [Interval | undefined, Interval | undefined],
  sd: Interval | undefined,
): { readonly interval?: PrintedEnds } {
  if (n < 2 || (low === undefined && high === undefined)) return {};
  const quantiles = [twoSidedStudent(0.95, n - 1), twoSidedNormal(0.95)];
  const isOf = (quantile: number) => {
    if (low === undefined || high === undefined || sd === undefined) return true;
    const half = quantile / Math.sqrt(n);
    return high[0] - low[1] <= 2 * half * sd[1] && high[1] - low[0] >= 2 * half * sd[0];
  };
  const quantile = quantiles.find(isOf);
  return quantile === undefined ? {} : { interval: { low, high, away: quantile / Math.sqrt(n) } };
}
