import type { Crossing } from "../../tables/Table";
import { noBreakSpace as nb } from "../french";
import { columnsTitle } from "./columnsTitle";
import { crossingSeries, figureRows } from "./crossingSeries";

/** The numbers that the figure of a crossing draws, a line of headings first: a line a row and group. */
export function figureTable(crossing: Crossing): readonly (readonly string[])[] {
  const series = crossingSeries(crossing);
  const value = crossing.kind === "crossedMeans" ? "moyenne" : `%${nb}du groupe`;
  const lines = figureRows(crossing).flatMap((label, i) =>
    crossing.groups.map((group, g) => {
      const { text, lowText, highText } = series[g]![i]!;
      return [label, group.label, text, lowText, highText];
    }),
  );
  return [["", columnsTitle(crossing) ?? "groupe", value, `de (95${nb}%)`, "à"], ...lines];
}
