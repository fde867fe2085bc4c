import { UserError } from "../base/UserError";
import { communalities } from "../stats/components/communalities";
import { congruence } from "../stats/components/congruence";
import { varimax } from "../stats/components/varimax";
import type { ComponentAnalysis } from "./componentAnalysis";

/** A rotated component, and the question whose items it is most like. */
export interface RotatedComponent {
  /** The sum of its squared loadings, and its share of the variance of all items. */
  readonly variance: number;
  readonly share: number;
  readonly question: string;
  /** Tucker's coefficient with a component on which the items of that question, and no others, weigh alike. */
  readonly congruence: number;
  /** Of as many highest loadings as the question has items, how many are those of its items. */
  readonly found: number;
  readonly items: number;
}

export interface RotatedComponents {
  /** Shape [item][component]. */
  readonly loadings: readonly (readonly number[])[];
  /** Shape [item]. */
  readonly communalities: readonly number[];
  readonly components: readonly RotatedComponent[];
}

/**
 * The first components after a varimax rotation (Kaiser 1958), each beside the question that it is most
 * congruent with.
 *
 * @param kept how many, by default those that parallel analysis keeps
 * @throws UserError in French when there are fewer than two, or more than there are components
 */
export function rotatedComponents(
  { matrix, components, spectrum }: ComponentAnalysis,
  kept = spectrum.kept,
): RotatedComponents {
  const most = components.eigenvalues.length;
  if (!(Number.isInteger(kept) && kept >= 2 && kept <= most)) {
    throw new UserError(
      `Une rotation demande de 2 à ${most} composantes. L’analyse parallèle en garde ${spectrum.kept}, et il en est demandé ${kept}.`,
    );
  }
  const { loadings, variances } = varimax(components.loadings.map((row) => row.slice(0, kept)));
  const questions = [...new Set(matrix.items.map(({ question }) => question.id))];
  const belongs = new Map(
    questions.map((id) => [id, matrix.items.map(({ question }) => Number(question.id === id))]),
  );
  const nearest = (k: number) => {
    const column = loadings.map((row) => row[k]!);
    const [best] = questions
      .map((id) => ({ question: id, congruence: congruence(column, belongs.get(id)!) }))
      .sort((a, b) => b.congruence - a.congruence);
    const own = belongs.get(best!.question)!;
    const items = own.reduce((sum, one) => sum + one, 0);
    const highest = column
      .map((loading, i) => ({ loading: Math.abs(loading), own: own[i]! }))
      .sort((a, b) => b.loading - a.loading)
      .slice(0, items);
    return { ...best!, found: highest.reduce((sum, { own: one }) => sum + one, 0), items };
  };
  return {
    loadings,
    communalities: communalities(loadings),
    components: variances.map((variance, k) => ({
      variance,
      share: variance / matrix.items.length,
      ...nearest(k),
    })),
  };
}
