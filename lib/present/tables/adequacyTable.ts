import { roundDecimal } from "../../base/roundDecimal";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { type Cell, number } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { matrixSentence } from "../matrixSentence";
import { sourceSentence } from "../sentences";

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
export function adequacyTable({ matrix, adequacy, sphericity }: ComponentAnalysis): TableModel {
  const { overall, items } = adequacy;
  const known = items.flatMap((value, i) =>
    Number.isNaN(value) ? [] : [{ value, id: matrix.items[i]!.id }],
  );
  const ranked = known.toSorted((a, b) => a.value - b.value);
  const end = (place: { readonly value: number; readonly id: string } | undefined): Cell =>
    place === undefined
      ? number(Number.NaN, "decimal2")
      : number(place.value, "decimal2", { after: ` (${place.id})` });
  return plainTable({
    caption: "Les items se prêtent-ils à une analyse factorielle\u202f?",
    heads: ["Mesure", "Valeur", "Lecture"],
    words: [2],
    rows: [
      { cells: ["KMO, ensemble", number(overall, "decimal2"), adequacyWord(overall)] },
      { cells: ["KMO, item le plus faible", end(ranked[0]), "0,50 au moins est attendu"] },
      { cells: ["KMO, item le plus fort", end(ranked.at(-1)), ""] },
      { cells: ["Bartlett, χ²", number(sphericity.statistic, "decimal1"), ""] },
      { cells: ["Bartlett, ddl", number(sphericity.degreesOfFreedom, "integer"), ""] },
      { cells: ["Bartlett, p", number(sphericity.p, "p"), ""] },
    ],
    notes: [matrixSentence(matrix), sourceSentence(matrix.source)],
  });
}

/** « inacceptable », « excellent »: what Kaiser calls a measure as it is shown, with two decimals; « non calculable » where there is none. */
export function adequacyWord(value: number): string {
  const shown = Number(roundDecimal(value, 2));
  return words.find(({ from }) => shown >= from)?.word ?? "non calculable";
}
