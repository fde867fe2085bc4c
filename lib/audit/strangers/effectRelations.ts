import { sum } from "../../base/sum";
import { cramersV } from "../../stats/counts/cramersV";
import type { Interval } from "../Check";
import { degreesOfF, degreesOfT } from "./degrees";
import { distanceOf, middleOf, momentsOf, pooledSd, quotient } from "./meanRelations";
import { absolute, image, type Reading, type Relation, relations } from "./Relation";
import type { TestRow } from "./testRow";

const hedges = "le g de Hedges, corrigé des petits effectifs";

/** Sizes of effect held against the tests, the sizes and the moments printed beside them. */
export function effectRelations(row: TestRow): readonly Relation[] {
  return [...etaSquared(row), ...cramer(row), ...cohen(row), ...cohenOfCounts(row), ...odds(row)];
}

function effect(
  row: TestRow,
  statistic: "eta2" | "V" | "d" | "oddsRatio",
  others: readonly ("F" | "t" | "chi2")[],
  readings: readonly Reading[],
  from: string,
): readonly Relation[] {
  const kind = statistic === "oddsRatio" ? "oddsRatio" : "effectSize";
  return relations(row, kind, [statistic, ...others], readings, () => ({
    expected: middleOf(readings[0]!.interval),
    explanation: `${from} ne donnent pas cette valeur.`,
    others: [],
  }));
}

function etaSquared(row: TestRow): readonly Relation[] {
  const F = row.interval("F");
  const t = absolute(row.interval("t"));
  const own = F ?? (t && ([t[0] ** 2, t[1] ** 2] as const));
  if (own === undefined) return [];
  const degrees = (F ? degreesOfF(row) : degreesOfT(row)).filter(
    ({ within, name }) => Number.isFinite(within[1]) && name === undefined,
  );
  const share = (F: number, between: number, within: number) => (F * between) / (F * between + within);
  const corrected = (F: number, between: number, within: number) =>
    (between * (F - 1)) / (between * (F - 1) + between + within + 1);
  const over = (of: typeof share) =>
    degrees.map(
      ({ between, within }): Interval => [of(own[0], between, within[1]), of(own[1], between, within[0])],
    );
  return effect(
    row,
    "eta2",
    [F ? "F" : "t"],
    [
      ...over(share).map((interval) => ({ interval })),
      ...over(corrected).map((interval) => ({ interval, name: "ω², corrigé des petits effectifs" })),
    ],
    "Le test et ses degrés de liberté",
  );
}

function cramer(row: TestRow): readonly Relation[] {
  const chi2 = row.interval("chi2");
  const { n, counts, dimensions } = row;
  const ofCounts = counts === undefined ? undefined : cramersV(counts);
  const ddl = Number(row.text("ddl") ?? Number.NaN);
  const lesser =
    dimensions.length > 0
      ? dimensions.map((own) => Math.min(...own) - 1)
      : Array.from({ length: Math.floor(Math.sqrt(ddl)) || 0 }, (_, i) => i + 1).filter(
          (own) => ddl % own === 0,
        );
  const ofTest =
    chi2 === undefined || n === undefined
      ? []
      : lesser.map((own): Reading => {
          return {
            interval: [Math.sqrt(chi2[0] / (n.value * own)), Math.sqrt(chi2[1] / (leastOf(n) * own))],
          };
        });
  const exact =
    ofCounts === undefined || Number.isNaN(ofCounts) ? [] : [{ interval: [ofCounts, ofCounts] as const }];
  return effect(row, "V", ["chi2"], [...exact, ...ofTest], "Le χ² et l’effectif");
}

function cohen(row: TestRow): readonly Relation[] {
  const moments = momentsOf(row);
  const isOfTwo = row.groups.length === 2 || row.text("ddl") === "1";
  const t = absolute(row.interval("t")) ?? (isOfTwo ? rootOf(row.interval("F")) : undefined);
  const sizes = row.groups.map(({ n }) => n ?? Number.NaN).filter((n) => n > 0);
  const total = row.n === undefined || row.n.most ? undefined : row.n.value;
  const ofMoments = moments === undefined ? [] : momentReadings(moments, distanceOf(moments));
  const ofTest = t === undefined ? [] : testReadings(row, t, sizes, total);
  const ddl = total === undefined ? undefined : total - 2;
  const plain = [...ofMoments, ...ofTest];
  const small = ddl === undefined ? [] : plain.slice(0, 1).map(({ interval }) => corrected(interval, ddl));
  return effect(row, "d", ["t", "F"], [...plain, ...small], "Les moyennes, le test et les effectifs");
}

