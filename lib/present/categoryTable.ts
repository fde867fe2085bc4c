import type { CategoryAnalysis } from "../tables/categoryAnalysis";
import { fr, thinSpace } from "./french";
import type { NumberTable } from "./NumberTable";
import { sourceSentence } from "./sentences";

/**
 * The categories that contribute most to some components of a multiple correspondence analysis: coordinate,
 * contribution, squared cosine and test value on each.
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
    heads: [
      "Modalité",
      "n",
      ...shown.flatMap((k) => [`Coordonnée ${k}`, `Contribution ${k}`, `cos² ${k}`, `Valeur-test ${k}`]),
    ],
    rows: ranked.map((point) => [
      categoryLabel(matrix.questions, point),
      fr.integer(point.n),
      ...shown.flatMap((k) => [
        fr.decimal(point.coordinates[k - 1]!),
        fr.percent(point.contributions[k - 1]!),
        fr.decimal(point.squaredCosines[k - 1]!, 3),
        fr.decimal(point.vTests[k - 1]!, 1),
      ]),
    ]),
    notes: [
      `Au-delà de ${fr.decimal(1.96)} en valeur absolue, une valeur-test est rare sous le hasard${thinSpace}; mais les axes sont choisis pour en avoir.`,
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
