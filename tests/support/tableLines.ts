import { decoded } from "../../lib/answers/AnswerColumn";
import type { Survey } from "../../lib/answers/Survey";
import type { CsvRecord } from "../../lib/base/parseCsv";
import type { PublishedNumber } from "../../lib/published/PublishedNumber";
import { questionColumns } from "../../lib/questionnaire/columns";
import { crossingGroups, questionById } from "../../lib/questionnaire/lookup";
import { tabulation } from "../../lib/questionnaire/tabulation";
import { heads } from "./strangersTables";
import { reportOf } from "./syntheticReport";

const names: Readonly<Record<string, string>> = {
  n: "effectif",
  percent: "pourcentage",
  mean: "moyenne",
  sd: "écart-type",
};

/** How strangers copy tables: all of them; without some flat tables; percents without counts; without deviations and totals. */
export const habits: readonly ((entry: PublishedNumber) => boolean)[] = [
  () => true,
  ({ question, by, statistic }) => by !== "" || !["2.2", "2.1"].includes(question) || statistic === "base",
  ({ statistic, row }) => statistic !== "n" && row !== "Total",
  ({ question, statistic, row }) => row !== "Total" && !(statistic === "sd" && question === "2.4"),
];

/**
 * The file of tables in which a stranger copied the report of a survey: sizes of groups, scales and bases with it, one
 * number a line, verdicts and figures left out.
 *
 * @param keep whether a number is copied
 */
export function tableRecords(
  survey: Survey,
  keep: (entry: PublishedNumber) => boolean = () => true,
): readonly CsvRecord[] {
  const { questionnaire } = survey;
  const sized = !keep({ question: "2.1", by: "", row: "Oui", column: "", statistic: "n", printed: "1" });
  const labelOf = (id: string) => questionById(questionnaire, id).label;
  const crossed = new Set(questionnaire.crossings.map(({ question }) => question));
  const sizes = (id: string, by: string) =>
    crossingGroups(questionnaire, by).map((group) => {
      const { question } = questionnaire.crossings.find((own) => own.id === by)!;
      const groups = decoded(
        survey.columns.get(questionColumns(questionById(questionnaire, question))[0]!.name)!,
      );
      const answers = decoded(survey.columns.get(questionColumns(questionById(questionnaire, id))[0]!.name)!);
      const n = groups.filter((own, row) => own === group && answers[row] !== null).length;
      return [labelOf(id), by, "", group, "effectif", String(n)];
    });
  const settings = questionnaire.questions.flatMap((question) => {
    if (crossed.has(question.id)) return [];
    const how = tabulation(question);
    return [
      ...(how.layout === "means"
        ? [[question.label, "", "", "", "échelle", `${how.range.min} à ${how.range.max}`]]
        : []),
      ...(how.layout === "ticks" ? [[question.label, "", "", "", "réponses", "plusieurs"]] : []),
      ...(how.layout === "counts" && !sized
        ? []
        : question.crossings.flatMap((by) => sizes(question.id, by))),
    ];
  });
  const numbers = reportOf(survey)
    .entries.filter(
      ({ question, statistic }) => !crossed.has(question) && !["figure", "verdict"].includes(statistic),
    )
    .filter(keep)
    .map(({ question, by, row, column, statistic, printed }) => [
      ...[labelOf(question), by, row, column],
      ...[names[statistic] ?? statistic, printed],
    ]);
  return [[...heads], ...settings, ...numbers].map((fields, i) => ({ line: i + 1, fields }));
}
