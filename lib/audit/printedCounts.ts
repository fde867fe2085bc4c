import { askedSizes } from "../published/askedSizes";
import type { Publication } from "../published/Publication";
import { gridColumn, type Statistic } from "../published/PublishedNumber";
import { crossingGroups } from "../questionnaire/lookup";
import type { ChoiceQuestion, GridQuestion, MultipleQuestion, Questionnaire } from "../questionnaire/types";
import { askedTotal } from "./askedTotal";
import type { PrintedCount, PrintedCounts } from "./leastMisprints";

/**
 * All that is printed of the counts of a question, or of one item of it, in its flat table and its
 * crossings. The answers to a choice of several are that it is ticked, or not (never printed).
 *
 * @param publication tells what is printed
 * @param known tells how many were asked: the same, or with its wrong counts set right
 * @param item of a multiple choice or a grid, "" otherwise
 * @returns undefined where it is not known how many were asked
 */
export function printedCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  known: Publication,
  question: ChoiceQuestion | MultipleQuestion | GridQuestion,
  item: string,
): PrintedCounts | undefined {
  const asked = askedTotal(questionnaire, known, question);
  if (asked === undefined) return undefined;
  const text = (by: string, row: string, column: string, statistic: Statistic) =>
    publication.printed({ question: question.id, by, row, column, statistic });
  const count = (by: string, row: string, column: string): PrintedCount => ({
    n: text(by, row, column, "n"),
    percent: text(by, row, column, "percent"),
  });
  const flat = (choice: string) =>
    question.kind === "grid" ? count("", item, choice) : count("", choice, "");
  const totals = (choice: string) => question.crossings.map((by) => count(by, choice, "Total"));
  const cell = (by: string, choice: string, group: string) =>
    question.kind === "grid" ? count(by, item, gridColumn(choice, group)) : count(by, choice, group);
  const choices = question.kind === "multiple" ? [item] : question.choices;
  const unprinted = question.kind === "multiple" ? [[]] : [];
  const crossings = question.crossings.flatMap((by) => {
    const sizes = askedSizes(questionnaire, known, question, by);
    const [first, second] = crossingGroups(questionnaire, by);
    if (sizes?.length !== 2) return [];
    const answers = choices.map((choice) => [cell(by, choice, first!), cell(by, choice, second!)] as const);
    return [
      {
        sizes: [sizes[0]!, sizes[1]!] as const,
        answers: question.kind === "multiple" ? [...answers, [{}, {}] as const] : answers,
        chi2: text(by, item, "", "chi2"),
        p: text(by, item, "", "p"),
      },
    ];
  });
  return {
    asked,
    answers: [...choices.map((choice) => [flat(choice), ...totals(choice)]), ...unprinted],
    crossings,
  };
}
