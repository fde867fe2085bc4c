import { coverageFigure } from "../present/figures/coverageFigure";
import { fr } from "../present/french";
import { compareAll } from "../published/compare";
import { sectionCoverage } from "../published/sectionCoverage";
import { readNotebookNames } from "../study/readNotebookNames";
import { current } from "./current";
import { display } from "./display";
import { show } from "./show";

/**
 * Shows what the notebooks hold: a line a section, with a link to its notebook, its questions, tables
 * and tests, and how its printed numbers compare; then the figure of that comparison.
 */
export function sommaire(): void {
  const { survey, publication, errata } = current();
  const sections = sectionCoverage(survey, compareAll(survey, publication, errata));
  const files = readNotebookNames();
  const heads = [
    "section",
    "questions",
    "tableaux",
    "tests",
    "significatifs",
    "nombres identiques",
    "errata",
  ];
  const rows = sections.map((section) => {
    const file = files.find((name) => name.startsWith(`${String(section.number).padStart(2, "0")}-`));
    const title = `${section.number}. ${section.title}`;
    const { questions, tables, tests, significant, identical, errata: wrong } = section;
    return [
      file === undefined ? title : `[${title}](${file})`,
      ...[questions, tables, tests, significant, identical, wrong].map((value) => fr.integer(value)),
    ];
  });
  const sum = (value: (section: (typeof sections)[number]) => number) =>
    fr.integer(sections.reduce((total, section) => total + value(section), 0));
  const total = [
    "**Ensemble**",
    ...[
      sum(({ questions }) => questions),
      sum(({ tables }) => tables),
      sum(({ tests }) => tests),
      sum(({ significant }) => significant),
      sum(({ identical }) => identical),
      sum(({ errata: wrong }) => wrong),
    ].map((text) => `**${text}**`),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const markdown = [
    line(heads),
    line(heads.map((_, i) => (i === 0 ? "---" : "---:"))),
    ...rows.map(line),
    line(total),
  ].join("\n");
  display({ "text/markdown": markdown, "text/plain": markdown });
  show(coverageFigure(sections));
}
