import type { HeadingBlock, TableBlock, TextBlock } from "../../present/document/Document";
import type { Questionnaire, Section } from "../../questionnaire/types";
import { markdownTokens } from "../markdownTokens";
import type { Citation, NumberedChapter, NumberedPiece } from "../numbered";
import { plainMarkdown } from "../plainMarkdown";

/** What a workbook shows of a notebook. */
export type SheetBlock = HeadingBlock | TextBlock | SheetTable | SheetComment;

/** What a comment says under the tables of its question, without the marks of Markdown. */
export interface SheetComment {
  readonly kind: "comment";
  readonly text: string;
}

/** A table, and what it is cited by. */
export type SheetTable = TableBlock & { readonly citation?: Citation };

/** A notebook that has tables: what its sheet is made from. */
export interface SheetSource {
  /** « 2. Qui êtes-vous ? », or the first heading of the notebook. */
  readonly title: string;
  /** The section that all its questions are of, if no other notebook shows more of it. */
  readonly section?: Section;
  readonly blocks: readonly SheetBlock[];
}

/** The notebooks that have tables, in order. */
export function sheetSources(
  chapters: readonly NumberedChapter[],
  { sections }: Questionnaire,
): readonly SheetSource[] {
  const shown = chapters.flatMap(({ name, parts }) => {
    const blocks = parts.flatMap(sheetBlock);
    if (!blocks.some(({ kind }) => kind === "table")) return [];
    return [{ title: firstHeading(parts) ?? name, section: sectionOf(blocks, sections), blocks }];
  });
  return shown.map(({ title, section, blocks }): SheetSource => {
    const rivals = shown.filter((other) => other.section === section);
    const [fullest] = rivals.toSorted((one, other) => questions(other.blocks) - questions(one.blocks));
    if (section === undefined || fullest?.blocks !== blocks) return { title, blocks };
    return { title: `${section.number}. ${section.title}`, section, blocks };
  });
}

/** How many questions are shown. */
function questions(blocks: readonly SheetBlock[]): number {
  return blocks.filter(({ kind }) => kind === "heading").length;
}

function sheetBlock(piece: NumberedPiece): readonly SheetBlock[] {
  switch (piece.kind) {
    case "heading":
    case "text":
    case "table":
      return [piece];
    case "markdown":
      // The prose of a notebook stays there: only what its cells say goes with its tables.
      return piece.computedBy === undefined ? [] : [{ kind: "comment", text: plainMarkdown(piece.markdown) }];
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

function firstHeading(parts: readonly NumberedPiece[]): string | undefined {
  for (const part of parts) {
    if (part.kind !== "markdown") continue;
    const tokens = markdownTokens(part.markdown);
    const heading = tokens.findIndex(({ type }) => type === "heading_open");
    if (heading !== -1) return (tokens[heading + 1]?.children ?? []).map(({ content }) => content).join("");
  }
  return undefined;
}
