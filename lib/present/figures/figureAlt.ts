import type { Crossing } from "../../tables/Table";
import { noBreakSpace as nb, thinSpace } from "../french";
import { quoted } from "../sentences";
import { columnsTitle } from "./columnsTitle";
import { crossingSeries, figureRows } from "./crossingSeries";
import { figureNote } from "./figureNote";

/** What a crossing's figure says, numbers and note, as French sentences for those who cannot see it. */
export function figureAlt(crossing: Crossing): string {
  const kind =
    crossing.kind === "crossedMeans"
      ? "Moyennes de chaque groupe"
      : "Diagramme en barres, en pourcentage de chaque groupe";
  const columns = columnsTitle(crossing);
  const by = columns === undefined ? "" : ` des réponses à ${quoted(columns)}`;
  const series = crossingSeries(crossing);
  const rows = figureRows(crossing).map((label, i) => {
    const cells = crossing.groups.map((group, g) => `${group.label} ${series[g]![i]!.alt}`);
    return `${label === "" ? "" : `${label}${nb}: `}${cells.join(", ")}`;
  });
  const numbers = `${kind}${by}, avec l’intervalle à 95${nb}%. ${rows.join(`${thinSpace}; `)}.`;
  return [numbers, figureNote(crossing) ?? ""].join(" ").trim();
}
