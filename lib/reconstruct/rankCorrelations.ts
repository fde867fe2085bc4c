import { jStat } from "jstat";
import { questionColumns } from "../questionnaire/columns";
import { answeredQuestions, type Survey } from "../respondents/Survey";

/** What a set of rank correlations looks like; NaN where there is no pair. */
export interface CorrelationSummary {
  readonly pairs: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Spearman's rank correlations (ties at their mean rank) between the scale items of one question,
 * every pair; and between those of two questions, the first item of each. Of pairs that at least
 * 30 respondents answered, and that are not constant.
 */
export function rankCorrelations(survey: Survey): {
  readonly within: CorrelationSummary;
  readonly between: CorrelationSummary;
} {
  const questions = answeredQuestions(survey)
    .filter(({ kind }) => kind === "scale")
    .map((question) => questionColumns(question).map(({ name }) => survey.columns.get(name)!));
  const correlation = (a: readonly unknown[], b: readonly unknown[]) => {
    const rows = a.flatMap((value, row) => (value === null || b[row] === null ? [] : [row]));
    if (rows.length < fewest) return Number.NaN;
    return jStat.spearmancoeff(
      rows.map((row) => Number(a[row])),
      rows.map((row) => Number(b[row])),
    );
  };
  return {
    within: summary(questions.flatMap((items) => pairs(items).map(([a, b]) => correlation(a, b)))),
    between: summary(pairs(questions.map(([first]) => first!)).map(([a, b]) => correlation(a, b))),
  };
}

/** How many respondents a correlation needs. */
const fewest = 30;

function pairs<T>(values: readonly T[]): readonly (readonly [T, T])[] {
  return values.flatMap((a, i) => values.slice(i + 1).map((b) => [a, b] as const));
}

function summary(all: readonly number[]): CorrelationSummary {
  const values = all.filter((value) => !Number.isNaN(value));
  const none = values.length === 0;
  return {
    pairs: values.length,
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    min: none ? Number.NaN : Math.min(...values),
    max: none ? Number.NaN : Math.max(...values),
  };
}
