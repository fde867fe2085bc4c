import type { Publication } from "../../published/Publication";
import type { Key } from "../../published/PublishedNumber";
import type { QuestionShape } from "../QuestionShape";
import { middle, type Relation, relations } from "./Relation";
import { sizeAt } from "./sizeAt";
import { rowsWith } from "./testRow";

/** Standard errors of means held against the standard deviation and the size of their group, or of all. */
export function errorRelations(
  publication: Publication,
  shape: QuestionShape,
  only?: Pick<Key, "by" | "row">,
): readonly Relation[] {
  return rowsWith(publication, shape, ["se"], only).flatMap((own) => {
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
