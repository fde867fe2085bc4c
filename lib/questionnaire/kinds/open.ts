import type { QuestionBase } from "../QuestionBase";
import type { Kind } from "./Kind";
import { kindOf } from "./kindOf";

/** Words of one’s own. */
export interface OpenQuestion extends QuestionBase {
  readonly kind: "open";
}

export const open: Kind<OpenQuestion> = kindOf<OpenQuestion>()({
  name: "open",
  label: "texte libre",
  properties: {},
  answer: "ce texte",
  tabulation: () => ({ layout: "text" }),
});
