import type { Description } from "../stats/means/describe";
import { etaSquared } from "../stats/means/etaSquared";
import { etaSquaredInterval } from "../stats/means/etaSquaredInterval";
import { type HedgesG, hedgesGOf } from "../stats/means/hedgesG";
import type { Interval } from "../stats/means/meanInterval";
import { omegaSquared } from "../stats/means/omegaSquared";
import type { Anova } from "../stats/means/oneWayAnova";
import { type WelchAnova, welchAnovaOf } from "../stats/means/welchAnova";
import { smallestDetectableF } from "../stats/power/smallestDetectableF";
import { type ScoreTests, scoreTests } from "./scoreTests";
import type { CrossedMeans } from "./Table";
import { plainTest } from "./unweighted";

/** What a row of means says beyond its F. */
export interface MeansDetail {
  readonly kind: "means";
  readonly label: string;
  readonly cells: readonly Description[];
  readonly test: Anova;
  readonly etaSquared: number;
  readonly etaInterval: Interval;
  readonly omegaSquared: number;
  /** Of two groups alone. */
  readonly g?: HedgesG;
  /** Of the sizes, means and standard deviations alone, like all that is above. */
  readonly welch: WelchAnova;
  /** What depends on the distribution of the scores; absent where they are not at hand. */
  readonly ofScores?: ScoreTests;
  /** The smallest eta squared (and d, of two groups) that a test of such groups finds four times in five. */
  readonly detectable: { readonly etaSquared: number; readonly d?: number };
}

/**
 * The detail of each row of a crossing of means.
 *
 * @param scores shape [rows][groups][respondents], where they are at hand
 */
export function meansDetails(
  { rows }: CrossedMeans,
  scores?: readonly (readonly (readonly number[])[])[],
): readonly MeansDetail[] {
  return rows.map(({ label, cells, test: own }, i) => {
    const test = plainTest(own, "le détail d’un test");
    const filled = cells.filter(({ n }) => n > 0);
    const [one, other] = filled;
    const isPair = filled.length === 2;
    const f = Number.isNaN(test.F) ? Number.NaN : smallestDetectableF(cells.map(({ n }) => n));
    const values = scores?.[i];
    return {
      kind: "means",
      label,
      cells,
      test,
      etaSquared: etaSquared(test),
      etaInterval: etaSquaredInterval(test),
      omegaSquared: omegaSquared(test),
      ...(isPair ? { g: hedgesGOf(one!, other!) } : {}),
      welch: welchAnovaOf(cells),
      ...(values === undefined ? {} : { ofScores: scoreTests(values) }),
      detectable: {
        etaSquared: f ** 2 / (1 + f ** 2),
        ...(isPair ? { d: (f * (one!.n + other!.n)) / Math.sqrt(one!.n * other!.n) } : {}),
      },
    };
  });
}
