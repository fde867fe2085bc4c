import { fr } from "../../present/french";
import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import { said } from "../sentences/said";

/**
 * « 20 sur 21 »: of the questions of an analysis of choices, how many have their answers along a component, the first
 * by default, in the order of the questionnaire, all of them in the same direction.
 */
export function inOrder({ matrix, components }: CategoryAnalysis, component = 1): string {
  const directions = matrix.questions.map((_, q) => {
    const along = components.categories
      .filter(({ question }) => question === q)
      .toSorted((one, other) => one.category - other.category)
      .map(({ coordinates }) => coordinates[component - 1]!);
    const steps = along.slice(1).map((x, i) => Math.sign(x - along[i]!));
    return steps.every((step) => step === steps[0]) ? steps[0] : 0;
  });
  const ordered = [1, -1].map((direction) => directions.filter((own) => own === direction).length);
  return said(`${fr.integer(Math.max(...ordered))} sur ${fr.integer(directions.length)}`, matrix);
}
