import type { Publication } from "../../published/Publication";
import type { QuestionShape } from "../QuestionShape";
import { middle, type Relation, relations } from "./Relation";
import { sizeAt } from "./sizeAt";
import { testRow } from "./testRow";

/** Standard errors of means held against the standard deviation and the size of their group, or of all. */
export function errorRelations(
  publication: Publication,
  shape: QuestionShape,
  only?: { readonly by: string; readonly row: string },
): readonly Relation[] {
  return publication.entries
    .filter(
      ({ statistic, by, row }) =>
        statistic === "se" && (only === undefined || (only.by === by && only.row === row)),
    )
    .flatMap(({ question, by, row, column }) => {
      const own = testRow(publication, shape, { question, by, row, column });
      const sd = own.interval("sd");
      const n = sizeAt(own);
      if (sd === undefined || n === undefined || n < 1) return [];
      const root = Math.sqrt(n);
      return relations(
        own,
        "standardError",
        ["se", "sd"],
        [{ interval: [sd[0] / root, sd[1] / root] }],
        () => ({
          expected: middle(own, "sd") / root,
          explanation: `L’écart-type sur la racine de ${n}.`,
          others: [],
        }),
      );
    });
}
