import { Type } from "@sinclair/typebox";
import type { QuestionBase } from "../QuestionBase";
import type { Kind } from "./Kind";
import { kindOf } from "./kindOf";

/** A number: whole, unless decimals are said. */
export interface NumberQuestion extends QuestionBase {
  readonly kind: "number";
  readonly range: { readonly min: number; readonly max?: number };
  readonly decimals?: number;
}

export const number: Kind<NumberQuestion> = kindOf<NumberQuestion>()({
  name: "number",
  label: "nombre",
  properties: {
    range: Type.Object(
      { min: Type.Number(), max: Type.Optional(Type.Number()) },
      { additionalProperties: false },
    ),
    decimals: Type.Optional(Type.Integer({ minimum: 0, maximum: 9 })),
  },
  answer: "ce nombre",
  tabulation: ({ range: { min, max = Number.POSITIVE_INFINITY }, decimals = 0 }) => ({
    layout: "means",
    items: [],
    range: { min, max, decimals },
  }),
});
