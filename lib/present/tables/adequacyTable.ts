import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { fr, noBreakSpace as nb } from "../french";
import { matrixSentence } from "../matrixSentence";
import { sourceSentence } from "../sentences";
import type { NumberTable } from "./NumberTable";

/** From this value on, what Kaiser (1974) calls a measure of adequacy. */
const words = [
  { from: 0.9, word: "excellent" },
  { from: 0.8, word: "très bon" },
  { from: 0.7, word: "moyen" },
  { from: 0.6, word: "médiocre" },
  { from: 0.5, word: "très faible" },
  { from: Number.NEGATIVE_INFINITY, word: "inacceptable" },
] as const;

/** Whether the items hang together enough to be summed up: Kaiser, Meyer and Olkin's measure, and Bartlett's test. */
export function adequacyTable({ matrix, adequacy, sphericity }: ComponentAnalysis): NumberTable {
  const { overall, items } = adequacy;
  const known = items.flatMap((value, i) =>
    Number.isNaN(value) ? [] : [{ value, id: matrix.items[i]!.id }],
  );
  const ranked = known.toSorted((a, b) => a.value - b.value);
  const end = (place: { readonly value: number; readonly id: string } | undefined) =>
    place === undefined ? "—" : `${fr.decimal(place.value)} (${place.id})`;
  return {
    caption: "Les items se prêtent-ils à une analyse factorielle\u202f?",
    heads: ["Mesure", "Valeur", "Lecture"],
    words: [2],
    rows: [
      ["KMO, ensemble", fr.decimal(overall), adequacyWord(overall)],
      ["KMO, item le plus faible", end(ranked[0]), "0,50 au moins est attendu"],
      ["KMO, item le plus fort", end(ranked.at(-1)), ""],
      [
        "Bartlett, χ²",
        fr.decimal(sphericity.statistic, 1),
        `ddl${nb}=${nb}${fr.integer(sphericity.degreesOfFreedom)}, ${fr.p(sphericity.p)}`,
      ],
    ],
    notes: [matrixSentence(matrix), sourceSentence(matrix.source)],
  };
}

/** « inacceptable », « excellent »: what Kaiser calls a measure; « non calculable » where there is none. */
export function adequacyWord(value: number): string {
  return words.find(({ from }) => value >= from)?.word ?? "non calculable";
}
