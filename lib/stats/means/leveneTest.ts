import { describe } from "./describe";
import { type Anova, oneWayAnova } from "./oneWayAnova";

/**
 * Levene's test (1960) that groups have the same variance: the analysis of variance of the absolute
 * deviations from the mean of each group, with the same rules for what cannot be tested; see
 * {@link brownForsytheTest} for one that skewed answers do not mislead. Compared with
 * `car::leveneTest(center = mean)` in R 4.2.
 *
 * @param groups shape [k][n_k], one array of values per group
 */
export function leveneTest(groups: readonly (readonly number[])[]): Anova {
  return anovaOfDeviations(groups, (values) => describe(values).mean);
}

/**
 * The same with deviations from another centre of each group.
 *
 * @param centreOf the centre of values as seen from the first of them, so that a large common offset costs no digit
 */
export function anovaOfDeviations(
  groups: readonly (readonly number[])[],
  centreOf: (values: readonly number[]) => number,
): Anova {
  return oneWayAnova(
    groups.map((values) => {
      const seen = values.map((value) => value - values[0]!);
      const centre = centreOf(seen);
      return seen.map((value) => Math.abs(value - centre));
    }),
  );
}
