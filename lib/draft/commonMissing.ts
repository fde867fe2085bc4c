import type { MissingCodes } from "../questionnaire/MissingReason";
import type { QuestionDraft } from "./QuestionDraft";
import { missingWord } from "./texts/missingWord";

/**
 * The words for « no answer », known or of this file, that two questions or more have and that are an answer to none: they are said once, of
 * the whole questionnaire.
 */
export function commonMissing(questions: readonly QuestionDraft[]): MissingCodes {
  const uses = new Map<string, number>();
  for (const { body } of questions)
    for (const code of Object.keys(body.missing ?? {})) uses.set(code, (uses.get(code) ?? 0) + 1);
  const common = [...uses].flatMap(([code, count]) => {
    const isCode = questions[0]!.columns[0]!.unknownCodes.has(code);
    const reason = isCode ? "noAnswer" : missingWord(code);
    const isAnswer = questions.some(
      ({ body, columns }) =>
        body.missing?.[code] !== reason &&
        (columns.some(({ countOf }) => countOf.has(code)) ||
          ("choices" in body && body.choices.includes(code))),
    );
    return reason === undefined || count < 2 || isAnswer ? [] : [[code, reason] as const];
  });
  return Object.fromEntries(common);
}
