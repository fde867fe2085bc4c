import { UserError } from "../../base/UserError";
import { questionColumns } from "../../questionnaire/columns";
import type { Question } from "../../questionnaire/types";
import type { AnswerColumn } from "../AnswerColumn";
import type { Survey } from "../Survey";

/**
 * A survey with one question more, which stands after the one it was made of, and what was made of that before. Nothing
 * that was there changes: weights, filter and provenance are those of the survey.
 *
 * @param columns one for each of its items, or a single one; each as long as the survey
 */
export function addQuestion<S extends Survey>(
  survey: S,
  question: Question,
  columns: readonly AnswerColumn[],
): S {
  const { questionnaire } = survey;
  const stem = question.id.split("-")[0]!;
  const at = questionnaire.questions.findLastIndex(({ id }) => id === stem || id.startsWith(`${stem}-`));
  const named = questionColumns(question).map(({ name }, i) => [name, columns[i]!] as const);
  return {
    ...survey,
    questionnaire: { ...questionnaire, questions: questionnaire.questions.toSpliced(at + 1, 0, question) },
    columns: new Map([...survey.columns, ...named]),
  };
}

/** What begins the ids of what is made of a question, or of one of its items: « 3.2 » of "3.2" and of "3.2.1". */
export function stemOf(from: string): string {
  return from.split(".").slice(0, 2).join(".").split("-")[0]!;
}

/** « 3.2-bis », « 5.3-1bis »: the id of what is made of a question, or of one of its items, where none is said. */
export function usualId(from: string): string {
  const [section, rank, item = ""] = from.split(".");
  return `${section}.${rank}-${item}bis`;
}

/**
 * Refuses an id that a question made of another cannot have.
 * @throws UserError in French, with one that it can
 */
export function checkAddedId({ questionnaire }: Survey, from: string, id: string): void {
  const stem = stemOf(from);
  const isOwn =
    id.startsWith(`${stem}-`) && /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(id.slice(stem.length + 1));
  if (!isOwn)
    throw new UserError(
      `« ${id} » ne convient pas comme identifiant de ce qui est fait de la question ${stem} : attendu « ${stem}- », puis un nom en lettres sans accent, chiffres et tirets, par exemple « ${freeId(questionnaire.questions, from)} ».`,
    );
  const taken = questionnaire.questions.find((question) => question.id === id);
  if (taken)
    throw new UserError(
      `« ${id} » est déjà une question de ces réponses (${taken.label}), et n’est pas remplacée : attendu un autre identifiant, par exemple { id: "${freeId(questionnaire.questions, from)}" }.`,
    );
}

/** The first id that is free: « 3.2-bis », « 3.2-ter », « 3.2-4 ». */
function freeId(questions: readonly Question[], from: string): string {
  const usual = usualId(from).slice(0, -"bis".length);
  for (let rank = 2; ; rank++) {
    const id = `${usual}${["bis", "ter"][rank - 2] ?? rank}`;
    if (!questions.some((question) => question.id === id)) return id;
  }
}
