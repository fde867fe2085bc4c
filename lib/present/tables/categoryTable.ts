import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import { number } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { sourceSentence } from "../sentences";

/**
 * The categories that contribute most to some components of a multiple correspondence analysis: coordinate,
 * contribution and test value on each.
 *
 * @param shown the components, from 1
 * @param most how many categories
 */
export function categoryTable(
  { matrix, components }: CategoryAnalysis,
  shown: readonly number[],
  most: number,
): TableModel {
  const inertia = ({ contributions }: (typeof components.categories)[number]) =>
    shown.reduce((sum, k) => sum + contributions[k - 1]! * components.eigenvalues[k - 1]!, 0);
  const ranked = components.categories.toSorted((a, b) => inertia(b) - inertia(a)).slice(0, most);
  return plainTable({
    caption: `Modalités (${ranked.length === components.categories.length ? "toutes" : `les ${fr.integer(ranked.length)} qui contribuent le plus, sur ${fr.integer(components.categories.length)}`})`,
    heads: ["Modalité", "n", ...shown.flatMap((k) => [`coord.${nb}${k}`, `ctr${nb}${k}`, `v.test${nb}${k}`])],
    rows: ranked.map((point) => ({
      cells: [
        categoryLabel(matrix.questions, point),
        number(point.n, "integer"),
        ...shown.flatMap((k) => [
          number(point.coordinates[k - 1]!, "decimal2"),
          number(point.contributions[k - 1]!, "percent"),
          number(point.vTests[k - 1]!, "decimal1"),
        ]),
      ],
    })),
    notes: [
      `ctr${nb}: contribution de la modalité à la composante. v.test${nb}: valeur-test, rare sous le hasard au-delà de ${fr.decimal(1.96)} en valeur absolue${thinSpace}; mais les axes sont choisis pour en avoir.`,
      sourceSentence(matrix.source),
    ],
  });
}

/** « 2.11 Je ne sais pas » */
export function categoryLabel(
  questions: CategoryAnalysis["matrix"]["questions"],
  { question, category }: { readonly question: number; readonly category: number },
): string {
  const { id, choices } = questions[question]!;
  return `${id} ${choices[category]}`;
}
