import type { Finding } from "../published/Finding";
import { formatAsPrinted } from "../published/formatAsPrinted";
import type { Publication } from "../published/Publication";
import type { PublishedNumber } from "../published/PublishedNumber";
import { solutionTests } from "./meanRow";
import { type MeanSystem, meanSystem } from "./meanSystem";
import { momentSlip, plainSlip } from "./momentSlip";
import { neighbours } from "./neighbours";
import type { QuestionShape } from "./QuestionShape";
import { repairs } from "./repairs";

/**
 * What a printed row of means says against itself: nothing when integer answers exist that
 * give back all its numbers; otherwise the single number without which they exist, with what
 * it should be. Several numbers may each repair the row; each is then a probable culprit, the
 * likeliest slip first. When none does, every number of the row is reported, with nothing expected.
 */
export function auditMeans(publication: Publication, shape: QuestionShape, item: string): readonly Finding[] {
  const system = meanSystem(publication, shape, item);
  return system === undefined || system.isPossible() ? [] : meanErrata(publication, shape, system);
}

/** The same of a row that is known to have no such answers. */
export function meanErrata(
  publication: Publication,
  shape: QuestionShape,
  system: MeanSystem,
): readonly Finding[] {
  const near = (place: PublishedNumber) => neighbours(publication, shape, place);
  const found = repairs(system, near, 1).map(({ numbers, weight }): Finding => {
    const [{ place, values }] = numbers as [(typeof numbers)[number]];
    const slip = { ...place, ...momentSlip(place, values ?? [], near(place)), weight };
    if (place.statistic !== "F" || !isSumOfSquares(place, system)) return slip;
    const explanation = `${place.printed} est la somme des carrés entre les groupes, imprimée à la place de F.`;
    return { ...slip, explanation, kind: "sumOfSquares", certainty: "certain" };
  });
  const certain = found.filter(({ certainty }) => certainty === "certain");
  if (certain.length > 0) return certain;
  if (found.length > 0) return found;
  const explanation = "Aucune réponse entière ne donne cette ligne, même sans l’un de ses nombres.";
  return system.places.map((place) => ({
    ...place,
    expected: [],
    explanation,
    kind: "impossibleRow",
    certainty: "unexplained",
  }));
}

/** Of a row of means that no single number explains, the two likeliest that do together; none where no two do. */
export function likeliestPair(
  publication: Publication,
  shape: QuestionShape,
  item: string,
): readonly Finding[] {
  const system = meanSystem(publication, shape, item);
  const near = (place: PublishedNumber) => neighbours(publication, shape, place);
  const [best] = system === undefined ? [] : repairs(system, near);
  const together = "Aucun nombre seul n’explique la ligne ; sans ces deux-là, le reste est possible.";
  return (best?.numbers ?? []).map(({ place, values }) => {
    const slip = momentSlip(place, values ?? [], near(place));
    const explanation = slip.kind === plainSlip ? together : `${slip.explanation} ${together}`;
    return { ...place, ...slip, explanation };
  });
}

/** Whether a printed F is, in every solution of the rest, the sum of squares between the groups. */
function isSumOfSquares(place: PublishedNumber, system: MeanSystem): boolean {
  const { row, solutions } = system.solve([place]);
  const c = row.crossings.findIndex(({ id }) => id === place.by);
  const between = solutions?.map((solution) => solutionTests(row, solution)[c]!.between) ?? [];
  return between.length > 0 && between.every((value) => formatAsPrinted("F", value) === place.printed);
}
