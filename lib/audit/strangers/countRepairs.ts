import { sum } from "../../base/sum";
import { publicationWith } from "../../published/Publication";
import { keyText, type PublishedNumber } from "../../published/PublishedNumber";
import { printedValue } from "../printedValue";
import type { Repair } from "../repairs";
import { slippedTexts, slipWeight } from "../slip";
import { isSize } from "./isSize";
import { shapeSystems } from "./shapeSystems";
import type { TablePiece } from "./tablePieces";

/**
 * The counts of a single choice that, were they another number, would make all of its tables possible, where how
 * many were asked in their column is printed nowhere: it is their sum then, and one wrong count contradicts every
 * percent of the column.
 *
 * @param impossible numbers that are impossible alone: counts of other columns are not looked at
 * @param near what is printed beside a number
 */
export function countRepairs(
  { shape, publication, again }: TablePiece,
  impossible: readonly PublishedNumber[],
  near: (place: PublishedNumber) => readonly PublishedNumber[],
): readonly Repair[] {
  if (again === undefined || shape.kind !== "single") return [];
  const columns = new Set(impossible.map(columnText));
  const told = new Set(publication.entries.filter(isSize).map(columnText));
  const counts = publication.entries.filter(
    (entry) => entry.statistic === "n" && columns.has(columnText(entry)) && !told.has(columnText(entry)),
  );
  return counts
    .flatMap((place): readonly Repair[] => {
      const beside = near(place).map(({ printed }) => printed);
      const readings = slippedTexts(place.printed)
        .filter((text) => isPossible(place, text))
        .map((text) => ({ text, weight: slipWeight(place, printedValue(text), beside) }))
        .toSorted((a, b) => b.weight - a.weight);
      if (readings.length === 0) return [];
      const values = readings.map(({ text }) => printedValue(text));
      return [{ numbers: [{ place, values, readings }], weight: sum(readings.map(({ weight }) => weight)) }];
    })
    .toSorted((a, b) => b.weight - a.weight);

  function isPossible(place: PublishedNumber, text: string): boolean {
    const pieces = again!(publicationWith(publication, place, text).entries);
    return pieces.every((piece) => shapeSystems(piece).every(({ system }) => system.isPossible()));
  }
}

function columnText({ by, column }: PublishedNumber): string {
  return keyText({ question: "", by, row: "", column, statistic: "n" });
}
