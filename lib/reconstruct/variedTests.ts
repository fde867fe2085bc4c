import type { Survey } from "../answers/Survey";
import { type Solution, solved } from "../base/Solution";
import type { Publication } from "../published/Publication";
import type { Questionnaire } from "../questionnaire/types";
import { crossTable } from "../tables/crossTable";
import { groupedScores } from "../tables/groupedScores";
import type { ReportTest } from "../tables/reportTests";
import { scoreTests } from "../tables/scoreTests";
import type { CrossedMeans } from "../tables/Table";
import type { VariedTest } from "../tables/VariedTest";
import { type EnsembleOptions, ensemble } from "./ensemble";

/**
 * The tests of means, with the tests of their ranks and variances on an {@link ensemble} of
 * reconstructions: that of the least assumption first, then those that are drawn. A second a draw.
 *
 * @param tests of a report that prints these numbers; those of counts are left out
 * @returns why not, where the printed numbers leave no answers
 */
export function variedTests(
  tests: readonly ReportTest[],
  questionnaire: Questionnaire,
  publication: Publication,
  options: EnsembleOptions,
): Solution<readonly VariedTest[]> {
  const ofMeans = tests.flatMap((test) =>
    test.table.kind === "crossedMeans" ? [{ test, table: test.table }] : [],
  );
  const tables = [...new Set(ofMeans.map(({ table }) => table))];
  const statistics = (survey: Survey) =>
    Object.fromEntries(
      tables.flatMap((table) =>
        groupedScores(crossTable(survey, table.question.id, table.by.id) as CrossedMeans).flatMap(
          (groups, row) => {
            const { ranks, variances } = scoreTests(groups);
            return [
              [nameOf(table, row, "ranks"), ranks.p],
              [nameOf(table, row, "variances"), variances.p],
            ];
          },
        ),
      ),
    );
  const ranges = ensemble<string>(questionnaire, publication, statistics, options);
  if (!ranges.possible) return ranges;
  const valuesOf = (table: CrossedMeans, row: number, statistic: "ranks" | "variances") =>
    ranges.value[nameOf(table, row, statistic)]!.values;
  return solved(
    ofMeans.map(({ test, table }) => ({
      ...test,
      ranks: valuesOf(table, test.rank, "ranks"),
      variances: valuesOf(table, test.rank, "variances"),
    })),
  );
}

function nameOf({ question, by }: CrossedMeans, row: number, statistic: "ranks" | "variances"): string {
  return `${question.id}|${by.id}|${row}|${statistic}`;
}
