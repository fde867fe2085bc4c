import type { InteractionTable } from "../../tables/interactionTable";
import { noBreakSpace as nb, thinSpace } from "../french";
import { quoted, sourceSentence } from "../sentences";
import { eachCell, type Panel } from "./interactionPanels";

/** What the figure of an interaction says, numbers and note, for those who cannot see it. */
export function interactionAlt(table: InteractionTable, panels: readonly Panel[]): string {
  const what = table.kind === "interactionOfMeans" ? "Moyennes" : "Pourcentages";
  const parts = panels.map(({ label, cells }) => {
    const values = eachCell(table, cells).map(([a, b, { text, lowText, highText, low }]) =>
      [`${a} et ${b} ${text}`, ...(Number.isNaN(low) ? [] : [`(de ${lowText} à ${highText})`])].join(" "),
    );
    return `${label === "" ? "" : `${quoted(label)}${nb}: `}${values.join(", ")}`;
  });
  const numbers = `${what} de chaque case, avec l’intervalle à 95${nb}%. ${parts.join(`${thinSpace}; `)}.`;
  return [numbers, sourceSentence(table.source) ?? ""].join(" ").trim();
}
