import type { Statistic } from "../../published/PublishedNumber";
import { twoSidedNormal } from "../../stats/distributions/twoSided";
import { describe } from "../../stats/means/describe";
import { etaSquared } from "../../stats/means/etaSquared";
import { hedgesG } from "../../stats/means/hedgesG";
import { mannWhitney } from "../../stats/means/mannWhitney";
import { meanInterval } from "../../stats/means/meanInterval";
import { median } from "../../stats/means/median";
import { omegaSquared } from "../../stats/means/omegaSquared";
import { oneWayAnova } from "../../stats/means/oneWayAnova";
import { welchAnova } from "../../stats/means/welchAnova";
import { bothSigns, type Recomputed, recomputed } from "./Recomputed";

/** What a report may print of one group of scores beside its mean, in each way in which it may have been computed. */
export function groupScoreValues(statistic: Statistic, values: readonly number[]): readonly Recomputed[] {
  const { n, mean, sd, min, max } = describe(values);
  const error = sd / Math.sqrt(n);
  switch (statistic) {
    case "n":
    case "base":
      return recomputed([n]);
    case "mean":
      return recomputed([mean]);
    case "sd":
      return recomputed([sd]);
    case "se":
      return recomputed([error]);
    case "ciLow":
    case "ciHigh": {
      const end = statistic === "ciLow" ? 0 : 1;
      return [
        ...recomputed([meanInterval(mean, sd, n)[end]], "intervalle de Student"),
        ...recomputed([mean + (2 * end - 1) * twoSidedNormal(0.95) * error], "intervalle de la loi normale"),
      ];
    }
    case "median":
      return recomputed([median(values)]);
    case "least":
      return recomputed([min]);
    case "most":
      return recomputed([max]);
    default:
      return [];
  }
}

/**
 * What a report may print of groups of scores that are compared, likewise.
 *
 * @param groups shape [groups][respondents]
 */
export function comparedScoreValues(
  statistic: Statistic,
  groups: readonly (readonly number[])[],
): readonly Recomputed[] {
  const anova = oneWayAnova(groups);
  const { F, p, between, within } = anova;
  const [one, other] = groups;
  const two = groups.length === 2;
  const welch = () => welchAnova(groups);
  switch (statistic) {
    case "F":
      return [...recomputed([F]), ...recomputed([welch().F], "test de Welch")];
    case "t":
      return two
        ? [
            ...recomputed(bothSigns(Math.sqrt(F))),
            ...recomputed(bothSigns(Math.sqrt(welch().F)), "test de Welch"),
          ]
        : [];
    case "ddl":
      return [
        ...recomputed([between.degreesOfFreedom]),
        ...(two ? recomputed([within.degreesOfFreedom], "d’un t") : []),
        ...(two ? recomputed([welch().degreesOfFreedom.within], "test de Welch") : []),
      ];
    case "ddl2":
      return [
        ...recomputed([within.degreesOfFreedom]),
        ...recomputed([welch().degreesOfFreedom.within], "test de Welch"),
      ];
    case "p":
      return [
        ...recomputed([p]),
        ...recomputed([welch().p], "test de Welch"),
        ...(two ? recomputed([p / 2], "test unilatéral") : []),
        ...(two ? recomputed([mannWhitney(one!, other!).p], "test de Mann et Whitney") : []),
      ];
    case "z":
      return two ? recomputed(bothSigns(mannWhitney(one!, other!).z), "test de Mann et Whitney") : [];
    case "d":
      return two
        ? [
            ...recomputed(bothSigns(Math.sqrt(F * (1 / one!.length + 1 / other!.length)))),
            ...recomputed(bothSigns(hedgesG(one!, other!).g), "g de Hedges"),
          ]
        : [];
    case "eta2":
      return [...recomputed([etaSquared(anova)]), ...recomputed([omegaSquared(anova)], "ω²")];
    default:
      return [];
  }
}
