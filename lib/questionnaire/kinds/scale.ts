import { Type } from "@sinclair/typebox";
import type { QuestionBase } from "../QuestionBase";
import type { Kind } from "./Kind";
import { kindOf, labels } from "./kindOf";

/** A whole score between two ends, for one item or several. */
export interface ScaleQuestion extends QuestionBase {
  readonly kind: "scale";
  readonly items?: readonly string[];
  readonly scale: { readonly min: number; readonly max: number };
}

export const scale: Kind<ScaleQuestion> = kindOf<ScaleQuestion>()({
  name: "scale",
  properties: {
    items: Type.Optional(labels()),
    scale: Type.Object(
      { min: Type.Integer(), max: Type.Integer() },
      { additionalProperties: false, description: 'les deux bouts de l’échelle, { "min": 1, "max": 7 }' },
    ),
  },
  answer: "cette note",
  tabulation: ({ items = [], scale: { min, max } }) => ({
    layout: "means",
    items,
    range: { min, max, decimals: 0 },
  }),
});
