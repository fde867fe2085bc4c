import { decoded } from "../answers/AnswerColumn";
import type { Survey } from "../answers/Survey";
import { askedSizes } from "../published/askedSizes";
import type { Publication } from "../published/Publication";
import { questionColumns } from "../questionnaire/columns";
import { crossingById, crossingGroups, questionById } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";
import { type CertifiedQuantity, statusOf } from "./CertifiedQuantity";

/** How many answered, in all and by group. */
export function sizeQuantities(
  questionnaire: Questionnaire,
  survey: Survey,
  question: Question,
  name: string,
  repaired: Publication,
): readonly CertifiedQuantity[] {
  return question.crossings.flatMap((id) => {
    const sizes = answeredSizes(survey, name, id);
    const printed = isPrinted(questionnaire, repaired, question, id, sizes);
    return crossingGroups(questionnaire, id).map(
      (group, g): CertifiedQuantity => ({
        variable: name,
        quantity: "n",
        by: id,
        group,
        answer: "",
        bounds: [sizes[g]!, sizes[g]!],
        status: statusOf([sizes[g]!, sizes[g]!], printed),
      }),
    );
  });
}

/** Whether the printed counts alone tell these sizes. */
export function isPrinted(
  questionnaire: Questionnaire,
  repaired: Publication,
  question: Question,
  crossing: string,
  sizes: readonly number[],
): boolean {
  return askedSizes(questionnaire, repaired, question, crossing)?.every((n, g) => n === sizes[g]) ?? false;
}

/** How many of each group of a crossing answered. */
export function answeredSizes(survey: Survey, name: string, crossing: string): readonly number[] {
  const groups = crossingGroups(survey.questionnaire, crossing);
  return groups.map((group) => countIn(survey, name, [[crossing, group]]));
}

/** The same in the four cells of two crossings. */
export function cellSizes(survey: Survey, name: string, one: string, other: string): readonly number[] {
  return crossingGroups(survey.questionnaire, one).flatMap((a) =>
    crossingGroups(survey.questionnaire, other).map((b) =>
      countIn(survey, name, [
        [one, a],
        [other, b],
      ]),
    ),
  );
}

function countIn(survey: Survey, name: string, groups: readonly (readonly [string, string])[]): number {
  const columns = groups.map(([crossing, group]) => {
    const { question } = crossingById(survey.questionnaire, crossing);
    const column = questionColumns(questionById(survey.questionnaire, question))[0]!;
    return { answers: decoded(survey.columns.get(column.name)!), group };
  });
  const own = decoded(survey.columns.get(name)!);
  return own.filter(
    (answer, i) => answer !== null && columns.every(({ answers, group }) => answers[i] === group),
  ).length;
}
