import { coverageFigure } from "../../present/figures/coverageFigure";
import { fr } from "../../present/french";
import type { SectionCoverage } from "../../published/sectionCoverage";
import type { Contents } from "../contents";
import type { Part } from "./Part";

type Column = readonly [string, (section: SectionCoverage) => number];

const counted: readonly Column[] = [
  ["questions", ({ questions }) => questions],
  ["tableaux", ({ tables }) => tables],
  ["tests", ({ tests }) => tests],
  ["significatifs", ({ significant }) => significant],
];

const compared: readonly Column[] = [
  ["nombres identiques", ({ identical }) => identical],
  ["errata", ({ errata }) => errata],
];

/**
 * The contents of a study as a line a section, with a link to its notebook, its questions, tables and tests; where
 * a report prints numbers, how they compare, and the figure of that comparison.
 */
export function contentsParts({ sections, notebooks, printed }: Contents): readonly Part[] {
  const columns = printed ? [...counted, ...compared] : counted;
  const rows = sections.map((section) => {
    const prefix = `${String(section.number).padStart(2, "0")}-`;
    const file = notebooks.find((name) => name.startsWith(prefix));
    const title = `${section.number}. ${section.title}`;
    return [
      file === undefined ? title : `[${title}](${file})`,
      ...columns.map(([, value]) => fr.integer(value(section))),
    ];
  });
  const sums = columns.map(([, value]) =>
    fr.integer(sections.reduce((total, section) => total + value(section), 0)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const text = [
    line(["section", ...columns.map(([head]) => head)]),
    line(["---", ...columns.map(() => "---:")]),
    ...rows.map(line),
    line(["Ensemble", ...sums].map((cell) => `**${cell}**`)),
  ].join("\n");
  const table: Part = { kind: "markdown", text };
  return printed ? [table, { kind: "figure", figure: coverageFigure(sections) }] : [table];
}
