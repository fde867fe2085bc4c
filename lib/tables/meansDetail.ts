import { brownForsytheTest } from "../stats/brownForsytheTest";
import type { Description } from "../stats/describe";
import { etaSquared } from "../stats/etaSquared";
import { etaSquaredInterval } from "../stats/etaSquaredInterval";
import { type HedgesG, hedgesGOf } from "../stats/hedgesG";
import { kruskalWallis } from "../stats/kruskalWallis";
import { mannWhitney } from "../stats/mannWhitney";
import type { Interval } from "../stats/meanInterval";
import { omegaSquared } from "../stats/omegaSquared";
import type { Anova } from "../stats/oneWayAnova";
import { smallestDetectableF } from "../stats/smallestDetectableF";
import { type WelchAnova, welchAnovaOf } from "../stats/welchAnova";
import type { CrossedMeans } from "./Table";

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
  readonly ofScores?: {
    /** Brown and Forsythe's: whether the groups have the same variance. */
    readonly variances: Anova;
    readonly ranks: {
      readonly test: "Mann-Whitney" | "Kruskal-Wallis";
      /** U, or H. */
      readonly statistic: number;
      readonly p: number;
    };
  };
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
  return rows.map(({ label, cells, test }, i) => {
    const filled = cells.filter(({ n }) => n > 0);
    const [one, other] = filled;
    const isPair = filled.length === 2;
    const f = Number.isNaN(test.F) ? Number.NaN : smallestDetectableF(cells.map(({ n }) => n));
    const own = scores?.[i]?.filter((group) => group.length > 0);
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
      ...(own === undefined ? {} : { ofScores: { variances: brownForsytheTest(own), ranks: rankTest(own) } }),
      detectable: {
        etaSquared: f ** 2 / (1 + f ** 2),
        ...(isPair ? { d: (f * (one!.n + other!.n)) / Math.sqrt(one!.n * other!.n) } : {}),
      },
    };
  });
}

function rankTest(groups: readonly (readonly number[])[]) {
  if (groups.length === 2) {
    const { U, p } = mannWhitney(groups[0]!, groups[1]!);
    return { test: "Mann-Whitney", statistic: U, p } as const;
  }
  const { statistic, p } = kruskalWallis(groups);
  return { test: "Kruskal-Wallis", statistic, p } as const;
}
