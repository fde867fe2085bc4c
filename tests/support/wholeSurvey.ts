import { type Answer, answersByRow, type Survey } from "../../lib/answers/Survey";
import { type Random, seededRandom } from "../../lib/base/random";
import { meetsCondition } from "../../lib/questionnaire/access";
import { answerColumns, questionColumns } from "../../lib/questionnaire/columns";
import { itemsOf } from "../../lib/questionnaire/kinds";
import type { Question } from "../../lib/questionnaire/types";
import { readQuestionnaire } from "../../lib/study/readSurvey";

/** Invented answers to the whole committed questionnaire, always the same; all access conditions hold. */
export function wholeSurvey(respondents: number): Survey {
  const questionnaire = readQuestionnaire();
  const ids = Array.from({ length: respondents }, (_, row) => `r${row + 1}`);
  const columns = new Map<string, Answer[]>(
    answerColumns(questionnaire).map(({ name }) => [name, ids.map(() => null)]),
  );
  const survey: Survey = { questionnaire, ids, columns, provenance: { kind: "given" as const } };
  const answersOf = answersByRow(survey);
  const random = seededRandom(1, "whole");
  for (const question of [...(questionnaire.hidden ?? []), ...questionnaire.questions]) {
    for (const row of ids.keys()) {
      if (question.access && !meetsCondition(question.access.condition, answersOf(row))) continue;
      for (const { name } of questionColumns(question))
        columns.get(name)![row] = someAnswer(question, random);
    }
  }
  return survey;
}

function someAnswer(question: Question, { integer }: Random): Answer {
  if (question.kind === "scale") return 1 + integer(10);
  if (question.kind === "number") return question.range.min + integer(6);
  if (question.kind === "multiple") return integer(3) === 0 ? 1 : 0;
  return question.choices[integer(question.choices.length)]!;
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
