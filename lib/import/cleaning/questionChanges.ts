import { fixedValues } from "../../answers/encodeColumn";
import {
  type AnswerOf,
  meetsCondition,
  type SimpleCondition,
  simpleConditions,
} from "../../questionnaire/access";
import { questionColumns } from "../../questionnaire/columns";
import type { NumberRange } from "../../questionnaire/kinds/Kind";
import { tabulation } from "../../questionnaire/tabulation";
import type { Question, Questionnaire } from "../../questionnaire/types";

/** Another answer of a question, or of an item of it. */
export interface ChangedCell {
  readonly item?: string;
  /**
   * The answers that do, the same ones for every condition; of numbers beyond 50 values, the ones beside the thresholds
   * of the conditions.
   */
  readonly values: readonly [string | number, ...(string | number)[]];
}

/** A question whose answers are taken out, or some of whose cells get other ones. */
export interface QuestionChange {
  readonly question: string;
  readonly to: "blank" | readonly ChangedCell[];
}

/** As many numbers are tried one by one; of more, those beside the thresholds. */
const fewNumbers = 50;

/**
 * What a question can be changed to: nothing, where it has an answer; other answers, where a condition reads it. Answers
 * that all conditions read alike stand together, and a cell that may stay as it is does.
 */
export function changesOf(
  question: Question,
  questionnaire: Questionnaire,
  answerOf: AnswerOf,
): readonly QuestionChange[] {
  const { id } = question;
  const conditions = questionnaire.questions
    .flatMap(({ access }) => (access === undefined ? [] : simpleConditions(access.condition)))
    .filter((condition) => condition.question === id);
  const columns = questionColumns(question);
  const read = columns
    .filter(({ item }) => conditions.some((condition) => itemOf(condition) === item))
    .map(({ item }) => ({
      ...(item === undefined ? {} : { item }),
      now: answerOf(id, item),
      classes: classesOf(
        question,
        conditions.filter((condition) => itemOf(condition) === item),
      ),
    }));
  const combinations = read.reduce<readonly (readonly ChangedCell[])[]>(
    (before, { now, classes, ...cell }) =>
      before.flatMap((cells) => [
        cells,
        ...classes
          .filter((values) => now === null || !values.includes(now))
          .map((values) => [...cells, { ...cell, values }]),
      ]),
    [[]],
  );
  const isAnswered = columns.some(({ item }) => answerOf(id, item) !== null);
  return [
    ...(isAnswered ? [{ question: id, to: "blank" as const }] : []),
    ...combinations.filter(({ length }) => length > 0).map((to) => ({ question: id, to })),
  ];
}

function itemOf(condition: SimpleCondition): string | undefined {
  return "ticked" in condition ? condition.ticked : condition.item;
}

/** The possible answers of a cell, those that some conditions on it read alike together. */
function classesOf(
  question: Question,
  conditions: readonly SimpleCondition[],
): readonly ChangedCell["values"][] {
  const classes = new Map<string, [string | number, ...(string | number)[]]>();
  for (const value of valuesOf(question, conditions)) {
    const key = conditions.map((condition) => meetsCondition(condition, () => value)).join(" ");
    const own = classes.get(key);
    if (own === undefined) classes.set(key, [value]);
    else own.push(value);
  }
  return [...classes.values()];
}

function valuesOf(question: Question, conditions: readonly SimpleCondition[]): readonly (string | number)[] {
  const own = tabulation(question);
  return fixedValues(question) ?? (own.layout === "means" ? numbersOf(own.range, conditions) : []);
}

/** Every number of a small range, or those at and beside the thresholds of the conditions. */
function numbersOf(
  { min, max, decimals }: NumberRange,
  conditions: readonly SimpleCondition[],
): readonly number[] {
  const step = 10 ** -decimals;
  const rounded = (value: number) => Number(value.toFixed(decimals));
  const isFew = Number.isFinite(min) && (max - min) / step < fewNumbers;
  const thresholds = conditions.flatMap((condition) =>
    "above" in condition ? [condition.above] : "below" in condition ? [condition.below] : [],
  );
  const candidates = isFew
    ? Array.from({ length: Math.round((max - min) / step) + 1 }, (_, k) => rounded(min + k * step))
    : thresholds.flatMap((limit) => {
        const low = Math.floor(limit / step) * step;
        return [low - step, low, low + step, low + 2 * step].map(rounded);
      });
  return [...new Set(candidates)].filter((value) => value >= min && value <= max).sort((a, b) => a - b);
}
