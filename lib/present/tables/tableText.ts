import { type Count, hasTotal, type Table } from "../../tables/Table";
import { fr } from "../french";
import { alignedText } from "./alignedText";
import { tableNotes } from "./tableNotes";

/**
 * A table as aligned plain text, for terminals and for notebooks shown without HTML. Under it, what is to be
 * said of it (`tableNotes`), as under the HTML.
 */
export function tableText(table: Table, caption: string): string {
  return [caption, ...alignedText(textRows(table)), ...tableNotes(table)].join("\n");
}

function textRows(table: Table): readonly (readonly string[])[] {
  switch (table.kind) {
    case "flatCounts":
      return [
        ["", "n", "%"],
        ...table.rows.map((count) => [count.label, ...counted(count)]),
        ...(hasTotal(table) ? [["Total", fr.integer(table.n), ""]] : []),
      ];
    case "flatGrid":
      return [
        ["", ...table.choices.flatMap((choice) => [choice, "%"]), "Total"],
        ...table.rows.map(({ label, n, cells }) => [label, ...cells.flatMap(counted), fr.integer(n)]),
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
    case "flatText":
      return [
        ["", "n"],
        ["Textes recueillis", fr.integer(table.n)],
      ];
    case "crossedCounts":
      return [
        ["", ...table.groups.flatMap(({ label }) => [label, "%"]), "Total"],
        ...table.rows.map(({ label, cells, total }) => [
          label,
          ...cells.flatMap(counted),
          fr.integer(total.n),
        ]),
        ["Total", ...table.groups.flatMap(({ n }) => [fr.integer(n), ""]), fr.integer(table.n)],
      ];
    case "crossedMultiple":
      return [
        ["", ...table.groups.flatMap(({ label }) => [label, "%"]), "χ²", "p"],
        ...table.rows.map(({ label, cells, test }) => [
          label,
          ...cells.flatMap(counted),
          ...tested(test.statistic, test.p),
        ]),
      ];
    case "crossedGrid":
      return [
        ["", ...table.groups.flatMap(({ label }) => [label, "%"]), "χ²", "p"],
        ...table.rows.flatMap(({ label, answers, test }) => [
          [label, ...table.groups.flatMap(() => ["", ""]), ...tested(test.statistic, test.p)],
          ...answers.map((answer) => [`  ${answer.label}`, ...answer.cells.flatMap(counted), "", ""]),
        ]),
      ];
    case "crossedMeans":
      return [
        ["", ...table.groups.flatMap(({ label }) => [label, "s"]), "F", "p"],
        ...table.rows.map(({ label, cells, test }) => [
          label,
          ...cells.flatMap(({ mean, sd }) => [fr.decimal(mean), fr.decimal(sd)]),
          ...tested(test.F, test.p),
        ]),
      ];
  }
}

function counted({ n, percent }: Count): readonly string[] {
  return [fr.integer(n), fr.decimal(percent, 1)];
}

function tested(statistic: number, p: number): readonly string[] {
  return [fr.decimal(statistic, 3), fr.probability(p)];
}
