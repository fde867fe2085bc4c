import { type Answer, decoded } from "../../lib/answers/AnswerColumn";
import { encodeColumn } from "../../lib/answers/encodeColumn";
import type { Survey } from "../../lib/answers/Survey";
import { answerColumns } from "../../lib/questionnaire/columns";
import type { Questionnaire } from "../../lib/questionnaire/types";

/** The answers of a survey in a column, as they were given; null where there is none. */
export function answersIn({ columns }: Pick<Survey, "columns">, name: string): readonly Answer[] {
  return decoded(columns.get(name)!);
}

/** Lists of answers by column name, coded as a survey holds them. */
export function codedColumns(
  questionnaire: Questionnaire,
  answers: Iterable<readonly [string, readonly Answer[]]>,
): Survey["columns"] {
  const known = new Map(answerColumns(questionnaire).map((column) => [column.name, column]));
  return new Map([...answers].map(([name, own]) => [name, encodeColumn(known.get(name)!, own)]));
}

/** All the answers of a survey by column name. */
export function answersByName({ columns }: Pick<Survey, "columns">): Map<string, readonly Answer[]> {
  return new Map([...columns].map(([name, own]) => [name, decoded(own)]));
}

/** A survey some of whose columns hold other answers. */
export function withAnswersIn<S extends Survey>(
  survey: S,
  answers: Iterable<readonly [string, readonly Answer[]]>,
): S {
  return {
    ...survey,
    columns: new Map([...survey.columns, ...codedColumns(survey.questionnaire, answers)]),
  };
}
