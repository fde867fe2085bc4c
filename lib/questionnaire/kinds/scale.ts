import { Type } from "@sinclair/typebox";
import type { QuestionBase } from "../QuestionBase";
import type { Kind } from "./Kind";
import { kindOf, labels, text } from "./kindOf";

/** The two ends of a scale, and the words that stand at them: 1 is « Pas du tout d’accord ». */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly minLabel?: string;
  readonly maxLabel?: string;
}

/** A whole score between two ends, for one item or several. */
export interface ScaleQuestion extends QuestionBase {
  readonly kind: "scale";
  readonly items?: readonly string[];
  /** Its two ends, with the words that stand at them; from 1 to 10 where none are said. */
  readonly scale?: Scale;
  /** The items, by their rank from 1, that say the contrary of the others: turned before they are added to them. */
  readonly reversed?: readonly number[];
}

export const usualScale: Scale = { min: 1, max: 10 };

/** No scale that somebody answers is longer. */
const end = () => Type.Integer({ minimum: -1000, maximum: 1000 });

export const scale: Kind<ScaleQuestion> = kindOf<ScaleQuestion>()({
  name: "scale",
  label: "note",
  properties: {
    items: Type.Optional(labels()),
    scale: Type.Optional(
      Type.Object(
        { min: end(), max: end(), minLabel: Type.Optional(text()), maxLabel: Type.Optional(text()) },
        {
          additionalProperties: false,
          default: usualScale,
          description:
            'les deux bouts de l’échelle, et ce qui y est écrit, { "min": 1, "max": 7, "minLabel": "Pas du tout" } ; de 1 à 10 si rien n’est dit',
        },
      ),
    ),
    reversed: Type.Optional(
      Type.Readonly(
        Type.Array(Type.Integer({ minimum: 1 }), {
          minItems: 1,
          uniqueItems: true,
          description:
            "les rangs des items qui disent le contraire des autres, [4, 5] : leurs notes sont retournées avant d’être additionnées aux autres",
        }),
      ),
    ),
  },
  answer: "cette note",
  tabulation: ({ items = [], scale: { min, max } = usualScale }) => ({
    layout: "means",
    items,
    range: { min, max, decimals: 0 },
  }),
});
