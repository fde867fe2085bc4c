import { crossingDetail, type TestDetail } from "./crossingDetail";
import type { ReportTest } from "./reportTests";
import { type RobustTest, robustTests } from "./robustTests";
import type { Crossing } from "./Table";

/** A test of the report with its detail, and the tests that suppose less than it does. */
export interface CheckedTest extends ReportTest {
  readonly detail: TestDetail;
  readonly robust: readonly RobustTest[];
}

/**
 * Tests with their details, in the same order. A table is examined once, whatever its tests: a second or
 * two for a whole report.
 *
 * @param randomOf numbers from 0 up to 1, 1 excluded, of their own for each table
 * @param progress called before each test, with its rank from 1
 */
export function checkedTests<T extends ReportTest>(
  tests: readonly T[],
  randomOf: (table: Crossing) => () => number,
  progress: (rank: number) => void = () => {},
): readonly (T & CheckedTest)[] {
  const known = new Map<Crossing, readonly TestDetail[]>();
  return tests.map((test, i) => {
    progress(i + 1);
    const { table, rank } = test;
    if (!known.has(table)) known.set(table, crossingDetail(table, randomOf(table)));
    const detail = known.get(table)![rank]!;
    return { ...test, detail, robust: robustTests(detail) };
  });
}
