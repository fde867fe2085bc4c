import { fr } from "../present/french";
import { crossingById } from "../questionnaire/lookup";
import type { ComponentAnalysis } from "../tables/componentAnalysis";
import { crossTable } from "../tables/crossTable";
import { rowTests } from "../tables/rowTests";
import { type CrossingId, said } from "./said";

/**
 * « 0,09 »: the largest correlation, in absolute value, that the difference between the two groups of a crossing
 * is enough to give to two items of an analysis. It is the geometric mean of their two eta squared, and
 * so as much determined as these.
 */
export function imposedCorrelation({ matrix: { survey, items } }: ComponentAnalysis, by: CrossingId): string {
  const crossed = crossingById(survey.questionnaire, by).question;
  const tables = [...new Set(items.map(({ question }) => question.id))].map((id) =>
    crossTable(survey, id, crossed),
  );
  const [first, second] = tables
    .flatMap((table) => rowTests(table).map(({ effect }) => effect))
    .filter((effect) => !Number.isNaN(effect))
    .sort((a, b) => b - a);
  const source = { ...tables[0]!.source, printed: tables.every((table) => table.source.printed) };
  return said(fr.decimal(Math.sqrt((first ?? Number.NaN) * (second ?? Number.NaN))), { source });
}