/**
 * The d of a table of two rows and two columns: of the correlation φ that its χ² gives, or of its odds ratio
 * (Chinn 2000; Borenstein et al. 2009, chapter 7).
 */
function cohenOfCounts(row: TestRow): readonly Relation[] {
  const chi2 = row.interval("chi2");
  const isOfFour = row.text("ddl") === "1" || row.dimensions.some((own) => Math.max(...own) === 2);
  const n = row.counts === undefined ? row.n : { value: sum(row.counts.flat()), most: false };
  const ofPhi: readonly Reading[] =
    chi2 === undefined || n === undefined || !isOfFour
      ? []
      : [
          {
            interval: [ofCorrelation(chi2[0] / n.value), ofCorrelation(chi2[1] / leastOf(n))],
          },
        ];
  const logistic = (ratio: number) => (Math.abs(Math.log(ratio)) * Math.sqrt(3)) / Math.PI;
  // Either way round it is as far from 0.
  const ofOdds = oddsRatios(row)
    .slice(0, 1)
    .map((ratio): Reading => {
      const own = logistic(ratio);
      return { interval: [own, own], name: "un d tiré du rapport de cotes" };
    });
  return effect(row, "d", ["chi2"], [...ofPhi, ...ofOdds], "Le χ² et l’effectif");
}

/** How many a test is of at least: of the base of all, half are taken to be in it. */
function leastOf({ value, most }: NonNullable<TestRow["n"]>): number {
  return most ? value / 2 : value;
}

/** The difference in standard deviations of two groups as large, from the square of a correlation. */
function ofCorrelation(square: number): number {
  return square < 1 ? 2 * Math.sqrt(square / (1 - square)) : Number.POSITIVE_INFINITY;
}

type Moments = NonNullable<ReturnType<typeof momentsOf>>;

function momentReadings(moments: Moments, distance: Interval): readonly Reading[] {
  const over = (spread: Interval, name?: string): Reading => {
    const interval = quotient(distance, spread);
    return name === undefined ? { interval } : { interval, name };
  };
  const average = (end: 0 | 1) => Math.sqrt((moments[0].sd[end] ** 2 + moments[1].sd[end] ** 2) / 2);
  return [
    over(pooledSd(moments)),
    over([average(0), average(1)], "un d sur la moyenne des deux variances"),
    ...moments.map(({ sd }) => over(sd, "un Δ de Glass, sur l’écart-type d’un seul groupe")),
  ];
}

function testReadings(
  row: TestRow,
  t: Interval,
  sizes: readonly number[],
  total: number | undefined,
): readonly Reading[] {
  const by = (factor: number, name?: string): Reading => {
    const interval = image(t, (own) => own * factor);
    return name === undefined ? { interval } : { interval, name };
  };
  const [degrees] = (row.interval("t") ? degreesOfT(row) : degreesOfF(row)).map(({ within }) => within);
  const own = degrees !== undefined && degrees[0] === degrees[1] ? degrees[0] : undefined;
  const rough = own === undefined ? [] : [by(2 / Math.sqrt(own), "l’approximation d = 2t / √ddl")];
  if (sizes.length === 2 && total !== undefined) {
    return [by(Math.sqrt(1 / sizes[0]! + 1 / sizes[1]!)), ...rough];
  }
  if (own === undefined) return [];
  // Of pairs, unless it is an F, or of two groups: least where they are as large, most where one has a single respondent.
  const n = own + 2;
  return [
    ...(row.interval("t") ? [by(1 / Math.sqrt(own + 1))] : []),
    ...rough,
    { interval: [(t[0] * 2) / Math.sqrt(n), t[1] * Math.sqrt(1 + 1 / (n - 1))] },
  ];
}

function corrected([low, high]: Interval, ddl: number): Reading {
  const factor = 1 - 3 / (4 * ddl - 1);
  return { interval: [low * factor, high * factor], name: hedges };
}

function odds(row: TestRow): readonly Relation[] {
  const readings = oddsRatios(row).map((own) => ({ interval: [own, own] as const }));
  return effect(row, "oddsRatio", [], readings, "Les quatre effectifs");
}

/** Those of a table of two rows and two columns, either way round, without those that are not finite. */
function oddsRatios({ counts = [] }: TestRow): readonly number[] {
  const [first, second, ...others] = counts;
  if (first?.length !== 2 || second === undefined || others.length > 0) return [];
  const [a, b, c, d] = [...first, ...second] as [number, number, number, number];
  const ratio = (a * d) / (b * c);
  return [ratio, 1 / ratio].filter(Number.isFinite);
}

function rootOf(interval: Interval | undefined): Interval | undefined {
  return interval && [Math.sqrt(interval[0]), Math.sqrt(interval[1])];
}
