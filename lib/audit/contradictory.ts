import { statisticName } from "../present/matchSentence";
import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import type { PrintedSystem } from "./PrintedSystem";
import type { QuestionShape } from "./QuestionShape";
import { areAllTried, arePairsTried } from "./repairs";
import { smallestContradiction } from "./smallestContradiction";

/** A contradiction that no one or two numbers explain: a finding for each of the fewest that contradict one another. */
export function contradictory(
  publication: Publication,
  shape: QuestionShape,
  item: string,
  own: PrintedSystem,
): readonly Finding[] {
  // Of a table as large as that, its totals are told, and that no more was looked for.
  const set = areAllTried(own)
    ? (smallestContradiction(publication, shape, item)?.numbers ?? [])
    : publication.entries.filter(({ row, statistic }) => row === "Total" || statistic === "base");
  const names = set.map(({ by, column, row, statistic, printed }) =>
    [by, row === item ? "" : row, column, statisticName(statistic), printed]
      .filter((part) => part !== "")
      .join(" "),
  );
  const explanation = areAllTried(own)
    ? `Aucune réponse entière ne donne ensemble : ${names.join(" ; ")}. ${
        arePairsTried(own)
          ? "Aucun de ces nombres seul, ni deux, n’expliquent la contradiction du tableau."
          : "Aucun de ces nombres seul n’explique la contradiction du tableau ; les paires n’ont pas été examinées : trop de possibilités."
      }`
    : `Aucune réponse entière ne donne ensemble ce nombre et les ${own.places.length} du tableau. Lequel est faux n’a pas été examiné : trop de possibilités.`;
  return set.map((place) => ({
    ...place,
    kind: "impossibleRow",
    expected: [],
    certainty: "unexplained",
    explanation,
  }));
}
