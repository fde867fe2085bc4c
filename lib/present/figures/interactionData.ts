import type { InteractionTable } from "../../tables/interactionTable";
import { noBreakSpace as nb } from "../french";
import { factorName } from "../interactionNames";
import { eachCell, type Panel } from "./interactionPanels";

/** The numbers that the figure of an interaction draws, a line of headings first: a line a panel and cell. */
export function interactionData(
  table: InteractionTable,
  panels: readonly Panel[],
): readonly (readonly string[])[] {
  const value = table.kind === "interactionOfMeans" ? "moyenne" : `%${nb}de la case`;
  const rows = panels.flatMap(({ label, cells }) =>
    eachCell(table, cells).map(([a, b, { n, text, lowText, highText }]) => [
      label,
      a,
      b,
      String(n),
      text,
      lowText,
      highText,
    ]),
  );
  return [["", factorName(table.a), factorName(table.b), "n", value, `de (95${nb}%)`, "à"], ...rows];
}
