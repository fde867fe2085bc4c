import type { Survey } from "../../answers/Survey";
import { sum } from "../../base/sum";
import { calibratedBy } from "../../stats/design/Calibrated";
import { marginCells } from "../../stats/design/Margin";
import type { MarginsFile } from "./MarginsFile";
import { surveyMargins } from "./surveyMargins";

/** By how much totals may be off for weights to be those that a file of margins makes. */
const allowed = 1e-6;

/**
 * A survey whose weights are those that a file of margins makes of others: its intervals and tests count then what is
 * known of the population. They are taken as given where the file is of another column, where the share of who has no
 * answer to a margin is only that of the sample, or, which is noticed, where the margins do not hold with them or the
 * weights before are not there.
 *
 * @throws DataError where a margin is at fault
 */
export function withCalibration(survey: Survey, file: MarginsFile): Survey {
  const { weights, others } = survey;
  if (weights === undefined || weights.name !== file.column) return survey;
  const base = file.base === undefined ? survey.ids.map(() => 1) : others?.get(file.base)?.map(weightOf);
  const stale = { kind: "staleCalibration" as const, column: weights.name, file: file.file };
  const asGiven = { ...survey, notices: [...(survey.notices ?? []), stale] };
  if (base === undefined) return asGiven;
  const population = file.population ?? sum(base);
  const known = surveyMargins(survey, file, base, population);
  if (known.some(({ missing }) => missing > 0)) return survey;
  const margins = known.map(({ margin }) => margin);
  const { totals, rows, cellOf } = marginCells(base, margins);
  const left = totals.slice();
  for (const [i, cell] of cellOf.entries())
    rows[cell]?.forEach((x, j) => {
      left[j]! -= weights.weights[i]! * x;
    });
  const size = totals.reduce((most, total) => Math.max(most, Math.abs(total)), 0);
  if (left.some((error) => !(Math.abs(error) <= allowed * size))) return asGiven;
  return { ...survey, weights: { ...weights, calibrated: calibratedBy(weights, base, margins) } };
}

/** A text of a column that the questionnaire does not know, as a weight. */
function weightOf(text: string): number {
  return Number(text.replace(",", "."));
}
