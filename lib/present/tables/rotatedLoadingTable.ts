import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import type { RotatedComponents } from "../../tables/rotatedComponents";
import { number } from "../document/Cell";
import { type PlainRow, plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb } from "../french";
import { sourceSentence } from "../sentences";

/**
 * The items on rotated components, under the component on which each has its highest loading, the highest first.
 *
 * @param shown the components, from 1; items whose highest loading is on another are left out
 * @param most how many items of each
 */
export function rotatedLoadingTable(
  { matrix }: ComponentAnalysis,
  { loadings, communalities, components, items }: RotatedComponents,
  shown: readonly number[],
  most: number,
): TableModel {
  const size = (i: number, k: number) => Math.abs(loadings[i]![k - 1]!);
  const rowOf = (i: number): PlainRow => ({
    cells: [
      `${matrix.items[i]!.id} ${matrix.items[i]!.label}`,
      ...shown.map((k) => {
        const loading = loadings[i]![k - 1]!;
        const highest = items[i]!.component === k - 1;
        return number(loading, "decimal2", highest ? { tone: loading < 0 ? "less" : "more" } : {});
      }),
      number(communalities[i]!, "decimal2"),
    ],
  });
  const groups = shown.map((k) => {
    const { id, label } = matrix.items.find(
      ({ question }) => question.id === components[k - 1]!.question,
    )!.question;
    const own = matrix.items.map((_, i) => i).filter((i) => items[i]!.component === k - 1);
    const ranked = own.sort((a, b) => size(b, k) - size(a, k)).slice(0, most);
    return { label: `Composante ${k}, proche de ${id} ${label}`, rows: ranked.map(rowOf) };
  });
  const rows = groups.flatMap((group) => group.rows).length;
  return plainTable({
    caption: `Saturations après rotation varimax (${rows === items.length ? "tous les items" : `${fr.integer(rows)} items sur ${fr.integer(items.length)}`})`,
    heads: ["Item", ...shown.map((k) => `r${nb}${k}`), "Communauté"],
    groups: groups.filter((group) => group.rows.length > 0),
    notes: [
      `Chaque item est rangé sous la composante où sa saturation r est la plus forte, en valeur absolue. Communauté${nb}: sur les ${fr.integer(components.length)} composantes tournées.`,
      sourceSentence(matrix.source),
    ],
  });
}
