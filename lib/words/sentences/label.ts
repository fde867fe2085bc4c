import { quoted } from "../../present/sentences";
import { columnById, questionById } from "../../questionnaire/lookup";
import type { Context } from "../Context";

/** The words of a question or of an item: `label` of {@link SentenceWords}. */
export function label({ study: { questionnaire } }: Context, id: string): string {
  if (id.split(".").length < 3) return quoted(questionById(questionnaire, id).label);
  return quoted(columnById(questionnaire, id).item!);
}
