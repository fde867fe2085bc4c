import type { Figure } from "../figures/Figure";
import { noBreakSpace as nb } from "../french";
import { cellText } from "./cellText";
import type { FigureBlock } from "./Document";
import { plainTable } from "./plainTable";
import type { TableModel } from "./TableModel";

/**
 * A figure as a block.
 *
 * @param whole the same figure with all its rows, for whoever asks to see them
 */
export function figureBlock(figure: Figure, name: string, whole?: Figure): FigureBlock {
  const { alt, data, layout } = whole ?? figure;
  return { kind: "figure", name, figure, ...(whole === undefined ? {} : { whole: { alt, data, layout } }) };
}

/** The numbers of a figure as a table; undefined where it gives none. */
export function figureTableModel({ title, table }: Pick<Figure, "title" | "table">): TableModel | undefined {
  const [heads, ...rows] = table ?? [];
  if (heads === undefined) return undefined;
  return plainTable({
    caption: `Données de la figure${nb}: ${title}`,
    heads: heads.map(cellText),
    rows: rows.map(([head = "", ...cells]) => ({ cells: [cellText(head), ...cells] })),
  });
}
