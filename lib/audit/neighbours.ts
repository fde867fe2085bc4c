import type { Publication } from "../published/Publication";
import { keyText, type PublishedNumber } from "../published/PublishedNumber";
import type { QuestionShape } from "./QuestionShape";

/**
 * The numbers of the same kind that stand beside a printed one, and that may have been copied in its
 * place: in its row, whatever the table of the question, and in the rows above and below in its column.
 */
export function neighbours(
  publication: Publication,
  { id, kind, rows, choices, crossings }: QuestionShape,
  place: PublishedNumber,
): readonly PublishedNumber[] {
  const labels = kind === "single" ? choices : rows;
  const rank = labels.indexOf(place.row);
  const near = rank < 0 ? [] : [labels[rank - 1], labels[rank + 1]];
  return ["", ...crossings.map((crossing) => crossing.id)]
    .flatMap((by) => publication.table(id, by))
    .filter(
      (other) =>
        other.statistic === place.statistic &&
        other.printed !== "x" &&
        keyText(other) !== keyText(place) &&
        (other.row === place.row ||
          (other.by === place.by && other.column === place.column && near.includes(other.row))),
    );
}
