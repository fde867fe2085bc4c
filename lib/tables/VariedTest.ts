import { concludesOtherwise } from "./concludesOtherwise";
import type { ReportTest } from "./reportTests";
import { significanceLevel } from "./Table";

/** A test of means, with what depends on the distribution of scores on several sets of answers that all give back the report. */
export interface VariedTest extends ReportTest {
  /** The p of the test on ranks on each of them, in the same order for all tests; NaN where there is none. */
  readonly ranks: readonly number[];
  /** That of the test of variances. */
  readonly variances: readonly number[];
}

/** On which sets of answers the test on ranks concludes otherwise than the report's. */
export function rankChanges({ p, ranks }: Pick<VariedTest, "p" | "ranks">): readonly boolean[] {
  return ranks.map((own) => concludesOtherwise(p, own));
}

/** On which the variances of the groups differ. */
export function unequalVariances({ variances }: Pick<VariedTest, "variances">): readonly boolean[] {
  return variances.map((own) => own <= significanceLevel);
}
