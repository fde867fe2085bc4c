import { stemOf } from "../answers/added/addQuestion";
import { UserError } from "../base/UserError";
import type { Question } from "../questionnaire/types";
import type { Study } from "../study/Study";
import { isCrossing, type Table } from "../tables/Table";

/** Whether a study asks a question in these words, or what it was made of. */
export function isAskedBy({ questionnaire }: Study, { id, label, derived }: Question): boolean {
  return questionnaire.questions.some((own) =>
    derived === undefined ? own.id === id && own.label === label : own.id === stemOf(derived.from),
  );
}

/**
 * Refuses the table of another study, whose questions this one does not ask.
 * @throws UserError in French
 */
export function checkOwnTable(study: Study, table: Table): void {
  const questions = isCrossing(table) ? [table.question, table.by] : [table.question];
  const stranger = questions.find((question) => !isAskedBy(study, question));
  if (stranger === undefined) return;
  const { name, questions: own } = study.questionnaire;
  const same = own.find(({ id }) => id === stranger.id);
  const but = same === undefined ? "n’a pas de telle question" : `y demande autre chose (« ${same.label} »)`;
  throw new UserError(
    `Ce tableau est celui d’une autre étude : il porte sur ${stranger.id} « ${stranger.label} », et « ${name} » ${but}. Attendu : un tableau fait de study(), ou ce même mot importé du module de l’autre étude.`,
  );
}
