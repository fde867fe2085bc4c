import type { CountsDetail } from "../../tables/countsDetail";
import type { TestDetail } from "../../tables/crossingDetail";
import type { MeansDetail } from "../../tables/meansDetail";
import type { Crossing } from "../../tables/Table";
import type { TableModel } from "../document/TableModel";
import { sourceSentence } from "../sentences";
import { countsTables } from "./countsTables";
import { meansTables } from "./meansTables";

/**
 * The detail of a crossing as tables; under the last, as under the crossing itself, what must be known
 * before trusting them.
 *
 * @param details of its tests, in order
 * @param title « 2.8 · Croisement avec le type de structure »
 * @param options whether to add the p of Yates's correction
 */
export function detailTables(
  crossing: Crossing,
  details: readonly TestDetail[],
  title: string,
  options: { readonly yates: boolean },
): readonly TableModel[] {
  const counts = details.filter((detail): detail is CountsDetail => detail.kind === "counts");
  const means = details.filter((detail): detail is MeansDetail => detail.kind === "means");
  const tables =
    crossing.kind === "crossedMeans"
      ? meansTables(crossing, means, title)
      : countsTables(crossing, counts, title, options);
  const source = sourceSentence(crossing.source);
  return source === undefined
    ? tables
    : tables.map((table, i) =>
        i < tables.length - 1 ? table : { ...table, notes: [...table.notes, source] },
      );
}
