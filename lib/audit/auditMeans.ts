import { momentSolutions } from "../exact/momentSolutions";
import { formatAsPrinted } from "../published/formatAsPrinted";
import type { Publication } from "../published/Publication";
import type { Key } from "../published/PublishedNumber";
import type { NumberQuestion, Questionnaire, ScaleQuestion } from "../questionnaire/types";
import type { Finding } from "./Finding";
import { givesPrintedP, meanRow, solutionTests } from "./meanRow";

/**
 * What a printed row of means says against itself: nothing when integer answers exist that
 * give back all its numbers; otherwise the single number without which they exist, with what
 * it should be. Several numbers may each repair the row; each is then a probable culprit.
 */
export function auditMeans(
  questionnaire: Questionnaire,
  publication: Publication,
  question: ScaleQuestion | NumberQuestion,
  item: string,
): readonly Finding[] {
  const solve = (omitted: readonly Key[]) => {
    const row = meanRow(questionnaire, publication, question, item, omitted);
    return row && { row, solutions: momentSolutions(row.row).filter((solution) => givesPrintedP(row, solution)) };
  };
  const whole = solve([]);
  if (!whole || whole.solutions.length > 0) return [];

  const places = ["", ...whole.row.crossings.map(({ id }) => id)]
    .flatMap((by) => publication.table(question.id, by))
    .filter(({ row, statistic }) => row === item && ["mean", "sd", "F", "p"].includes(statistic));
  const repairs = places.flatMap((place): Finding[] => {
    const without = solve([place]);
    if (!without || without.solutions.length === 0) return [];
    const { statistic, printed } = place;
    if (statistic !== "F") return [repair(place, "", "Sans ce nombre, le reste de la ligne est possible.")];
    const crossing = without.row.crossings.findIndex(({ id }) => id === place.by);
    const tests = without.solutions.map((solution) => solutionTests(without.row, solution)[crossing]!);
    const values = [...new Set(tests.map(({ F }) => F))].sort((a, b) => a - b);
    const expected = [...new Set([values[0]!, values.at(-1)!].map((F) => formatAsPrinted("F", F)))].join(" à ");
    const isSum = tests.every(({ between }) => formatAsPrinted("F", between) === printed);
    return [
      isSum
        ? {
            ...repair(place, expected, `${printed} est la somme des carrés entre les groupes, imprimée à la place de F.`),
            finding: "somme des carrés",
            certainty: "certaine",
          }
        : repair(place, expected, "Sans cette valeur, le reste de la ligne est possible."),
    ];
  });
  const certain = repairs.filter(({ certainty }) => certainty === "certaine");
  if (certain.length > 0) return certain;
  if (repairs.length > 0) return repairs;
  return places.map((place) => ({
    ...repair(place, "", "Aucune réponse entière ne donne cette ligne, même sans l’un de ses nombres."),
    finding: "ligne impossible",
    certainty: "inexpliquée",
  }));
}

function repair(place: Key & { readonly printed: string }, expected: string, explanation: string): Finding {
  return { ...place, expected, explanation, finding: "nombre incompatible", certainty: "probable" };
}
