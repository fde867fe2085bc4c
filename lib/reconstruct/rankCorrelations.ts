import { jStat } from "jstat";
import { decoded } from "../answers/AnswerColumn";
import { answeredQuestions, type Survey } from "../answers/Survey";
import { questionColumns } from "../questionnaire/columns";

/** What a set of rank correlations looks like; NaN where there is no pair. */
export interface CorrelationSummary {
  readonly pairs: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Spearman's rank correlations (ties at their mean rank) between the scale items of one question,
 * every pair; between those of two questions, the first item of each; and between single choices, by the rank of
 * the answer in the questionnaire, the crossings of the report apart. Of pairs that at least 30 respondents
 * answered, and that are not constant.
 */
export function rankCorrelations(survey: Survey): {
  readonly within: CorrelationSummary;
  readonly between: CorrelationSummary;
  readonly choices: CorrelationSummary;
} {
  const crossed = survey.questionnaire.crossings.map(({ question }) => question);
  const choices = answeredQuestions(survey).flatMap((question) => {
    if (question.kind !== "single" || crossed.includes(question.id)) return [];
    const given = decoded(survey.columns.get(questionColumns(question)[0]!.name)!);
    return [given.map((answer) => (answer === null ? null : question.choices.indexOf(String(answer))))];
  });
  const questions = answeredQuestions(survey)
    .filter(({ kind }) => kind === "scale")
    .map((question) => questionColumns(question).map(({ name }) => decoded(survey.columns.get(name)!)));
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
    choices: summary(pairs(choices).map(([a, b]) => correlation(a, b))),
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
