import type { Survey } from "../../lib/answers/Survey";
import type { CsvRecord } from "../../lib/base/parseCsv";
import { formatLike } from "../../lib/published/formatAsPrinted";
import type { Key, Statistic } from "../../lib/published/PublishedNumber";
import { meanRows } from "../../lib/questionnaire/itemsOf";
import { crossingGroups, questionById } from "../../lib/questionnaire/lookup";
import { correlationValues } from "../../lib/reconstruct/tables/correlations";
import { surveyValues } from "../../lib/reconstruct/tables/surveyValues";

/** How other reports print these. */
const printedLike: Partial<Record<Statistic, readonly [name: string, like: string]>> = {
  median: ["médiane", "0,0"],
  least: ["minimum", "0"],
  most: ["maximum", "0"],
  se: ["erreur-type", "0,00"],
  ciLow: ["borne basse de l’IC à 95 %", "0,00"],
  ciHigh: ["borne haute de l’IC à 95 %", "0,00"],
  eta2: ["eta2", "0,000"],
  t: ["t", "0,00"],
  d: ["d", "0,00"],
  V: ["V", "0,00"],
  oddsRatio: ["rapport de cotes", "0,00"],
};

/** What other reports print of scores, of comparisons of scores, and of counts. */
const kinds = {
  ofScores: ["median", "least", "most", "se", "ciLow", "ciHigh"],
  ofMeans: ["eta2", "t", "d"],
  ofCounts: ["V", "oddsRatio"],
} as const;

/** Lines of a file of tables beside those of `tableRecords`: what other reports print of the same survey, one number a line. */
export function otherRecords(survey: Survey, first: number): readonly CsvRecord[] {
  const { questionnaire } = survey;
  const lines = ["2.1", "2.2", "2.4", "2.5"].flatMap((id) => {
    const question = questionById(questionnaire, id);
    const own = (by: string, row: string, column: string, statistics: readonly Statistic[]) =>
      statistics.flatMap((statistic) => line({ question: id, by, row, column, statistic }));
    if (question.kind === "single")
      return question.crossings.flatMap((by) => own(by, "", "", kinds.ofCounts));
    return meanRows(question).flatMap((row) => [
      ...own("", row, "", kinds.ofScores),
      ...question.crossings.flatMap((by) => [
        ...crossingGroups(questionnaire, by).flatMap((group) => own(by, row, group, kinds.ofScores)),
        ...own(by, row, "", kinds.ofMeans),
      ]),
    ]);
  });
  const r = correlationValues(survey, ["q2_4", "q2_2_1"], { statistic: "r" })[0]!.value;
  const all = [...lines, ["Liens", "", "Question 4 et Item 1", "", "r", formatLike("0,00", r)]];
  return all.map((fields, i) => ({ line: first + i, fields }));

  function line(place: Key): readonly (readonly string[])[] {
    const [value] = surveyValues(survey, place);
    const [name, like] = printedLike[place.statistic]!;
    if (value === undefined) return [];
    const { label } = questionById(questionnaire, place.question);
    return [[label, place.by, place.row, place.column, name, formatLike(like, value.value)]];
  }
}
