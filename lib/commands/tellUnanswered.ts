import type { Question } from "../questionnaire/types";

/** Tells which questions the answers have no column of; nothing where there are none. */
export function tellUnanswered(questions: readonly Question[]): void {
  if (questions.length === 0) return;
  const ids = questions.map(({ id }) => id).join(", ");
  console.log(`  ! Sans colonne dans les réponses, et donc sans cellule : ${ids}.`);
}
