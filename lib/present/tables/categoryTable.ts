import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { sourceSentence } from "../sentences";
import type { NumberTable } from "./NumberTable";

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
): NumberTable {
  const inertia = ({ contributions }: (typeof components.categories)[number]) =>
    shown.reduce((sum, k) => sum + contributions[k - 1]! * components.eigenvalues[k - 1]!, 0);
  const ranked = components.categories.toSorted((a, b) => inertia(b) - inertia(a)).slice(0, most);
  return {
    caption: `Modalités (${ranked.length === components.categories.length ? "toutes" : `les ${fr.integer(ranked.length)} qui contribuent le plus, sur ${fr.integer(components.categories.length)}`})`,
    heads: ["Modalité", "n", ...shown.flatMap((k) => [`coord.${nb}${k}`, `ctr${nb}${k}`, `v.test${nb}${k}`])],
    rows: ranked.map((point) => [
      categoryLabel(matrix.questions, point),
      fr.integer(point.n),
      ...shown.flatMap((k) => [
        fr.decimal(point.coordinates[k - 1]!),
        fr.percent(point.contributions[k - 1]!),
        fr.decimal(point.vTests[k - 1]!, 1),
      ]),
    ]),
    notes: [
      `ctr${nb}: contribution de la modalité à la composante. v.test${nb}: valeur-test, rare sous le hasard au-delà de ${fr.decimal(1.96)} en valeur absolue${thinSpace}; mais les axes sont choisis pour en avoir.`,
      sourceSentence(matrix.source),
    ],
  };
}

/** « 2.11 Je ne sais pas » */
export function categoryLabel(
  questions: CategoryAnalysis["matrix"]["questions"],
  { question, category }: { readonly question: number; readonly category: number },
): string {
  const { id, choices } = questions[question]!;
  return `${id} ${choices[category]}`;
}
