import { isRebuilt } from "../answers/Provenance";
import { memo } from "../base/memo";
import { seededRandom } from "../base/random";
import { fisherExactTest } from "../stats/counts/fisherExactTest";
import { meetsCochranRule } from "../stats/counts/meetsCochranRule";
import { isDesignTest } from "../stats/design/DesignTest";
import { permutationAnova } from "../stats/resampling/permutationAnova";
import { groupedScores } from "./groupedScores";
import { observedTables } from "./observedTables";
import type { Crossing } from "./Table";

/** A test that few answers make unsure, beside one that does not rest on many. */
export interface ExactCheck {
  /** The row; "" where the whole table is tested. */
  readonly label: string;
  /** That of the test that is shown. */
  readonly p: number;
  /** Of Fisher's exact test, or of shuffles; undefined where it would take long. */
  readonly exact: number | undefined;
  readonly method: "Fisher" | "permutations";
  /** Of a chi-square: whether Cochran's rule lets it stand. */
  readonly meetsRule: boolean;
}

/** Steps of Fisher's test that take some hundredths of a second. */
const cheapWork = 1e6;
/** Shuffles that take as long of some hundred respondents, and respondents of whom they would take too long. */
const draws = 1_999;
const mostRespondents = 5_000;

/**
 * The tests of a crossing that few answers make unsure, each with what a test gives that supposes nothing of their number: of
 * a chi-square with an expected count below 5, Fisher's; of an F of a group of fewer than `few`, shuffles. None of weighted
 * answers, of tests that are secret or could not be made, nor of scores that are rebuilt.
 *
 * @param few below this, a group has few respondents
 */
export const exactChecks = memo((table: Crossing, few: number): readonly ExactCheck[] => {
  if (table.kind === "crossedMeans") return shuffledRows(table, few);
  return observedTables(table).flatMap(({ label, observed, test, testSuppressed }): readonly ExactCheck[] => {
    if (testSuppressed || isDesignTest(test) || Number.isNaN(test.p) || test.cellsBelowFive === 0) return [];
    const exact = fisherExactTest(observed, cheapWork);
    if (exact !== undefined && Number.isNaN(exact)) return [];
    return [{ label, p: test.p, exact, method: "Fisher", meetsRule: meetsCochranRule(test) }];
  });
});

function shuffledRows(
  table: Extract<Crossing, { kind: "crossedMeans" }>,
  few: number,
): readonly ExactCheck[] {
  if (table.secrecy !== undefined || isRebuilt(table.source)) return [];
  const scores = groupedScores(table);
  return table.rows.flatMap(({ label, cells, total, test }, r): readonly ExactCheck[] => {
    const isUnsure = cells.some(({ n }) => n > 0 && n < few);
    if (!isUnsure || isDesignTest(test) || Number.isNaN(test.p)) return [];
    const { fraction } = seededRandom(draws, `${table.question.id} ${table.by.id} ${label}`);
    const exact =
      total.n > mostRespondents ? undefined : permutationAnova(scores[r]!, { draws, random: fraction });
    if (exact !== undefined && Number.isNaN(exact)) return [];
    return [{ label, p: test.p, exact, method: "permutations", meetsRule: false }];
  });
}
