import type { SurveyCalibration } from "../../import/margins/calibrateSurvey";
import { number } from "../document/Cell";
import { type PlainRow, plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb, thinSpace } from "../french";

/** What calibration makes of weights: margins before and after, and what the weights have become. */
export function calibrationTable(calibration: SurveyCalibration): TableModel {
  const { margins, ratios, range, population, n, effective } = calibration;
  const ends = ([low, high]: readonly [number, number]) =>
    `${fr.decimal(low, 3)}${nb}à${nb}${fr.decimal(high, 3)}`;
  const effect = (size: number) => fr.decimal(n / size, 3);
  const rounded = margins.flatMap(({ id, rounded: own }) =>
    own === undefined ? [] : [`${id} (${fr.decimal(own, 3)})`],
  );
  const apart = margins.filter(({ missing }) => missing > 0);
  return plainTable({
    caption: "Marges et poids calés",
    heads: ["Marge", "Cible", "Avant", "Après"],
    groups: margins.map(({ id, margin, rows }) => ({
      label: margin.kind === "number" ? `${id} (moyenne)` : id,
      rows: rows.map(({ label, target, before, after }): PlainRow => {
        const cell = (value: number) =>
          margin.kind === "number" ? number(value, "decimal2") : number(100 * value, "percent");
        return { cells: [label, cell(target), cell(before), cell(after)] };
      }),
    })),
    notes: [
      rounded.length > 0 ? `Sommes arrondies, ramenées au tout${nb}: ${rounded.join(", ")}.` : undefined,
      ...apart.map(
        ({ id, missing }) =>
          `${id}${nb}: ${fr.count(missing, "répondant")} sans réponse, dont la part reste celle d’avant.`,
      ),
      `Poids${nb}: ${ends(range)}, de somme ${fr.decimal(population, 1)}${thinSpace}; rapport à l’ancien poids, ramené à la population${nb}: ${ends(ratios)}.`,
      `Effet de la pondération (Kish)${nb}: ${effect(effective.before)} avant, ${effect(effective.after)} après${thinSpace}; ${fr.count(n, "répondant")} informent autant que ${fr.decimal(effective.after, 1)} de même poids.`,
    ],
  });
}
