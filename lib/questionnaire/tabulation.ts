import { kinds, type Question } from "./kinds";
import type { Kind, Tabulation } from "./kinds/Kind";

/** How the answers to a question are held and counted. */
export function tabulation(question: Question): Tabulation {
  return kindOfQuestion(question).tabulation(question);
}

/** The kind that a question is of. */
export function kindOfQuestion<Q extends Question>(question: Q): Kind<Q> {
  return kinds[question.kind] as unknown as Kind<Q>;
}
