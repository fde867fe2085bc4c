import type { QuestionBase } from "../QuestionBase";
import type { Kind } from "./Kind";
import { kindOf, labels } from "./kindOf";

/** One answer among several. */
export interface SingleQuestion extends QuestionBase {
  readonly kind: "single";
  readonly choices: readonly string[];
}

export const single: Kind<SingleQuestion> = kindOf<SingleQuestion>()({
  name: "single",
  label: "choix unique",
  properties: { choices: labels() },
  answer: "cette réponse",
  tabulation: ({ choices }) => ({ layout: "counts", choices }),
});
