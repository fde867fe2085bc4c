import { crossingName } from "../../present/sentences";
import { itemsOf } from "../../questionnaire/itemsOf";
import type { Questionnaire } from "../../questionnaire/types";
import type { CallValue, WordCall } from "./CommentPart";

/** What words give, where their number does not say it. */
const measures: Readonly<Record<string, string>> = {
  count: "effectif",
  mean: "moyenne",
  sd: "écart-type",
  median: "médiane",
  probability: "test",
  effectSize: "taille d’effet",
  gap: "écart",
};

/**
 * What a call is of, in French.
 *
 * @example placeText(questionnaire, { word: "mean", given: ["1.5.2", "Brest"] }) // « moyenne, « La déchèterie », « Brest » »
 */
export function placeText(
  { questions, crossings }: Questionnaire,
  { word, given: [id, ...rest] }: WordCall,
): string {
  const question = questions.find((own) => id === own.id || String(id).startsWith(`${own.id}.`));
  const item = question && itemsOf(question)[Number(String(id).slice(question.id.length + 1)) - 1];
  const labelOf = (value: CallValue) => {
    const crossing = crossings.find((own) => own.question === value || own.id === value);
    if (crossing !== undefined) return `selon ${crossingName(crossing)}`;
    return `« ${typeof value === "object" ? Object.values(value).join() : value} »`;
  };
  const labels = [...(item === undefined ? [] : [`« ${item} »`]), ...rest.map(labelOf)];
  return [measures[word] ?? "", ...labels].filter((text) => text !== "").join(", ");
}
