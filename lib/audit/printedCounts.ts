import type { Publication } from "../published/Publication";
import { gridColumn, type Statistic } from "../published/PublishedNumber";
import type { PrintedCount, PrintedCounts } from "./leastMisprints";
import { askedInAll, type QuestionShape } from "./QuestionShape";

/**
 * All that is printed of the counts of a question, or of one item of it, in its flat table and its
 * crossings. The answers to a choice of several are that it is ticked, or not (never printed).
 *
 * @param item of a multiple choice or a grid, "" otherwise
 * @returns undefined where it is not known how many were asked
 */
export function printedCounts(
  publication: Publication,
  shape: QuestionShape,
  item: string,
): PrintedCounts | undefined {
  const asked = askedInAll(shape);
  if (asked === undefined) return undefined;
  const text = (by: string, row: string, column: string, statistic: Statistic) =>
    publication.printed({ question: shape.id, by, row, column, statistic });
  const count = (by: string, row: string, column: string): PrintedCount => ({
    n: text(by, row, column, "n"),
    percent: text(by, row, column, "percent"),
  });
  const flat = (choice: string) => (shape.kind === "grid" ? count("", item, choice) : count("", choice, ""));
  const totals = (choice: string) => shape.crossings.map(({ id }) => count(id, choice, "Total"));
  const cell = (by: string, choice: string, group: string) =>
    shape.kind === "grid" ? count(by, item, gridColumn(choice, group)) : count(by, choice, group);
  const choices = shape.kind === "multiple" ? [item] : shape.choices;
  const unprinted = shape.kind === "multiple" ? [[]] : [];
  const crossings = shape.crossings.flatMap(({ id: by, groups, sizes }) => {
    const [first, second] = groups;
    if (sizes?.length !== 2) return [];
    const answers = choices.map((choice) => [cell(by, choice, first!), cell(by, choice, second!)] as const);
    return [
      {
        sizes: [sizes[0]!, sizes[1]!] as const,
        answers: shape.kind === "multiple" ? [...answers, [{}, {}] as const] : answers,
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
