import type { Survey } from "../../answers/Survey";
import { DataError } from "../../base/DataError";
import { sum } from "../../base/sum";
import { calibrate } from "../../stats/design/calibrate";
import { effectiveSize } from "../../stats/design/Design";
import type { MarginsFile } from "./MarginsFile";
import { type SurveyMargin, surveyMargins } from "./surveyMargins";

/** What calibration makes of the weights of a survey. */
export interface SurveyCalibration {
  /** Shape [respondent]. */
  readonly weights: Float64Array;
  readonly margins: readonly CalibratedMargin[];
  /** The least and the most that a weight was multiplied by, those before being brought to the population. */
  readonly ratios: readonly [least: number, most: number];
  /** Of respondents whose weight was not zero. */
  readonly range: readonly [least: number, most: number];
  /** What the weights add up to. */
  readonly population: number;
  /** How many respondents count. */
  readonly n: number;
  /** How many of equal weights would tell as much (Kish). */
  readonly effective: { readonly before: number; readonly after: number };
  readonly iterations: number;
}

export interface CalibratedMargin extends SurveyMargin {
  /** Shares from 0 to 1 of each category; of a mean, that mean. */
  readonly rows: readonly {
    readonly label: string;
    readonly target: number;
    readonly before: number;
    readonly after: number;
  }[];
}

/**
 * The calibrated weights of a survey whose own weights, or 1 each, are those before.
 *
 * @throws DataError where a margin is at fault, where margins contradict one another, which are then named, and where
 * the linear method gives weights below zero
 */
export function calibrateSurvey(survey: Survey, file: MarginsFile): SurveyCalibration {
  const own = survey.weights?.weights ?? survey.ids.map(() => 1);
  const ownTotal = sum(Array.from(own));
  const population = file.population ?? ownTotal;
  const margins = surveyMargins(survey, file, own, population);
  const total = totalOf(margins[0]!);
  const base = Array.from(own, (weight) => (ownTotal === 0 ? 0 : (weight * total) / ownTotal));
  const { method, bounds } = file;
  const how = method === "logit" ? { method, bounds: [bounds![0], bounds![1]] as const } : { method };
  const made = calibrate(
    base,
    margins.map(({ margin }) => margin),
    how,
  );
  if (made.outcome !== "calibrated") throw conflictFault(file, margins, made);
  const { weights, iterations } = made;
  const negative = weights.filter((weight) => weight < 0).length;
  if (negative > 0)
    throw new DataError(
      { file: file.file, line: file.lineOf(["method"]), element: "method", value: method },
      `cette méthode donne ${negative === 1 ? "1 poids négatif" : `${negative} poids négatifs`}`,
      '"raking", ou "logit" avec des bornes',
    );
  const counted = [...base.keys()].filter((i) => base[i]! > 0);
  const ratios = counted.map((i) => weights[i]! / base[i]!);
  const kept = counted.map((i) => weights[i]!);
  return {
    ...{ weights, iterations, n: counted.length, population: sum(kept) },
    margins: margins.map((margin) => ({ ...margin, rows: rowsOf(margin, base, weights) })),
    ratios: [least(ratios), most(ratios)],
    range: [least(kept), most(kept)],
    effective: { before: sizeOf(base), after: sizeOf(weights) },
  };
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}

function most(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
}

function sizeOf(weights: ArrayLike<number>): number {
  const own = Float64Array.from(weights);
  return effectiveSize({ weights: own, squares: own.map((weight) => weight ** 2) });
}

function totalOf({ margin }: SurveyMargin): number {
  return margin.kind === "categories" ? sum(margin.totals) : Number.NaN;
}

function rowsOf(
  { id, labels, margin }: SurveyMargin,
  base: ArrayLike<number>,
  weights: ArrayLike<number>,
): CalibratedMargin["rows"] {
  const shares = (own: ArrayLike<number>) => {
    const values = Array.from(own);
    const total = sum(values);
    if (margin.kind === "number") return [sum(values.map((w, i) => w * margin.values[i]!)) / total];
    const sums = margin.totals.map(() => 0);
    for (const [i, w] of values.entries()) if (w !== 0) sums[margin.codes[i]!]! += w;
    return sums.map((value) => value / total);
  };
  const [before, after] = [shares(base), shares(weights)];
  const whole = margin.kind === "categories" ? sum(margin.totals) : sum(Array.from(weights));
  const targets = margin.kind === "categories" ? margin.totals : [margin.total];
  return targets.map((target, c) => ({
    label: labels[c] ?? id,
    ...{ target: target / whole, before: before[c]!, after: after[c]! },
  }));
}

function conflictFault(
  file: MarginsFile,
  margins: readonly SurveyMargin[],
  found: Exclude<ReturnType<typeof calibrate>, { outcome: "calibrated" }>,
): DataError {
  if (found.outcome === "unknown")
    return new DataError(
      { file: file.file, element: "margins" },
      "le calage n’aboutit pas",
      "d’autres marges ou bornes",
    );
  const named = found.margins.map((m) => margins[m]!);
  const ids = named.map(({ id }) => id);
  const [first] = named;
  const list = first!.margin.kind === "categories" ? "margins" : "means";
  const place = {
    file: file.file,
    line: file.lineOf([list, first!.id]),
    element: `${list} › ${ids.join(", ")}`,
  };
  const { bounds } = file;
  const which =
    file.method === "linear"
      ? "de poids"
      : bounds === undefined
        ? "de poids positifs"
        : `de rapports entre ${bounds[0]} et ${bounds[1]}`;
  const sums = named.filter(({ margin }) => margin.kind === "categories").map(totalOf);
  const differ =
    named.length === 2 && sums.length === 2 && Math.abs(sums[0]! - sums[1]!) > 1e-9 * Math.abs(sums[0]!);
  const what = ids.length === 1 ? "cette marge ne tient" : `ces ${ids.length} marges ne tiennent ensemble`;
  if (differ)
    return new DataError(
      place,
      `ces 2 marges n’ont pas le même total (${sums.map((own) => Number(own.toPrecision(9))).join(" et ")})`,
      "un même total, celui de la population",
    );
  const problem =
    found.outcome === "atBounds"
      ? `${what} qu’avec des poids ${bounds === undefined ? "nuls" : "aux bornes"}`
      : `${what} avec aucun choix ${which}`;
  const fewer = ids.length === 1 ? "" : " (si l’on en ôte une, les autres tiennent)";
  return new DataError(
    place,
    `${problem}${fewer}`,
    "d’autres nombres, des bornes plus larges ou des réponses regroupées",
  );
}
