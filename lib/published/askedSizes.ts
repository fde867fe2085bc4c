import { crossingById, questionById } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";
import type { Publication } from "./Publication";

/**
 * How many respondents of each group of a crossing were asked a question, according to the
 * printed counts alone: everybody, or those whose answer opens it.
 *
 * @param crossing id of the crossing
 * @returns one size a group, or undefined where the publication does not print them
 */
export function askedSizes(
  questionnaire: Questionnaire,
  publication: Publication,
  question: Question,
  crossing: string,
): readonly number[] | undefined {
  const { question: byId } = crossingById(questionnaire, crossing);
  const by = questionById(questionnaire, byId);
  if (!("choices" in by)) return undefined;
  const condition = question.access?.condition;
  if (condition === undefined) {
    return sizes(
      by.choices.map((row) => [
        publication.printed({ question: byId, by: "", row, column: "", statistic: "n" }),
      ]),
    );
  }
  if (!("is" in condition)) return undefined;
  const { question: opening, is: wanted } = condition;
  if (opening === byId) {
    const printed = (row: string) =>
      wanted.includes(row)
        ? publication.printed({ question: byId, by: "", row, column: "", statistic: "n" })
        : "0";
    return sizes(by.choices.map((row) => [printed(row)]));
  }
  return sizes(
    by.choices.map((column) =>
      wanted.map((row) =>
        publication.printed({ question: opening, by: crossing, row, column, statistic: "n" }),
      ),
    ),
  );
}

/** The sum of each group's printed counts, or undefined where one of them is not printed. */
function sizes(groups: readonly (readonly (string | undefined)[])[]): readonly number[] | undefined {
  const numbers = groups.map((counts) =>
    counts.reduce((sum, count) => sum + (count === undefined ? Number.NaN : Number(count)), 0),
  );
  return numbers.some(Number.isNaN) ? undefined : numbers;
}
