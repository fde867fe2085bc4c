import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import type { Questionnaire } from "../questionnaire/types";
import { arithmeticChecks } from "./arithmeticChecks";

/**
 * What the report says in words and that its numbers contradict: figures it should have and has not,
 * or has and should not; tables under the title of another question; access conditions that are
 * not the printed ones, or that it does not print, with the reason they were deduced from.
 *
 * @param publication with its wrong counts set right
 */
export function wordFindings(questionnaire: Questionnaire, publication: Publication): readonly Finding[] {
  const figures = arithmeticChecks(questionnaire, publication)
    .filter(({ rule, holds }) => rule === "figure" && !holds)
    .map(({ question, by, printed, expected }): Finding => {
      const lacks = expected.length > 0;
      return {
        question,
        by,
        row: "",
        column: "",
        statistic: "figure",
        printed,
        kind: lacks ? "missingFigure" : "extraFigure",
        expected,
        certainty: "certain",
        explanation: lacks
          ? "Un test du tableau est significatif, et le rapport n’en donne pas la figure."
          : "Aucun test du tableau n’est significatif, et le rapport en donne la figure.",
      };
    });
  const labels = publication.entries
    .filter(({ statistic, column }) => statistic === "label" && column === "")
    .flatMap((entry): readonly Finding[] => {
      const twin = questionnaire.questions.find(
        ({ id, label }) => id !== entry.question && sameWords(label, entry.printed),
      );
      if (entry.row !== "" || twin === undefined) return [];
      const own = questionnaire.questions.find(({ id }) => id === entry.question)!;
      return [
        {
          ...entry,
          kind: "copiedLabel",
          expected: [own.label],
          certainty: "certain",
          explanation: `Le tableau porte l’intitulé de la question ${twin.id}.`,
        },
      ];
    });
  const conditions = questionnaire.questions.flatMap(({ id, access }): readonly Finding[] =>
    access?.deduced === undefined
      ? []
      : [
          {
            question: id,
            by: "",
            row: "",
            column: "",
            statistic: "base",
            printed: "",
            kind: access.printed === undefined ? "unprintedCondition" : "accessCondition",
            expected: [],
            certainty: "probable",
            explanation: access.deduced,
          },
        ],
  );
  return [...figures, ...labels, ...conditions];
}

/** Whether two texts differ in their spaces at most. */
function sameWords(a: string, b: string): boolean {
  const bare = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, "");
  return bare(a) === bare(b);
}
