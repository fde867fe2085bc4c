import { stripVTControlCharacters } from "node:util";
import { printable } from "../base/printable";
import type { Cell, Notebook, Output } from "../kernel/ipynb";
import type { Block, FigureBlock, HeadingBlock, MarkdownBlock } from "../present/document/Document";
import type { Figure } from "../present/figures/Figure";
import { documentMime, type StoredBlock, type StoredDocument } from "../present/render/bundles";

/** A figure with its picture. */
export interface DrawnFigure extends FigureBlock {
  readonly svg: string;
}

/** What another library, or the user, shows: plain text, and HTML or a picture where there is one. */
export interface ForeignPiece {
  readonly kind: "foreign";
  readonly text: string;
  readonly html?: string;
  readonly svg?: string;
}

/** The wording of a question, and whether a title of the notebook stands above it. */
export interface QuestionHeading extends HeadingBlock {
  readonly titled: boolean;
}

/** Prose, and the code that computed it, where it is not written. */
export interface Prose extends MarkdownBlock {
  readonly computedBy?: string;
}

/** A part of a report, in the order of the notebook: what formats are made from. */
export type Piece =
  | Exclude<Block, FigureBlock | HeadingBlock | MarkdownBlock>
  | Prose
  | QuestionHeading
  | DrawnFigure
  | ForeignPiece
  | { readonly kind: "code"; readonly source: string };

/** The parts of an executed notebook: its prose, its code, and the documents that its cells showed. */
export function pieces({ cells }: Notebook): readonly Piece[] {
  return cells.flatMap((cell, i) => cellPieces(cell, isTitle(cells[i - 1])));
}

/** Whether a cell is prose under a title of its own, below that of the notebook. */
function isTitle(cell: Cell | undefined): boolean {
  return cell?.cell_type === "markdown" && /^#{2,6}\s/m.test(cell.source);
}

function cellPieces(cell: Cell, titled: boolean): readonly Piece[] {
  if (cell.cell_type === "raw") return [];
  if (cell.cell_type !== "code") return [{ kind: "markdown", markdown: printable(cell.source) }];
  if (cell.source.trim() === "") return [];
  return [
    { kind: "code", source: printable(cell.source) },
    ...cell.outputs
      .flatMap((output) => outputPieces(output, titled))
      .map((piece) => (piece.kind === "markdown" ? { ...piece, computedBy: cell.source } : piece)),
  ];
}

function outputPieces(output: Output, titled: boolean): readonly Piece[] {
  if (output.output_type === "stream") return [plain(output.text)];
  if (output.output_type === "error") return [plain(`${output.ename}: ${output.evalue}`)];
  const { data } = output;
  const svg = data["image/svg+xml"];
  const stored = data[documentMime] as StoredDocument | undefined;
  if (stored !== undefined)
    return stored.blocks.map((block) =>
      block.kind === "heading"
        ? { ...block, titled }
        : opened(block, data["application/vnd.plotly.v1+json"], String(svg ?? "")),
    );
  const markdown = data["text/markdown"];
  if (markdown !== undefined) return [{ kind: "markdown", markdown: printable(String(markdown)) }];
  const html = data["text/html"];
  return [
    {
      ...plain(String(data["text/plain"] ?? "")),
      ...(html === undefined ? {} : { html: String(html) }),
      ...(svg === undefined ? {} : { svg: String(svg) }),
    },
  ];
}

function plain(text: string): ForeignPiece {
  return { kind: "foreign", text: printable(stripVTControlCharacters(text)) };
}

/** A block as it was shown: a figure gets back what stands beside it. */
function opened(block: Exclude<StoredBlock, HeadingBlock>, plotly: unknown, svg: string): Piece {
  if (block.kind !== "figure") return block;
  const { data, layout } = plotly as Pick<Figure, "data" | "layout">;
  return { ...block, figure: { ...block.figure, data, layout }, svg };
}
