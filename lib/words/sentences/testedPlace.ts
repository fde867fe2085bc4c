import type { Survey } from "../../answers/Survey";
import { itemNamed } from "./itemNamed";

/** A question, or one of its items, and the crossing in which it is tested. */
export interface TestedPlace {
  readonly id: string;
  readonly crossing: string;
}

/**
 * What the arguments of a word name: an id, then the label of an item of it unless it is tested whole, then the crossing.
 * @throws UserError in French where the question has no such item
 */
export function testedPlace(
  survey: Survey,
  id: string,
  [first = "", second]: readonly string[],
): TestedPlace {
  if (second === undefined) return { id, crossing: first };
  return { id: itemNamed(survey, id, first) ?? id, crossing: second };
}
