import type { Publication } from "../published/Publication";
import { countSystem } from "./countSystem";
import { meanSystem } from "./meanSystem";
import type { PrintedSystem } from "./PrintedSystem";
import type { QuestionShape } from "./QuestionShape";

/**
 * What is printed of an item as a system: a row of means, an item of a multiple choice or of a grid, or all
 * tables of a single choice; undefined where nothing tells how many were asked for means.
 *
 * @param item "" for a question without items
 */
export function itemSystem(
  publication: Publication,
  shape: QuestionShape,
  item: string,
): PrintedSystem | undefined {
  return shape.kind === "means"
    ? meanSystem(publication, shape, item)
    : countSystem(publication, shape, item);
}
