import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Output } from "../../lib/dist/kernel/ipynb";
import { markdownTokens } from "../../lib/dist/report/markdownTokens";
import type { Help } from "../../lib/dist/words/help/help";
import { codeBlocks, isCell } from "./codeBlocks";
import { enginePage } from "./enginePage";
import { docsPages, root } from "./pages";
import { type PageSection, proseHtml } from "./proseHtml";
import { readExports, readWords } from "./readWords";
import { runCells } from "./runCells";
import { type SitePage, searchFile, sitePage } from "./sitePage";
import { type CellGiven, wordOutputs } from "./wordOutputs";
import { wordPages, wordPlaces } from "./wordPages";

const groups = { guide: "Le guide", more: "En savoir plus" } as const;

/** What the code of the documentation gives. */
export interface DocsOutputs {
  /** Of each block of TypeScript of each page, by its file. */
  readonly pages: ReadonlyMap<string, readonly (readonly Output[])[]>;
  /** Of the example of each word. */
  readonly words: ReadonlyMap<string, CellGiven>;
  /** Of the first example of each function of the engine. */
  readonly engine: ReadonlyMap<string, readonly Output[]>;
}

/** Runs the code of the documentation, for a minute or more. */
export async function docsOutputs(): Promise<DocsOutputs> {
  const examples = allTopics().flatMap(({ words }) =>
    words.flatMap(({ name, example }) => (example ? [[name, example] as const] : [])),
  );
  const imported = readWords()
    .map(({ name }) => name)
    .join(", ");
  return {
    pages: await pageOutputs(docsPages().map(({ file }) => file)),
    words: await wordOutputs([`import { ${imported} } from "conum";`], new Map(examples)),
    engine: await engineOutputs(
      readExports().flatMap(({ name, examples: [own] }) => (own ? [[name, own] as const] : [])),
    ),
  };
}

/** The site of the documentation: its files, by name. */
export function docsSite(outputs: DocsOutputs): ReadonlyMap<string, string> {
  const pages = docsPages();
  const topics = allTopics();
  const files = new Map<string, string>();
  const pictures = (svg: string) => {
    const name = `figure-${files.size + 1}.svg`;
    files.set(name, svg);
    return name;
  };
  const places = wordPlaces(topics);
  const written = pages.map(({ file, page, language, group }) => {
    const text = readFileSync(join(root, file), "utf8");
    const prose = proseHtml({
      ...{ file, text, outputs: outputs.pages.get(file)!, pictures },
      pageOf: (other) => pages.find((own) => own.file === other)?.page,
      wordPage: (word) => (language === "fr" ? places.get(word) : undefined),
    });
    const headings = prose.sections.filter(({ level }) => level === 2);
    return { page, language, group: groups[group], headings, ...prose };
  });
  const words = [
    ...wordPages({ topics, documented: readWords(), outputs: outputs.words, pictures }),
    enginePage(readExports(), outputs.engine, pictures),
  ];
  const guide = written.filter(({ group }) => group === groups.guide);
  const all = [...guide, ...words, ...written.filter(({ group }) => group !== groups.guide)];
  for (const own of all) files.set(own.page, sitePage(own, all));
  files.set(searchFile, searchScript(all));
  return files;
}

/** All the words by topic, as `help()` gives them for the study of the project. */
export function allTopics(): Help["topics"] {
  const { words } = require("../../lib/dist/index.js") as typeof import("../../lib/index");
  return words(root).help().topics;
}

/** What each block of TypeScript of each page gives. */
async function pageOutputs(files: readonly string[]): Promise<DocsOutputs["pages"]> {
  const cells = files.map((file) =>
    codeBlocks(markdownTokens(readFileSync(join(root, file), "utf8")))
      .filter(isCell)
      .map(({ code }) => code),
  );
  const withCells = cells.filter((own) => own.length > 0);
  const runs = await runCells(withCells);
  return new Map(
    files.map((file, i) => {
      const run = runs[withCells.indexOf(cells[i]!)];
      if (run?.failures !== undefined) throw new Error(`${file}: ${run.failures[0]!.text}`);
      return [file, run?.outputs ?? []];
    }),
  );
}

/** What the examples of the engine give, each from a clean state. */
async function engineOutputs(
  examples: readonly (readonly [name: string, code: string])[],
): Promise<DocsOutputs["engine"]> {
  const runs = await runCells(examples.map(([, code]) => [code]));
  return new Map(
    examples.map(([name], i) => {
      const { outputs, failures } = runs[i]!;
      if (failures !== undefined) throw new Error(`${name}: ${failures[0]!.text}`);
      return [name, outputs[0]!];
    }),
  );
}

/** Most of a section that the search reads. */
const mostWords = 2000;

function searchScript(pages: readonly (SitePage & { readonly sections: readonly PageSection[] })[]): string {
  const sections = pages.flatMap(({ page, title, sections: own }) =>
    own.map((section) => ({
      url: section.level === 1 ? page : `${page}#${section.id}`,
      page: title,
      title: section.title,
      words: section.words.replace(/\s+/g, " ").trim().slice(0, mostWords),
    })),
  );
  return `window.carnetsSections = ${JSON.stringify(sections)};\n`;
}
