import { fr } from "../../present/french";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import { crossTable } from "../../tables/crossTable";
import { rowTests } from "../../tables/rowTests";
import { crossingNamed } from "../sentences/crossedBy";
import { said } from "../sentences/said";

/**
 * `imposedCorrelation` of {@link ComponentWords}: the geometric mean of the two largest eta squared, and so as much
 * determined as these. Of more than two groups it is a bound (Cauchy and Schwarz).
 */
export function imposedCorrelation(
  { matrix: { survey, items } }: ComponentAnalysis,
  crossing: string,
): string {
  const crossed = crossingNamed(survey, crossing).question;
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
