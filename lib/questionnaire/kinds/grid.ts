import type { QuestionBase } from "../QuestionBase";
import type { Kind } from "./Kind";
import { kindOf, labels } from "./kindOf";

/** One answer among several for each item. */
export interface GridQuestion extends QuestionBase {
  readonly kind: "grid";
  readonly items: readonly string[];
  readonly choices: readonly string[];
}

export const grid: Kind<GridQuestion> = kindOf<GridQuestion>()({
  name: "grid",
  label: "grille",
  properties: { items: labels(), choices: labels() },
  answer: "cette réponse",
  tabulation: ({ items, choices }) => ({ layout: "grid", items, choices }),
});
