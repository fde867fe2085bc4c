import type { Publication } from "../../published/Publication";
import type { QuestionShape } from "../QuestionShape";
import { boundRelations } from "./boundRelations";
import { degreesRelations } from "./degreesRelations";
import { effectRelations } from "./effectRelations";
import { errorRelations } from "./errorRelations";
import { intervalRelations } from "./intervalRelations";
import { meanRelations } from "./meanRelations";
import { pRelations } from "./pRelations";
import type { Relation } from "./Relation";
import { testRows } from "./testRow";

/**
 * Every relation that holds printed tests together, with or without the cells or the deviations of which they
 * are: p, degrees of freedom, sizes of effect, a t and its means; standard errors, confidence
 * intervals; medians and ranges.
 *
 * @param row whose alone, where not those of all
 */
export function testRelations(
  publication: Publication,
  shape: QuestionShape,
  row?: { readonly by: string; readonly row: string },
): readonly Relation[] {
  return [
    ...testRows(publication, shape, row).flatMap((own) => [
      ...pRelations(own),
      ...degreesRelations(own),
      ...meanRelations(own),
      ...effectRelations(own),
    ]),
    ...errorRelations(publication, shape, row),
    ...intervalRelations(publication, shape, row),
    ...boundRelations(publication, shape, row),
  ];
}
