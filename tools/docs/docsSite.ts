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
import { wordOutputs } from "./wordOutputs";
import { wordPages, wordPlaces } from "./wordPages";

const groups = { guide: "Le guide", more: "En savoir plus" } as const;

/** The site of the documentation: its files, by name. What its cells give is computed here. */
export async function docsSite(): Promise<ReadonlyMap<string, string>> {
  const pages = docsPages();
  const texts = pages.map(({ file }) => readFileSync(join(root, file), "utf8"));
  const topics = allTopics();
  const documented = readWords();
  const exported = readExports();
  const given = await pageOutputs(
    texts,
    pages.map(({ file }) => file),
  );
  const examples = topics.flatMap(({ words }) =>
    words.flatMap(({ name, example }) => (example ? [[name, example] as const] : [])),
  );
  const outputs = await wordOutputs(
    [`import { ${documented.map(({ name }) => name).join(", ")} } from "conum";`],
    new Map(examples),
  );
  const ofEngine = await engineOutputs(
    exported.flatMap(({ name, examples: [own] }) => (own ? [[name, own] as const] : [])),
  );

  const files = new Map<string, string>();
  const pictures = (svg: string) => {
    const name = `figure-${files.size + 1}.svg`;
    files.set(name, svg);
    return name;
  };
  const places = wordPlaces(topics);
  const written = pages.map(({ file, page, language, group }, i) => {
    const prose = proseHtml({
      ...{ file, text: texts[i]!, outputs: given[i]!, pictures },
      pageOf: (other) => pages.find((own) => own.file === other)?.page,
      wordPage: (word) => (language === "fr" ? places.get(word) : undefined),
    });
    const headings = prose.sections.filter(({ level }) => level === 2);
    return { page, language, group: groups[group], headings, ...prose };
  });
  const words = [
    ...wordPages({ topics, documented, outputs, pictures }),
    enginePage(exported, ofEngine, pictures),
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

/** What each block of TypeScript of each text gives. */
async function pageOutputs(
  texts: readonly string[],
  files: readonly string[],
): Promise<readonly (readonly (readonly Output[])[])[]> {
  const cells = texts.map((text) =>
    codeBlocks(markdownTokens(text))
      .filter(isCell)
      .map(({ code }) => code),
  );
  const withCells = cells.filter((own) => own.length > 0);
  const runs = await runCells(withCells);
  return cells.map((own, i) => {
    const run = runs[withCells.indexOf(own)];
    if (run?.failures !== undefined) throw new Error(`${files[i]}: ${run.failures[0]!.text}`);
    return run?.outputs ?? [];
  });
}

/** What the examples of the engine give, each from a clean state. */
async function engineOutputs(
  examples: readonly (readonly [name: string, code: string])[],
): Promise<ReadonlyMap<string, readonly Output[]>> {
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
