import { essentialConditions, isSameCondition } from "../questionnaire/access";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { crossingById, questionById } from "../questionnaire/lookup";
import type { Condition, Question, Questionnaire } from "../questionnaire/types";
import type { Publication } from "./Publication";

/**
 * How many respondents of each group of a crossing were asked a question, according to the
 * printed counts alone: as many as its table says; else everybody, or those whose answer opens it. Where the condition does not
 * tell (a score, a question that the report does not print), the totals under a table of a
 * question with the same condition do.
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
  if (!isSingleChoice(by)) return undefined;
  const groups = by.choices;
  const printed = (id: string, from: string, row: string, column: string) =>
    publication.printed({ question: id, by: from, row, column, statistic: "n" });

  const opened = (condition: Condition | undefined): readonly number[] | undefined => {
    if (condition === undefined) return sizes(groups.map((row) => [printed(byId, "", row, "")]));
    if ("and" in condition) {
      const [first, ...others] = essentialConditions(questionnaire, condition.and);
      return others.length === 0 ? opened(first) : undefined;
    }
    if (!("is" in condition)) return undefined;
    const { question: opening, is: wanted } = condition;
    if (opening === byId) {
      return sizes(groups.map((row) => [wanted.includes(row) ? printed(byId, "", row, "") : "0"]));
    }
    return sizes(groups.map((column) => wanted.map((row) => printed(opening, crossing, row, column))));
  };
  const totals = ({ id }: Question) => sizes(groups.map((group) => [printed(id, crossing, "Total", group)]));

  const condition = question.access?.condition;
  const fromTotals = () => {
    const alike = questionnaire.questions.filter(({ access }) =>
      isSameCondition(access?.condition, condition),
    );
    return [question, ...alike].map(totals).find((found) => found !== undefined);
  };
  const own = () => sizes(groups.map((group) => [printed(question.id, crossing, "", group)]));
  return own() ?? opened(condition) ?? fromTotals();
}

/** The sum of each group's printed counts, or undefined where one of them is not printed. */
function sizes(groups: readonly (readonly (string | undefined)[])[]): readonly number[] | undefined {
  const numbers = groups.map((counts) =>
    counts.reduce((sum, count) => sum + (count === undefined ? Number.NaN : Number(count)), 0),
  );
  return numbers.some(Number.isNaN) ? undefined : numbers;
}
