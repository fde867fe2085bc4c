import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import { withNumbers } from "../../questionnaire/renumbered";
import { questionnaireChanges } from "../../report/questionnaireBook/questionnaireChanges";
import type { ReadQuestionnaire } from "../../report/questionnaireBook/readQuestionnaireBook";

/** What a workbook says under the numbers of today. */
export interface NumberedBook extends ReadQuestionnaire {
  /** What it says as it stands there. */
  readonly taken: QuestionnaireFile;
}

/**
 * A workbook from before questions were renumbered, under their numbers since, and that is said; any other as
 * it is.
 *
 * @param now the questionnaire of the study
 * @param numbers those of its questions, by the ones that they had
 */
export function followNumbers(
  read: ReadQuestionnaire,
  now: QuestionnaireFile | undefined,
  numbers: Readonly<Record<string, string>> = {},
): NumberedBook {
  const taken = read.questionnaire;
  const { moved } = questionnaireChanges(now, taken);
  const isOlder = moved.length > 0 && moved.every(({ from, to }) => numbers[to] === from);
  if (now === undefined || !isOlder) return { ...read, taken };
  const former = new Map(Object.entries(numbers).map(([from, to]) => [to, from]));
  const told = Object.entries(numbers).map(([from, to]) => `${from} → ${to}`);
  return {
    ...read,
    taken,
    questionnaire: withNumbers(taken, new Map(Object.entries(numbers))),
    stale: [
      `Ce classeur a les numéros d’avant --renumber : ils sont suivis (${told.join(", ")}), et --to le refait.`,
      ...read.stale,
    ],
    comments: read.comments.map((own) => ({ ...own, question: numbers[own.question] ?? own.question })),
    merged: read.merged.map((own) => ({ ...own, question: numbers[own.question] ?? own.question })),
    placeOf: (id, column) => read.placeOf(former.get(id) ?? id, column),
  };
}
