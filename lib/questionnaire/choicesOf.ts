import { tabulation } from "./tabulation";
import type { Question } from "./types";

/** The choices of which each answer is one; undefined of a question that has none. */
export function choicesOf(question: Question): readonly string[] | undefined {
  const how = tabulation(question);
  return how.layout === "counts" || how.layout === "grid" ? how.choices : undefined;
}
