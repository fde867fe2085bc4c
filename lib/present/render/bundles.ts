import type { Block, Document, FigureBlock } from "../document/Document";
import { type Draw, drawing } from "../figures/drawing";
import { plotlyConfig } from "../figures/Figure";
import { blockHtml, dataHtml, dataTitle } from "./blockHtml";
import { blockText } from "./blockText";

/** One result in several forms, by mime type; whoever shows it takes the richest it can draw. */
export interface Bundle {
  readonly "text/plain": string;
  readonly "text/html"?: string;
  readonly "text/markdown"?: string;
  readonly "image/svg+xml"?: string;
  /** In base 64. */
  readonly "image/png"?: string;
  readonly "application/vnd.plotly.v1+json"?: object;
  readonly [documentMime]?: StoredDocument;
}

/** The form that a report is made from: the document itself. */
export const documentMime = "application/vnd.carnets.document+json";

/** A document as an output holds it: a figure's data and layout stand beside it, in the form that Plotly draws. */
export interface StoredDocument {
  readonly blocks: readonly StoredBlock[];
}

export type StoredBlock =
  | Exclude<Block, FigureBlock>
  | (Omit<FigureBlock, "figure"> & { readonly figure: Omit<FigureBlock["figure"], "data" | "layout"> });

/**
 * A document as what a notebook shows, output by output: prose and tables each in one of their own, a heading with the
 * sentences under it, a figure as a picture and, folded, its numbers below it. No HTML holds a picture: a notebook that
 * is not trusted would show its letters in a row, and shows a PNG. Each is made when it is asked for: a table is shown
 * before the figure below it is drawn.
 */
export function* bundles({ blocks }: Document, draw: Draw = drawing): Generator<Bundle> {
  for (const [first, ...others] of outputs(blocks)) {
    if (first.kind === "figure") yield* figureBundles(first, draw);
    else yield bundle([first, ...others]);
  }
}

type Together = readonly [Block, ...Block[]];

function outputs(blocks: readonly Block[]): readonly Together[] {
  const groups: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "text" && last?.[0].kind === "heading") last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function bundle(blocks: Together): Bundle {
  const html = blocks.flatMap((block) => blockHtml(block) ?? []);
  return {
    [documentMime]: { blocks: blocks.map(stored) },
    ...(html.length === 0 ? {} : { "text/html": html.join("\n") }),
    ...markdownOf(blocks),
    "text/plain": blocks.map(blockText).join("\n"),
  };
}

function figureBundles(block: FigureBlock, draw: Draw): readonly Bundle[] {
  const { svg, png } = draw(block.figure, block.name);
  const numbers = dataHtml(block);
  const picture = {
    "application/vnd.plotly.v1+json": plotlyOf(block),
    [documentMime]: { blocks: [stored(block)] },
    "image/svg+xml": svg,
    "image/png": png,
    "text/plain": blockText(block),
  };
  if (numbers === "") return [picture];
  // The figure has them: a report makes no second table of it.
  const below = { [documentMime]: { blocks: [] }, "text/html": numbers, "text/plain": dataTitle };
  return [picture, below];
}

function plotlyOf({ figure: { data, layout } }: FigureBlock): object {
  return { data, layout, config: plotlyConfig };
}

function markdownOf(blocks: readonly Block[]): Pick<Bundle, "text/markdown"> {
  const own = blocks.flatMap((block) => (block.kind === "markdown" ? [block.markdown] : []));
  return own.length === 0 ? {} : { "text/markdown": own.join("\n\n") };
}

function stored(block: Block): StoredBlock {
  if (block.kind !== "figure") return block;
  const { data: _data, layout: _layout, ...figure } = block.figure;
  return { ...block, figure };
}
