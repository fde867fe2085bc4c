import type { Reliabilities } from "../../tables/reliabilities";
import { fr, noBreakSpace as nb } from "../french";
import { sourceSentence } from "../sentences";
import type { NumberTable } from "./NumberTable";

/** Cronbach's alpha of each question, with its interval, and the item that hangs least with the others. */
export function reliabilityTable({ rows, source }: Reliabilities): NumberTable {
  const interval = (ends: readonly number[]) => ends.map((end) => fr.decimal(end)).join(`${nb}à${nb}`);
  return {
    caption: `Alpha de Cronbach des questions à plusieurs notes (${fr.integer(rows.length)})`,
    heads: [
      "Question",
      "Items",
      "n",
      "Alpha",
      `Intervalle à 95${nb}%`,
      "Alpha standardisé",
      "Plus faible corrélation item-reste",
    ],
    rows: rows.map(({ question, count, n, alpha, interval: ends, standardisedAlpha, items }) => [
      `${question.id} ${question.label}`,
      fr.integer(count),
      fr.integer(n),
      fr.decimal(alpha),
      interval(ends),
      fr.decimal(standardisedAlpha),
      fr.decimal(Math.min(...items.map(({ correctedCorrelation }) => correctedCorrelation))),
    ]),
    strong: rows.flatMap(({ alpha }, i) => (alpha >= acceptableAlpha ? [i] : [])),
    notes: [
      `En gras, un alpha d’au moins ${fr.decimal(acceptableAlpha)}, le seuil d’usage (Nunnally 1978). Intervalle de Feldt.`,
      sourceSentence(source),
    ],
  };
}

/** From this alpha on, a set of items is usually summed (Nunnally 1978). */
export const acceptableAlpha = 0.7;
