import { groupedBy } from "../../base/groupedBy";
import { publication as publicationOf } from "../../published/Publication";
import type { PublishedNumber } from "../../published/PublishedNumber";
import { neighbours } from "../neighbours";
import type { TablePiece } from "./tablePieces";

/** What is printed beside a number of a piece, found by its row however many there are. */
export function nearOf({
  shape,
  publication,
}: TablePiece): (place: PublishedNumber) => readonly PublishedNumber[] {
  const labels = shape.kind === "single" ? shape.choices : shape.rows;
  const ranks = new Map(labels.map((label, i) => [label, i]));
  const byRow = groupedBy(publication.entries, ({ row }) => row);
  return (place) => {
    const rank = ranks.get(place.row);
    const around = rank === undefined ? [place.row] : labels.slice(Math.max(0, rank - 1), rank + 2);
    const own = publicationOf(around.flatMap((row) => byRow.get(row) ?? []));
    return neighbours(own, { ...shape, rows: around, choices: around }, place);
  };
}
