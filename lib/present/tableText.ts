import type { Table } from "../tables/Table";
import { fr } from "./french";

/** A table as aligned plain text, for terminals and for notebooks shown without HTML. */
export function tableText(table: Table, caption: string): string {
  const rows = textRows(table);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join("  "),
  );
  return [caption, ...lines.map((line) => line.trimEnd())].join("\n");
}

function textRows(table: Table): readonly (readonly string[])[] {
  switch (table.kind) {
    case "flatCounts":
      return [
        ["", "n", "%"],
        ...table.rows.map(({ label, n, percent }) => [label, fr.integer(n), fr.decimal(percent, 1)]),
        ["Total", fr.integer(table.n), ""],
      ];
    case "flatMeans":
      return [
        ["", "n", "moyenne", "s"],
        ...table.rows.map(({ label, n, mean, sd }) => [
          label,
          fr.integer(n),
          fr.decimal(mean),
          fr.decimal(sd),
        ]),
      ];
    case "crossedCounts":
      return [
        ["", ...table.groups.flatMap(({ label }) => [label, "%"]), "Total"],
        ...table.rows.map(({ label, cells, total }) => [
          label,
          ...cells.flatMap(({ n, percent }) => [fr.integer(n), fr.decimal(percent, 1)]),
          fr.integer(total.n),
        ]),
        ["Total", ...table.groups.flatMap(({ n }) => [fr.integer(n), ""]), fr.integer(table.n)],
      ];
    case "crossedMeans":
      return [
        ["", ...table.groups.flatMap(({ label }) => [label, "s"]), "F", "p"],
        ...table.rows.map(({ label, cells, test }) => [
          label,
          ...cells.flatMap(({ mean, sd }) => [fr.decimal(mean), fr.decimal(sd)]),
          fr.decimal(test.F, 3),
          fr.probability(test.p),
        ]),
      ];
  }
}
