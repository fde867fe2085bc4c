import { itemsOf } from "../../questionnaire/itemsOf";
import { tabulation } from "../../questionnaire/tabulation";
import type { Question } from "../../questionnaire/types";
import type { KnownQuestion } from "../Mapping";

/** What a mapping keeps of a question. */
export function knownQuestion(question: Question): KnownQuestion {
  const { id, label, kind } = question;
  const items = itemsOf(question);
  const choices = choicesOf(question);
  return { ...{ id, label, kind }, ...(items.length > 0 && { items }), ...(choices && { choices }) };
}

/** The choices of which each answer is one; undefined of a question that has none. */
export function choicesOf(question: Question): readonly string[] | undefined {
  const how = tabulation(question);
  return how.layout === "counts" || how.layout === "grid" ? how.choices : undefined;
}
