import { meant } from "../../base/meant";
import { UserError } from "../../base/UserError";
import { choicesOf } from "../../questionnaire/choicesOf";
import { itemsOf } from "../../questionnaire/itemsOf";
import { crossingGroups, questionById } from "../../questionnaire/lookup";
import type { Question, Questionnaire } from "../../questionnaire/types";
import { questionOf } from "./crossedBy";

/** Of what a mean is said, and the arguments after it. */
export interface ScorePlace<T> {
  /** A number, a score, or one item of a question that has several. */
  readonly id: string;
  readonly rest: readonly T[];
}

/**
 * What the arguments of a word of means name: the id of a number or of an item, or that of a question and the label of its
 * item, which goes without saying where it has one; then the rest.
 *
 * @param word as it is called, for what is to be written instead
 * @throws UserError in French when the question has no mean, or several items of which none is named
 */
export function scorePlace<T>(
  survey: { readonly questionnaire: Questionnaire },
  word: string,
  id: string,
  given: readonly T[],
): ScorePlace<T> {
  const { questionnaire } = survey;
  const question = questionById(questionnaire, questionOf(id));
  if (question.kind !== "scale" && question.kind !== "number") throw noMean(question, id);
  const items = itemsOf(question);
  if (id !== question.id || items.length === 0) return { id, rest: given };
  const [label, ...rest] = given;
  const at = typeof label === "string" ? items.indexOf(label) : -1;
  if (at >= 0) return { id: `${id}.${at + 1}`, rest };
  if (items.length === 1) return { id: `${id}.1`, rest: given };
  const known = items.map((item, i) => `${id}.${i + 1} « ${item} »`).join(", ");
  const others = given.map((own) => (own === undefined ? "" : `, ${JSON.stringify(own)}`)).join("");
  const isGroup = questionnaire.crossings.some((own) =>
    crossingGroups(questionnaire, own.id).some((group) => group === label),
  );
  throw new UserError(
    typeof label === "string" && !isGroup
      ? `La question ${id} n’a pas d’item « ${label} »${meant(label, items)} Items : ${known}.`
      : `La question ${id} a plusieurs items : précisez lequel, par exemple ${word}("${id}.1"${others}). Items : ${known}.`,
  );
}

/** That a question has no mean, and what to write of it instead. */
function noMean(question: Question, id: string): UserError {
  const [answer = "…"] = choicesOf(question) ?? [];
  const [place] = itemsOf(question).length > 0 && id === question.id ? [`${id}.1`] : [id];
  const isGrid = question.kind === "grid";
  const said =
    question.kind === "open"
      ? `count("${id}") dit combien y ont répondu`
      : question.kind === "multiple" || question.kind === "ranking"
        ? `percent("${place}") dit la part d’une réponse`
        : `percent("${isGrid ? place : id}", "${answer}") dit la part d’une réponse`;
  return new UserError(
    `La question ${id} n’a pas de moyenne : ses réponses sont ${question.kind === "open" ? "des mots" : "des modalités"}. ${said}.`,
  );
}
