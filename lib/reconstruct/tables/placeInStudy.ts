import type { Key, PublishedNumber } from "../../published/PublishedNumber";
import { isPrintedNumber, printedStatistics, printedWords } from "../../published/printedStatistics";
import type { Question } from "../../questionnaire/types";
import type { TableQuestion } from "./tableQuestions";

/** Where a study prints what a table of anybody's prints: « Total » for how many are in a group, no row of a question without items. */
export function placeInStudy(place: Key, { kind, rows }: TableQuestion, question: Question): Key {
  const { by, column, statistic } = place;
  // In a table of means, the size of a row that is a question is that of its group.
  const isOfQuestion = question.kind === "number" || (statistic === "n" && kind === "means");
  const row = isOfQuestion && rows.includes(place.row) ? "" : place.row;
  if (statistic !== "n" || row !== "") return { ...place, row };
  if (by === "" && column === "") return { ...place, row, statistic: "base" };
  return { ...place, row: kind === "single" ? "Total" : row };
}

/** Whether a table of a study shows such a number: a statistic of its own, written as it is there. */
export function isPrintedInStudy(entry: PublishedNumber, question: Question): boolean {
  const { statistic, by, printed } = entry;
  return (
    printedStatistics(question, by).includes(statistic) &&
    (printedWords[statistic]?.includes(printed) ?? true) &&
    isPrintedNumber(entry)
  );
}
