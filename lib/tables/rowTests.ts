import { cramersV } from "../stats/counts/cramersV";
import { isDesignTest } from "../stats/design/DesignTest";
import { etaSquared } from "../stats/means/etaSquared";
import { observedTables } from "./observedTables";
import type { Crossing } from "./Table";

/** One test of a crossing with the size of its effect: Cramér's V for counts, eta squared for means. */
export interface RowTest {
  /** The row that is tested; "" where the whole table is, or the question has a single row. */
  readonly label: string;
  readonly p: number;
  /** NaN of weighted answers: it has no weighted form here. */
  readonly effect: number;
  readonly measure: "V" | "eta²";
  /** The smallest expected count of a chi-square; NaN for an analysis of variance, and of weighted answers. */
  readonly smallestExpected: number;
  /** Whether the test is kept secret: its numbers are then NaN. */
  readonly suppressed?: true;
  /** Whether its difference is significant, where that is told of a test that is kept secret. */
  readonly significant?: boolean;
}

/** The tests of a crossing: one for the table of a single choice, else one a row; NaN where there is none. */
export function rowTests(crossing: Crossing): readonly RowTest[] {
  if (crossing.kind === "crossedMeans") {
    return crossing.rows.map(({ label, test, testSuppressed }) => ({
      label,
      p: test.p,
      ...(testSuppressed && { suppressed: testSuppressed }),
      effect: isDesignTest(test) || testSuppressed ? Number.NaN : etaSquared(test),
      measure: "eta²",
      smallestExpected: Number.NaN,
    }));
  }
  return observedTables(crossing).map(({ label, observed, test, testSuppressed, significant }) => ({
    label,
    p: test.p,
    ...(testSuppressed && { suppressed: testSuppressed }),
    ...(significant === undefined ? {} : { significant }),
    effect: isDesignTest(test) || testSuppressed ? Number.NaN : cramersV(observed),
    measure: "V",
    smallestExpected: isDesignTest(test) ? Number.NaN : test.smallestExpected,
  }));
}
