import { type Publication, publicationWithout } from "../../published/Publication";
import { itemSystem } from "../itemSystem";
import type { PrintedSystem } from "../PrintedSystem";
import { itemPieces } from "./itemPieces";
import type { TablePiece } from "./tablePieces";

/** What an item prints as a system; the item is "" for a question without any. */
export interface ItemSystem {
  readonly item: string;
  readonly system: PrintedSystem;
}

/** The systems of a piece: a row of means each, an item of a multiple choice, or a single choice. */
export function shapeSystems({ shape, publication }: TablePiece): readonly ItemSystem[] {
  const own = withoutOtherTests(publication);
  if (shape.rows.length === 0) return [];
  // Each from its own numbers, so that many take no longer than in proportion.
  return [...itemPieces({ shape, publication: own })].flatMap(([item, piece]) => {
    const system = itemSystem(piece.publication, shape, item);
    // A chi2 and a p of which no cell is printed are held together without looking for answers.
    const isTests = system?.places.every(({ statistic }) => statistic === "chi2" || statistic === "p");
    return system === undefined || (isTests && shape.kind !== "means") ? [] : [{ item, system }];
  });
}

/** What is printed without each p that stands beside a t, a z or an r: it is theirs, and not of the answers' F or chi2. */
export function withoutOtherTests(publication: Publication): Publication {
  const others = publication.entries.filter(({ statistic }) => ["t", "z", "r"].includes(statistic));
  if (others.length === 0) return publication;
  return publicationWithout(
    publication,
    others.map((place) => ({ ...place, statistic: "p" as const })),
  );
}
