import { answeredQuestions, type Survey } from "../answers/Survey";
import { shownCrossing, shownFlat } from "../secrecy/shownTables";
import { isCrossing, type Table } from "../tables/Table";
import { type ComputedNumber, computedStatistics } from "./computedStatistics";
import { formatAsPrinted, formatLike } from "./formatAsPrinted";
import type { Publication } from "./Publication";
import { isNumber, type Key, keyText } from "./PublishedNumber";

/**
 * How one number of ours stands to the printed one: given back digit for digit, different
 * because the printed one is a known misprint, different without explanation, or computed
 * where the report prints nothing, or « x » for what it did not compute.
 */
export type Status = "identical" | "erratum" | "unexplained" | "not printed";

export interface Comparison extends ComputedNumber {
  /** Ours, as the report would print it. */
  readonly formatted: string;
  readonly printed?: string;
  readonly status: Status;
}

/**
 * A table of ours beside the printed one, number by number. The report prints no table of a
 * filtered survey: nothing of such a table is compared.
 *
 * @param by id of the crossing, "" for a flat table
 * @param errata places whose printed number is known to be wrong
 */
export function compareTable(
  table: Table,
  by: string,
  publication: Publication,
  errata: readonly Key[],
): readonly Comparison[] {
  const { id } = table.question;
  const known = new Set(errata.filter(({ question }) => question === id).map(keyText));
  const sizes = groupSizes(table, by).filter((size) => publication.printed(size) !== undefined);
  return [...computedStatistics(table, by), ...sizes].map((number) => {
    // What is kept secret stands for no printed number.
    if (Number.isNaN(number.value) && table.secrecy?.suppresses)
      return { ...number, formatted: "c", status: "not printed" };
    const formatted = formatAsPrinted(number.statistic, number.value);
    const printed = table.source.filter === undefined ? publication.printed(number) : undefined;
    if (printed === undefined) return { ...number, formatted, status: "not printed" };
    if (!isNumber({ ...number, printed })) return { ...number, formatted, printed, status: "not printed" };
    const same = printed === formatLike(printed, number.value);
    const status = same ? "identical" : known.has(keyText(number)) ? "erratum" : "unexplained";
    return { ...number, formatted, printed, status };
  });
}

/** How many are in each group of a crossing, where a report prints it beside a table that does not show it. */
function groupSizes(table: Table, by: string): readonly ComputedNumber[] {
  if (!isCrossing(table)) return [];
  const place = { question: table.question.id, by, row: "", statistic: "n" } as const;
  return table.groups.map(({ label, n }) => ({ ...place, column: label, value: n }));
}

/** Every table of the report on the questions that these answers have, beside the printed one. */
export function compareAll(
  survey: Survey,
  publication: Publication,
  errata: readonly Key[],
): readonly Comparison[] {
  return answeredQuestions(survey).flatMap(({ id, crossings }) => [
    ...compareTable(shownFlat(survey, id), "", publication, errata),
    ...crossings.flatMap((crossing) => {
      const by = survey.questionnaire.crossings.find((candidate) => candidate.id === crossing)!;
      return compareTable(shownCrossing(survey, id, by.question), crossing, publication, errata);
    }),
  ]);
}

/**
 * Printed numbers that no table of ours computes, on the questions that were compared: they could
 * not be compared at all.
 */
export function uncompared(comparisons: readonly Comparison[], publication: Publication): readonly Key[] {
  const questions = new Set(comparisons.map(({ question }) => question));
  const computed = new Set(comparisons.map(keyText));
  return publication.entries.filter(
    (entry) => isNumber(entry) && questions.has(entry.question) && !computed.has(keyText(entry)),
  );
}
