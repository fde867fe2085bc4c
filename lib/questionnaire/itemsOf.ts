import { tabulation } from "./tabulation";
import type { ChoiceQuestion, Question } from "./types";

/** Whether a question has exactly one answer among several: what others can be crossed with. */
export function isSingleChoice(question: Question | undefined): question is ChoiceQuestion {
  return question !== undefined && tabulation(question).layout === "counts";
}

/**
 * What a question asks about one by one, each with a column of answers of its own: the items of
 * a scale or a grid, the answers of a multiple choice. None for a question of a single column.
 */
export function itemsOf(question: Question): readonly string[] {
  const own = tabulation(question);
  return "items" in own ? own.items : [];
}

/** The rows of a table of means: the items of a question, or "" for one without. */
export function meanRows(question: Question): readonly string[] {
  const items = itemsOf(question);
  return items.length === 0 ? [""] : items;
}
