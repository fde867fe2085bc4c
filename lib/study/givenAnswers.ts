import { decoded } from "../answers/AnswerColumn";
import type { Survey } from "../answers/Survey";
import { isUserFault } from "../base/isUserFault";
import { questionColumns } from "../questionnaire/columns";
import { openStudy } from "./openStudy";

/**
 * The distinct answers that were given to the questions of a study, for one that becomes of another kind: numbers from
 * the least, words from the most given. Undefined of a question that there is not, without answers, or of several columns.
 */
export function givenAnswers(folder: string): (id: string, label: string) => readonly string[] | undefined {
  let survey: Survey | undefined | null = null;
  return (id, label) => {
    survey = survey === null ? surveyOf(folder) : survey;
    if (survey === undefined) return undefined;
    const { questions } = survey.questionnaire;
    const question = questions.find((own) => own.label === label) ?? questions.find((own) => own.id === id);
    const [only, ...others] = question === undefined ? [] : questionColumns(question);
    const column = only && survey.columns.get(only.name);
    if (column === undefined || others.length > 0) return undefined;
    const counts = new Map<string | number, number>();
    for (const answer of decoded(column))
      if (answer !== null) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    if (counts.size === 0) return undefined;
    const all = [...counts];
    return all
      .sort(([a, n], [b, m]) => (typeof a === "number" && typeof b === "number" ? a - b : m - n))
      .map(([answer]) => String(answer));
  };
}

function surveyOf(folder: string): Survey | undefined {
  try {
    return openStudy(folder);
  } catch (error) {
    // Answers that are not those of the questionnaire, or not there, tell nothing.
    if (isUserFault(error)) return undefined;
    throw error;
  }
}
