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
  /**
   * Tucker's coefficient with a component on which the items of that question, and no others, weigh alike, those that
   * say the contrary of the others with the other sign; without its own sign where there are such items, as that
   * of a component is then a matter of convention.
   */
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
  /** Shape [item]. */
  readonly items: readonly RotatedItem[];
}

/** Where an item has its highest loading. */
export interface RotatedItem {
  /** The component, from 0. */
  readonly component: number;
  /** Whether that component is most like the item's own question, and the loading has the sign that it should. */
  readonly own: boolean;
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
  const keys = matrix.items.map(({ reversed }) => (reversed ? -1 : 1));
  const turned = (id: string) =>
    matrix.items.some(({ question, reversed }) => reversed && question.id === id);
  const belongs = new Map(
    questions.map((id) => [id, matrix.items.map(({ question }, i) => (question.id === id ? keys[i]! : 0))]),
  );
  const nearest = (k: number) => {
    const column = loadings.map((row) => row[k]!);
    const [best] = questions
      .map((id) => {
        const signed = congruence(column, belongs.get(id)!);
        return {
          question: id,
          congruence: turned(id) ? Math.abs(signed) : signed,
          direction: turned(id) ? Math.sign(signed) : 1,
        };
      })
      .sort((a, b) => b.congruence - a.congruence);
    const own = belongs.get(best!.question)!;
    const items = own.filter((key) => key !== 0).length;
    const highest = column
      .map((loading, i) => ({ loading: Math.abs(loading), own: own[i] !== 0 }))
      .sort((a, b) => b.loading - a.loading)
      .slice(0, items);
    return { ...best!, found: highest.filter((item) => item.own).length, items };
  };
  const found = variances.map((_, k) => nearest(k));
  return {
    loadings,
    communalities: communalities(loadings),
    components: found.map(({ direction: _, ...component }, k) => ({
      variance: variances[k]!,
      share: variances[k]! / matrix.items.length,
      ...component,
    })),
    items: loadings.map((row, i) => {
      const sizes = row.map(Math.abs);
      const component = sizes.indexOf(Math.max(...sizes));
      const { question, direction } = found[component]!;
      const own = question === matrix.items[i]!.question.id && row[component]! * keys[i]! * direction > 0;
      return { component, own };
    }),
  };
}
