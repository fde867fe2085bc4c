import { choicesOf } from "../../questionnaire/choicesOf";
import { itemsOf } from "../../questionnaire/itemsOf";
import type { Question, Questionnaire } from "../../questionnaire/types";
import type { KnownQuestion, KnownTitles } from "../Mapping";

/** What a mapping keeps of a question. */
export function knownQuestion(question: Question): KnownQuestion {
  const { id, label, kind } = question;
  const items = itemsOf(question);
  const choices = choicesOf(question);
  return { ...{ id, label, kind }, ...(items.length > 0 && { items }), ...(choices && { choices }) };
}

/** What a mapping keeps of the titles. */
export function knownTitles({ title, sections }: Questionnaire): KnownTitles {
  return {
    study: title,
    sections: Object.fromEntries(sections.map(({ number, title: own }) => [number, own])),
  };
}
