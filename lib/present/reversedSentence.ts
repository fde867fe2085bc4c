import type { ScoreMatrix } from "../tables/scoreMatrix";
import { noBreakSpace as nb } from "./french";

/** What becomes of items that say the contrary of the others, in French, of one and of several. */
interface Become {
  readonly one: string;
  readonly several: string;
}

/** Where scores are shown one by one. */
export const asGiven: Become = {
  one: "ses notes sont ici telles que données, et retournées dans l’alpha",
  several: "leurs notes sont ici telles que données, et retournées dans l’alpha",
};

/** In an analysis of correlations. */
export const oppositeSign: Become = {
  one: "ses notes sont ici telles que données, et sa saturation attendue de signe opposé",
  several: "leurs notes sont ici telles que données, et leurs saturations attendues de signe opposé",
};

/** Where they are put together. */
export const turned: Become = {
  one: "ses notes ont été retournées",
  several: "leurs notes ont été retournées",
};

/** « L’item 1.3.2 dit le contraire des autres : ses notes… »; undefined where there is none. */
export function reversedSentence(ids: readonly string[], { one, several }: Become): string | undefined {
  if (ids.length === 0) return undefined;
  return ids.length === 1
    ? `L’item ${ids[0]} dit le contraire des autres${nb}: ${one}.`
    : `Les items ${ids.join(", ")} disent le contraire des autres${nb}: ${several}.`;
}

/** The ids of the items of a matrix that say the contrary of the others of their question. */
export function reversedIds({ items }: Pick<ScoreMatrix, "items">): readonly string[] {
  return items.flatMap(({ id, reversed }) => (reversed ? [id] : []));
}
