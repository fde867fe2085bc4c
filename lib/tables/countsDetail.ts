import { adjustedResiduals } from "../stats/counts/adjustedResiduals";
import { biasCorrectedV } from "../stats/counts/biasCorrectedV";
import type { ChiSquareTest } from "../stats/counts/chiSquareTest";
import { conditionalOddsInterval } from "../stats/counts/conditionalOddsInterval";
import { cramersV } from "../stats/counts/cramersV";
import { cramersVInterval } from "../stats/counts/cramersVInterval";
import { filledTable } from "../stats/counts/filledTable";
import { fisherExactTest } from "../stats/counts/fisherExactTest";
import { meetsCochranRule } from "../stats/counts/meetsCochranRule";
import { type OddsRatio, oddsRatio } from "../stats/counts/oddsRatio";
import { phi } from "../stats/counts/phi";
import { twoByTwo } from "../stats/counts/twoByTwo";
import { yatesChiSquare } from "../stats/counts/yatesChiSquare";
import type { Interval } from "../stats/means/meanInterval";
import { smallestDetectableW } from "../stats/power/smallestDetectableW";
import { adjustedProbabilities } from "../stats/resampling/adjustedProbabilities";
import { type MonteCarloP, monteCarloFisher } from "../stats/resampling/monteCarloFisher";
import { type CountedCrossing, type ObservedTable, observedTables } from "./observedTables";
import { plainTest } from "./unweighted";

/** Fisher's probability, which rests on no large expected count: exact, over all tables, or estimated from drawn ones. */
export type FisherP =
  | { readonly method: "Fisher"; readonly p: number }
  | ({ readonly method: "Monte-Carlo" } & MonteCarloP);

/** What a table of counts says beyond its chi-square. */
export interface CountsDetail extends Omit<ObservedTable, "test"> {
  readonly kind: "counts";
  readonly test: ChiSquareTest;
  /** Adjusted standardised residuals, shape [answers][groups]. */
  readonly residuals: readonly (readonly number[])[];
  /** Their probabilities after Holm, over all the tables of the crossing; same shape. */
  readonly residualP: readonly (readonly number[])[];
  readonly v: number;
  readonly vInterval: Interval;
  /** Bergsma's. */
  readonly correctedV: number;
  /** Of a 2 x 2 table alone. */
  readonly pair?: {
    readonly phi: number;
    readonly odds: OddsRatio;
    /** Whether a count is 0: the ratio is then that of the counts as they are, and its interval the exact one. */
    readonly zeroCount: boolean;
    readonly yatesP: number;
  };
  /** Where Cochran's rule fails. */
  readonly fisher?: FisherP;
  /** The smallest V that a test of as many respondents finds four times in five. */
  readonly detectable: number;
}

/**
 * The detail of each table of counts of a crossing, in the order of its tests.
 *
 * @param random a number from 0 up to 1, 1 excluded, for a table too large to be counted out
 */
export function countsDetails(crossing: CountedCrossing, random: () => number): readonly CountsDetail[] {
  const tables = observedTables(crossing);
  const cells = tables.map(({ observed }) => adjustedResiduals(observed));
  const adjusted = holmOverCells(
    tables.map(({ observed }) => observed),
    cells.map(({ p }) => p),
  );
  return tables.map((table, i) => {
    const { observed } = table;
    const test = plainTest(table.test, "le détail d’un test");
    const filled = filledTable(observed);
    const n = filled.flat().reduce((sum, count) => sum + count, 0);
    const least = Math.min(filled.length, filled[0]?.length ?? 0);
    const square = observed.length === 2 && observed[0]!.length === 2;
    return {
      ...{ ...table, test },
      kind: "counts",
      residuals: cells[i]!.residuals,
      residualP: adjusted[i]!,
      v: cramersV(observed),
      vInterval: cramersVInterval(observed),
      correctedV: biasCorrectedV(observed),
      ...(square ? { pair: pairOf(observed) } : {}),
      ...(Number.isNaN(test.p) || meetsCochranRule(test) ? {} : { fisher: fisherP(observed, n, random) }),
      detectable: Number.isNaN(test.p)
        ? Number.NaN
        : smallestDetectableW(n, test.degreesOfFreedom) / Math.sqrt(least - 1),
    };
  });
}

/** Counted out where that takes a second or two, else estimated from as many draws as take a second at most. */
function fisherP(observed: readonly (readonly number[])[], n: number, random: () => number): FisherP {
  const p = fisherExactTest(observed);
  if (p !== undefined) return { method: "Fisher", p };
  const draws = n <= 200 ? 99_999 : 9_999;
  return { method: "Monte-Carlo", ...monteCarloFisher(observed, { draws, random }) };
}

/**
 * The probabilities of cells, adjusted together (Holm). The two cells of a row in a table of two columns have
 * residuals that are opposite, as those of a column in a table of two rows: one test, which counts once.
 */
function holmOverCells(
  tables: readonly (readonly (readonly number[])[])[],
  p: readonly (readonly (readonly number[])[])[],
): readonly (readonly (readonly number[])[])[] {
  const distinct = new Map<string, number>();
  const keyed = tables.map((observed, t) => {
    const isFilled = (counts: readonly number[]) => counts.some((count) => count > 0);
    const twoRows = observed.filter(isFilled).length === 2;
    const twoColumns =
      (observed[0] ?? []).filter((_, j) => isFilled(observed.map((row) => row[j]!))).length === 2;
    return observed.map((row, i) =>
      row.map((_, j) => {
        const key = `${t} ${twoRows ? "" : i} ${twoColumns ? "" : j}`;
        const own = p[t]![i]![j]!;
        if (!Number.isNaN(own) && !distinct.has(key)) distinct.set(key, own);
        return key;
      }),
    );
  });
  const adjusted = adjustedProbabilities([...distinct.values()], "holm");
  const adjustedOf = new Map([...distinct.keys()].map((key, i) => [key, adjusted[i]!]));
  return keyed.map((rows, t) =>
    rows.map((row, i) =>
      row.map((key, j) => (Number.isNaN(p[t]![i]![j]!) ? Number.NaN : adjustedOf.get(key)!)),
    ),
  );
}

function pairOf(observed: CountsDetail["observed"]): NonNullable<CountsDetail["pair"]> {
  const counts = twoByTwo(observed);
  const zeroCount = counts.includes(0);
  const [a, b, c, d] = counts;
  return {
    phi: phi(observed),
    odds: zeroCount
      ? { ratio: (a * d) / (b * c), interval: conditionalOddsInterval(observed) }
      : oddsRatio(observed),
    zeroCount,
    yatesP: yatesChiSquare(observed).p,
  };
}
