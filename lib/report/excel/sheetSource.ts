import type { HeadingBlock, TableBlock, TextBlock } from "../../present/document/Document";
import type { Questionnaire, Section } from "../../questionnaire/types";
import type { Chapter } from "../Chapter";
import { markdownTokens } from "../markdownTokens";
import { type Piece, pieces } from "../pieces";

/** What a workbook shows of a notebook. */
export type SheetBlock = HeadingBlock | TextBlock | TableBlock;

/** A notebook that has tables: what its sheet is made from. */
export interface SheetSource {
  /** « 2. Qui êtes-vous ? », or the first heading of the notebook. */
  readonly title: string;
  /** The section that all its questions are of, if they are of one that no notebook before has. */
  readonly section?: Section;
  readonly blocks: readonly SheetBlock[];
}

/** The notebooks that have tables, in order. */
export function sheetSources(
  chapters: readonly Chapter[],
  { sections }: Questionnaire,
): readonly SheetSource[] {
  const taken = new Set<number>();
  return chapters.flatMap(({ name, notebook }): readonly SheetSource[] => {
    const parts = pieces(notebook);
    const blocks = parts.flatMap((piece) => sheetBlock(piece));
    if (!blocks.some(({ kind }) => kind === "table")) return [];
    const section = sectionOf(blocks, sections);
    if (section === undefined || taken.has(section.number))
      return [{ title: firstHeading(parts) ?? name, blocks }];
    taken.add(section.number);
    return [{ title: `${section.number}. ${section.title}`, section, blocks }];
  });
}

function sheetBlock(piece: Piece): readonly SheetBlock[] {
  switch (piece.kind) {
    case "heading":
    case "text":
    case "table":
      return [piece];
    case "markdown":
    case "figure":
    case "code":
    case "foreign":
      return [];
  }
}

/** The section that all the questions shown are of; undefined where there is none, or several. */
function sectionOf(blocks: readonly SheetBlock[], sections: readonly Section[]): Section | undefined {
  const ids = blocks.flatMap((block) => (block.kind === "heading" ? [block.question] : []));
  return sections.find(({ number }) => ids.length > 0 && ids.every((id) => id.startsWith(`${number}.`)));
}

function firstHeading(parts: readonly Piece[]): string | undefined {
  for (const part of parts) {
    if (part.kind !== "markdown") continue;
    const tokens = markdownTokens(part.markdown);
    const heading = tokens.findIndex(({ type }) => type === "heading_open");
    if (heading !== -1) return (tokens[heading + 1]?.children ?? []).map(({ content }) => content).join("");
  }
  return undefined;
}
