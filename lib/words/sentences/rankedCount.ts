import type { SecretSurvey } from "../../secrecy/Secrecy";
import { countOf } from "../../tables/countOf";
import { scoreSpread } from "../../tables/scoreSpread";
import type { Count, Table } from "../../tables/Table";

/**
 * How many ranked an item, of those who ranked any: in all or, of a crossing, in one of its groups. Undefined of what is
 * no item of a ranking, and of a group of weighted answers.
 *
 * @param index which group
 */
export function rankedCount(
  survey: SecretSurvey,
  table: Table,
  item: string | undefined,
  index = 0,
): Count | undefined {
  if (table.question.kind !== "ranking") return undefined;
  if (table.kind !== "flatMeans" && table.kind !== "crossedMeans") return undefined;
  const isWeighted = survey.weights !== undefined;
  if (table.kind === "crossedMeans") {
    const own = table.rows.find(({ label }) => label === item)?.cells[index];
    return isWeighted ? undefined : own && ofThose(own.n, table.groups[index]!.n);
  }
  const row = table.rows.find(({ label }) => label === item);
  if (!isWeighted || row === undefined) return row && ofThose(row.n, table.n);
  if (survey.secrecy !== undefined) return ofThose(Number.NaN, Number.NaN);
  return scoreSpread(survey, table.question.id)?.rows.find(({ label }) => label === item)?.ranked;
}

/** A count; what is kept secret is NaN. */
function ofThose(n: number, base: number): Count {
  return Number.isNaN(n) || Number.isNaN(base)
    ? { n: Number.NaN, base: Number.NaN, percent: Number.NaN, suppressed: true }
    : countOf(n, base);
}
