import { number } from "../../present/document/Cell";
import type { Row } from "../../present/document/TableModel";
import { coverageFigure } from "../../present/figures/coverageFigure";
import type { SectionCoverage } from "../../published/sectionCoverage";
import type { Contents } from "../contents";
import type { Part } from "./Part";

type Column = readonly [string, (section: SectionCoverage) => number];

const counted: readonly Column[] = [
  ["Questions", ({ questions }) => questions],
  ["Tableaux", ({ tables }) => tables],
  ["Tests", ({ tests }) => tests],
  ["Significatifs", ({ significant }) => significant],
];

const compared: readonly Column[] = [
  ["Nombres identiques", ({ identical }) => identical],
  ["Errata", ({ errata }) => errata],
];

/**
 * The contents of a study as a line a section, with a link to its notebook, its questions, tables and tests; where
 * a report prints numbers, how they compare, and the figure of that comparison.
 */
export function contentsParts({ sections, notebooks, printed }: Contents): readonly Part[] {
  const columns = printed ? [...counted, ...compared] : counted;
  const rows = sections.map((section): Row => {
    const prefix = `${String(section.number).padStart(2, "0")}-`;
    const file = notebooks.find((name) => name.startsWith(prefix));
    return {
      head: `${section.number}. ${section.title}`,
      cells: columns.map(([, value]) => number(value(section), "integer")),
      ...(file === undefined ? {} : { link: file }),
    };
  });
  const sums = columns.map(([, value]) => sections.reduce((total, section) => total + value(section), 0));
  const total: Row = {
    head: "Ensemble",
    cells: sums.map((value) => number(value, "integer")),
    emphasis: "total",
  };
  const table: Part = {
    kind: "table",
    table: {
      caption: `Le contenu${sections.length > 1 ? ", section par section" : ""}`,
      levels: [],
      columns: [{ head: "Section" }, ...columns.map(([head]) => ({ head }))],
      // The sum of one section is that section.
      groups: [{ rows: sections.length > 1 ? [...rows, total] : rows }],
      notes: [],
    },
  };
  return printed ? [table, { kind: "figure", figure: coverageFigure(sections) }] : [table];
}
