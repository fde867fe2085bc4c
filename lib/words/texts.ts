import { answerColumn } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { columnById } from "../questionnaire/lookup";
import type { Question } from "../questionnaire/types";
import { refuseSecrecy } from "../secrecy/shownTables";
import type { Context } from "./Context";

/** What people wrote of their own to a question. */
export interface TextList {
  readonly kind: "textList";
  readonly question: Question;
  /** The different texts, those that most wrote first, then in alphabetical order. */
  readonly texts: readonly { readonly text: string; readonly n: number }[];
}

/**
 * The texts that a question got: `texts` of {@link StudyWords}.
 * @throws UserError in French when there is no such question, when it is not one of texts, or when the study keeps small
 * numbers secret
 */
export function texts({ study }: Context, id: string): TextList {
  const column = columnById(study.questionnaire, id);
  if (column.question.kind !== "open")
    throw new UserError(
      `La question ${id} n’est pas ouverte : ses réponses sont comptées, show("${id}") les montre.`,
    );
  refuseSecrecy(study, "cette liste de textes");
  const { values, codes } = answerColumn(study, column);
  const counts = new Map<string, number>();
  for (const code of codes) {
    const text = values[code];
    if (typeof text === "string") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return {
    kind: "textList",
    question: column.question,
    texts: [...counts]
      .map(([text, n]) => ({ text, n }))
      .sort((a, b) => b.n - a.n || a.text.localeCompare(b.text, "fr")),
  };
}
