import { printableData } from "../../base/printable";
import type { Figure } from "../figures/Figure";
import type { TableModel } from "./TableModel";

/** The wording of a question, which what follows is of. */
export interface HeadingBlock {
  readonly kind: "heading";
  /** Id of the question. */
  readonly question: string;
  readonly label: string;
  readonly remark?: string;
  /** How many were asked it. */
  readonly n: number;
}

/** A sentence, and what it is for. */
export interface TextBlock {
  readonly kind: "text";
  readonly role: "access" | "note" | "match" | "mismatch" | "warning";
  readonly text: string;
}

/** Prose in Markdown. */
export interface MarkdownBlock {
  readonly kind: "markdown";
  readonly markdown: string;
}

export interface TableBlock {
  readonly kind: "table";
  readonly table: TableModel;
}

export interface FigureBlock {
  readonly kind: "figure";
  /** What its files and its element on a page are called: « q3.1-structure ». */
  readonly name: string;
  readonly figure: Figure;
  /** The same figure with all its rows, where it leaves some out. */
  readonly whole?: Pick<Figure, "alt" | "data" | "layout">;
}

export type Block = HeadingBlock | TextBlock | MarkdownBlock | TableBlock | FigureBlock;

/** What is shown, as plain data without HTML: every format renders it, and none renders another format. */
export interface Document {
  readonly blocks: readonly Block[];
}

/** The document of these blocks; its texts hold only what can be shown. */
export function documentOf(...blocks: readonly Block[]): Document {
  return { blocks: printableData(blocks) };
}

/** « 2.8 · L’intitulé » */
export function headingText({ question, label }: HeadingBlock): string {
  return `${question} · ${label}`;
}
