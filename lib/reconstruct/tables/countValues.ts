import { sum } from "../../base/sum";
import type { Statistic } from "../../published/PublishedNumber";
import { chiSquareTest } from "../../stats/counts/chiSquareTest";
import { cramersV } from "../../stats/counts/cramersV";
import { exactProportionInterval } from "../../stats/counts/exactProportionInterval";
import { fisherExactTest } from "../../stats/counts/fisherExactTest";
import { oddsRatio } from "../../stats/counts/oddsRatio";
import { proportionInterval } from "../../stats/counts/proportionInterval";
import { waldProportionInterval } from "../../stats/counts/waldProportionInterval";
import { yatesChiSquare } from "../../stats/counts/yatesChiSquare";
import { bothSigns, type Recomputed, recomputed } from "./Recomputed";

/**
 * What a report may print beside a table of counts, in each way in which it may have been computed.
 *
 * @param table shape [answers][groups]
 * @param cell the count that an interval is of, among those of its group
 * @returns none of what does not follow from counts
 */
export function countValues(
  statistic: Statistic,
  table: readonly (readonly number[])[],
  cell?: { readonly count: number; readonly n: number },
): readonly Recomputed[] {
  const isSquare = table.length === 2 && table.every((row) => row.length === 2);
  switch (statistic) {
    case "chi2":
      return [
        ...recomputed([chiSquareTest(table).statistic]),
        ...recomputed([yatesChiSquare(table).statistic], "χ² avec la correction de Yates"),
      ];
    case "p": {
      const { p } = chiSquareTest(table);
      return [
        ...recomputed([p]),
        ...recomputed([yatesChiSquare(table).p], "χ² avec la correction de Yates"),
        ...recomputed(isSquare ? [fisherExactTest(table) ?? Number.NaN] : [], "test exact de Fisher"),
        ...recomputed([p / 2], "test unilatéral"),
      ];
    }
    case "ddl":
      return recomputed([chiSquareTest(table).degreesOfFreedom]);
    case "V":
      return recomputed([cramersV(table)]);
    case "z":
      return isSquare ? recomputed(bothSigns(Math.sqrt(chiSquareTest(table).statistic))) : [];
    case "oddsRatio": {
      const ratio = isSquare && !table.flat().includes(0) ? oddsRatio(table).ratio : Number.NaN;
      return recomputed([ratio, 1 / ratio]);
    }
    case "ciLow":
    case "ciHigh": {
      const end = statistic === "ciLow" ? 0 : 1;
      if (cell === undefined || cell.n < 1) return [];
      const { count, n } = cell;
      return [
        ...recomputed([100 * proportionInterval(count, n)[end]], "intervalle de Wilson"),
        ...recomputed([100 * waldProportionInterval(count, n)[end]], "intervalle de Wald"),
        ...recomputed(
          [100 * exactProportionInterval(count, n)[end]],
          "intervalle exact de Clopper et Pearson",
        ),
      ];
    }
    case "n":
    case "base":
      return recomputed([cell?.n ?? sum(table.flat())]);
    default:
      return [];
  }
}
