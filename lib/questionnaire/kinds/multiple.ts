import type { QuestionBase } from "../QuestionBase";
import type { Kind } from "./Kind";
import { kindOf, labels } from "./kindOf";

/** Any number of answers among several. */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: "multiple";
  readonly choices: readonly string[];
}

export const multiple: Kind<MultipleQuestion> = kindOf<MultipleQuestion>()({
  name: "multiple",
  label: "choix multiple",
  properties: { choices: labels() },
  answer: "cette réponse",
  tabulation: ({ choices }) => ({ layout: "ticks", items: choices }),
});
