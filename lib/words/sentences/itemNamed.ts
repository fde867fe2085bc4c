import type { Survey } from "../../answers/Survey";
import { meant } from "../../base/meant";
import { UserError } from "../../base/UserError";
import { choicesOf } from "../../questionnaire/choicesOf";
import { itemsOf } from "../../questionnaire/itemsOf";
import { questionById } from "../../questionnaire/lookup";

/**
 * The id of the item of a question, or of its answer to tick, that has a label: « 12.2.5 » of « 12.2 », « Existence de
 * postes en CDI »; undefined of an id that is not that of a whole question with items.
 *
 * @throws UserError in French where the question has no such item or answer, or where the label is of none in particular
 */
export function itemNamed({ questionnaire }: Survey, id: string, label: string): string | undefined {
  if (id.split(".").length > 2) return undefined;
  const question = questionById(questionnaire, id);
  const items = itemsOf(question);
  if (items.length === 0) return undefined;
  const index = items.indexOf(label);
  if (index >= 0) return `${id}.${index + 1}`;
  const known = items.map((item, i) => `${id}.${i + 1} « ${item} »`).join(", ");
  throw new UserError(
    choicesOf(question)?.includes(label)
      ? `« ${label} » est une réponse à chacun des items de la question ${id} : nommez d’abord l’un d’eux, ${known}.`
      : `La question ${id} n’a pas d’item « ${label} »${meant(label, items)} Items : ${known}.`,
  );
}
