import type { Condition } from "../../questionnaire/types";
import { quoteText } from "./quoted";

/**
 * A condition as people read and type it; `parseCondition` reads it back.
 *
 *     2.8 = « Oui » ou « Non »           one of these answers
 *     3.1 [Prix] > 4                     a score, of an item
 *     2.4 coche « Autre »                an answer that is ticked
 *     2.1 < 2 et non (1.3 = « Oui »)     joined; parentheses where « et » and « ou » meet
 */
export function conditionText(condition: Condition): string {
  if ("and" in condition) return condition.and.map(partText).join(" et ");
  if ("or" in condition) return condition.or.map(partText).join(" ou ");
  if ("not" in condition) return `non (${conditionText(condition.not)})`;
  if ("ticked" in condition) return `${condition.question} coche ${quoteText(condition.ticked)}`;
  const subject =
    condition.item === undefined ? condition.question : `${condition.question} [${itemText(condition.item)}]`;
  if ("is" in condition) return `${subject} = ${condition.is.map(quoteText).join(" ou ")}`;
  return "above" in condition
    ? `${subject} > ${numberText(condition.above)}`
    : `${subject} < ${numberText(condition.below)}`;
}

function partText(part: Condition): string {
  return "and" in part || "or" in part ? `(${conditionText(part)})` : conditionText(part);
}

function itemText(item: string): string {
  return /[[\]]|^[«“"]/.test(item) || item !== item.trim() || item === "" ? quoteText(item) : item;
}

function numberText(value: number): string {
  return String(value).replace(".", ",");
}
