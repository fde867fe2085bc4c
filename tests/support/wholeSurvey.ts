import type { AnswerColumn } from "../../lib/answers/AnswerColumn";
import { encodeColumn } from "../../lib/answers/encodeColumn";
import { type Answer, answersByRow, type Survey } from "../../lib/answers/Survey";
import { type Random, seededRandom } from "../../lib/base/random";
import { meetsCondition } from "../../lib/questionnaire/access";
import { answerColumns, questionColumns } from "../../lib/questionnaire/columns";
import { itemsOf } from "../../lib/questionnaire/itemsOf";
import { tabulation } from "../../lib/questionnaire/tabulation";
import type { Question } from "../../lib/questionnaire/types";
import { readQuestionnaire } from "./committed";

/** Invented answers to the whole committed questionnaire, always the same; all access conditions hold. */
export function wholeSurvey(respondents: number): Survey {
  const questionnaire = readQuestionnaire();
  const ids = Array.from({ length: respondents }, (_, row) => `r${row + 1}`);
  const given = new Map<string, Answer[]>(
    answerColumns(questionnaire).map(({ name }) => [name, ids.map(() => null)]),
  );
  const columns = new Map<string, AnswerColumn>();
  const survey: Survey = { questionnaire, ids, columns, provenance: { kind: "given" as const } };
  const random = seededRandom(1, "whole");
  for (const question of [...(questionnaire.hidden ?? []), ...questionnaire.questions]) {
    const answersOf = answersByRow(survey);
    for (const row of ids.keys()) {
      if (question.access && !meetsCondition(question.access.condition, answersOf(row))) continue;
      for (const { name } of questionColumns(question)) given.get(name)![row] = someAnswer(question, random);
    }
    for (const column of questionColumns(question))
      columns.set(column.name, encodeColumn(column, given.get(column.name)!));
  }
  return { ...survey, columns: new Map([...given.keys()].map((name) => [name, columns.get(name)!])) };
}

function someAnswer(question: Question, { integer }: Random): Answer {
  const how = tabulation(question);
  switch (how.layout) {
    case "means":
      return question.kind === "number" ? how.range.min + integer(6) : 1 + integer(how.range.max);
    case "ticks":
      return integer(3) === 0 ? 1 : 0;
    case "counts":
    case "grid":
      return how.choices[integer(how.choices.length)]!;
    case "text":
      return `texte ${integer(6)}`;
  }
}

/** The same survey without the columns of some questions. */
export function withoutQuestions(survey: Survey, dropped: (question: Question) => boolean): Survey {
  const { questionnaire, columns } = survey;
  const names = answerColumns(questionnaire).flatMap(({ name, question }) => (dropped(question) ? [] : name));
  return { ...survey, columns: new Map(names.map((name) => [name, columns.get(name)!])) };
}

/** The id of each item of a question that has several. */
export function itemIds(question: Question): readonly string[] {
  return itemsOf(question).map((_, i) => `${question.id}.${i + 1}`);
}
