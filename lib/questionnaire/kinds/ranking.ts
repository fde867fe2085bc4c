import { Type } from "@sinclair/typebox";
import type { QuestionBase } from "../QuestionBase";
import type { Kind } from "./Kind";
import { kindOf, labels } from "./kindOf";

/** Items put in order: the rank of each, 1 the first; an item that was not ranked has none. */
export interface RankingQuestion extends QuestionBase {
  readonly kind: "ranking";
  readonly items: readonly string[];
  /** How many items are to be ranked; all of them where absent. */
  readonly ranks?: number;
}

export const ranking: Kind<RankingQuestion> = kindOf<RankingQuestion>()({
  name: "ranking",
  label: "classement",
  properties: {
    items: labels(),
    ranks: Type.Optional(Type.Integer({ minimum: 1, description: "combien d’items se classent" })),
  },
  answer: "ce rang",
  tabulation: ({ items, ranks = items.length }) => ({
    layout: "means",
    items,
    range: { min: 1, max: ranks, decimals: 0 },
  }),
  // Two items of one rank.
  contradicts: (answers) => {
    const given = answers.filter((answer) => answer !== null);
    return new Set(given).size < given.length;
  },
});
