import { anovaOfDeviations } from "./leveneTest";
import { median } from "./median";
import type { Anova } from "./oneWayAnova";

/**
 * Brown and Forsythe's test (1974) that groups have the same variance: {@link leveneTest} with medians
 * in place of means. Compared with `car::leveneTest(center = median)` in R 4.2.
 *
 * @param groups shape [k][n_k], one array of values per group
 */
export function brownForsytheTest(groups: readonly (readonly number[])[]): Anova {
  return anovaOfDeviations(groups, median);
}
