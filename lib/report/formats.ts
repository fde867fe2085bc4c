import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printable } from "../base/printable";
import { UserError } from "../base/UserError";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { formatNotebook } from "../kernel/ipynb";
import { fr } from "../present/french";
import { shownComparison } from "../present/shownComparison";
import { compareAll } from "../published/compare";
import { publication } from "../published/Publication";
import { statisticsCsv } from "../published/statisticsCsv";
import type { Study } from "../study/Study";
import type { Chapter } from "./Chapter";
import { findChromium, pagePdf } from "./pagePdf";
import { plotlyFile, siteHtml } from "./site";

/** What a format is written from. */
export interface Report {
  /** The folder to write into. */
  readonly folder: string;
  /** The executed notebooks, in order. */
  readonly chapters: readonly Chapter[];
  readonly study: Study;
  /** What the reader must know of the answers. */
  readonly warning: string | undefined;
}

/** A way to hand the report on: what `--format` calls it, and what it writes. */
export interface Format {
  readonly name: string;
  readonly help: string;
  /** The file or the folder that it writes, from the folder of all exports. */
  readonly path: string;
  /** Whether it hands on the notebooks themselves, those to work in too. */
  readonly isNotebooks?: true;
  /** Whether another program or thread makes it, while others are written. */
  readonly isBeside?: true;
  /** Resolves with what was written, or with why nothing was. */
  readonly write: (report: Report) => Promise<string> | string;
}

const nothingPrinted = publication([]);

/** The path of a folder that is made. */
function made(folder: string, path: string): string {
  const own = join(folder, path);
  mkdirSync(own, { recursive: true });
  return own;
}

/**
 * The formats, in the order they are begun: a thread makes the Word document, and Chromium the PDF, while the others are
 * written. What only some of them need is loaded by those.
 */
export const formats: readonly Format[] = [
  {
    name: "notebooks",
    help: "les carnets exécutés",
    path: "notebooks",
    isNotebooks: true,
    write({ folder, chapters }) {
      const own = made(folder, this.path);
      for (const { name, notebook } of chapters)
        writeFileSync(join(own, `${name}.ipynb`), formatNotebook(notebook));
      return "notebooks/";
    },
  },
  {
    name: "statistics",
    help: "chaque nombre en pleine précision, en CSV",
    path: "statistics.csv",
    write({ folder, study }) {
      const { publication = nothingPrinted, errata } = study;
      const all = compareAll(study, publication, errata);
      const csv = statisticsCsv(study.publication === undefined ? all.map(shownComparison) : all);
      writeFileAtomically(join(folder, "statistics.csv"), csv);
      return "statistics.csv";
    },
  },
  {
    name: "html",
    help: "la page du rapport",
    path: "rapport",
    write({ folder, chapters, study, warning }) {
      const own = made(folder, this.path);
      writeFileSync(
        join(own, "index.html"),
        siteHtml(chapters, printable(study.questionnaire.title), warning),
      );
      copyFileSync(require.resolve("plotly.js-dist-min/plotly.min.js"), join(own, plotlyFile));
      return "rapport/index.html";
    },
  },
  {
    name: "word",
    isBeside: true,
    help: "le rapport en document Word",
    path: "rapport.docx",
    async write({ folder, chapters, study, warning }) {
      const { wordInThread } = await import("./word/wordInThread.js");
      const document = await wordInThread(chapters, printable(study.questionnaire.title), warning);
      writeFileAtomically(join(folder, "rapport.docx"), document);
      return "rapport.docx";
    },
  },
  {
    name: "pdf",
    isBeside: true,
    help: "la page du rapport en PDF, si Chromium est présent",
    path: "rapport.pdf",
    async write(report) {
      const chromium = findChromium();
      if (chromium === undefined) return "pas de PDF : Chromium n’est pas installé";
      const { folder, chapters, study, warning } = report;
      const page = siteHtml(chapters, printable(study.questionnaire.title), warning);
      try {
        await pagePdf(chromium, page, join(folder, "rapport.pdf"));
      } catch (error) {
        // A browser that fails does not take the other formats with it.
        if (!(error instanceof UserError)) throw error;
        return `pas de PDF : ${error.message}`;
      }
      return "rapport.pdf";
    },
  },
  {
    name: "excel",
    help: "les tableaux, en nombres, dans un classeur",
    path: "tableaux.xlsx",
    async write({ folder, chapters, study }) {
      const { workbook } = await import("./excel/workbook.js");
      writeFileAtomically(join(folder, "tableaux.xlsx"), await workbook(chapters, study));
      return "tableaux.xlsx";
    },
  },
  {
    name: "figures",
    help: "chaque figure en SVG et en PNG, avec une planche",
    path: join("figures", "rapport"),
    async write({ folder, chapters }) {
      const { contactSheet, figureFiles } = await import("./figureFiles.js");
      const figures = figureFiles(chapters);
      const own = made(folder, this.path);
      for (const { name, svg, png } of figures) {
        writeFileSync(join(own, `${name}.svg`), `${svg}\n`);
        writeFileSync(join(own, `${name}.png`), png);
      }
      writeFileSync(join(own, "planche.html"), contactSheet(figures));
      return `figures/rapport/ (${fr.count(figures.length, "figure")}, planche.html)`;
    },
  },
];

/**
 * The formats that `--format` names, in the order they are begun; all of them when it is absent.
 * @throws UserError in French for a name that there is not
 */
export function formatsNamed(option: string | undefined): readonly Format[] {
  if (option === undefined) return formats;
  const names = option.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !formats.some((format) => format.name === name));
  if (unknown !== undefined) {
    const known = formats.map(({ name, help }) => `${name} (${help})`).join(", ");
    throw new UserError(`Format « ${unknown} » inconnu. Formats : ${known}.`);
  }
  return formats.filter(({ name }) => names.includes(name));
}
