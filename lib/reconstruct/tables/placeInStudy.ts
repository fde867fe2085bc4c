import { isNumeric, type Key, type PublishedNumber, statistics } from "../../published/PublishedNumber";
import type { Question } from "../../questionnaire/types";
import type { TableQuestion } from "./tableQuestions";

/** Where a study prints what a table of anybody's prints: « Total » for how many are in a group, no row of a question without items. */
export function placeInStudy(place: Key, { kind, rows }: TableQuestion, question: Question): Key {
  const { by, row, column, statistic } = place;
  if (statistic === "n" && row === "" && by === "" && column === "") return { ...place, statistic: "base" };
  if (statistic === "n" && row === "" && kind === "single") return { ...place, row: "Total" };
  // The size of a group, in a table of means of one row.
  if (statistic === "n" && kind === "means" && rows.includes(row)) return { ...place, row: "" };
  return question.kind === "number" && rows.includes(row) ? { ...place, row: "" } : place;
}

/** Whether a table of a study shows such a number: a statistic of its own, and a p that is a number. */
export function isPrintedInStudy(
  { statistic, by, printed }: PublishedNumber,
  { kind }: TableQuestion,
): boolean {
  if (!(statistics as readonly string[]).includes(statistic)) return false;
  const ofMeans = ["mean", "sd", "F"].includes(statistic);
  const ofCounts = ["percent", "chi2"].includes(statistic);
  if (kind === "means" ? ofCounts : ofMeans) return false;
  if (by === "" && ["chi2", "F", "ddl", "p", "verdict"].includes(statistic)) return false;
  if (statistic === "base" && by !== "") return false;
  return !isNumeric({ statistic }) || /^(x|-?(\d+|\d*[,.]\d+))$/.test(printed);
}
