import type { Block, Document, FigureBlock } from "../document/Document";
import { plotlyConfig } from "../figures/Figure";
import { staticSvg } from "../figures/staticSvg";
import { blockHtml } from "./blockHtml";
import { blockText } from "./blockText";

/** One result in several forms, by mime type; whoever shows it takes the richest it can draw. */
export interface Bundle {
  readonly "text/plain": string;
  readonly "text/html"?: string;
  readonly "text/markdown"?: string;
  readonly "image/svg+xml"?: string;
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
 * A document as what a notebook shows, output by output: prose, tables and figures each in one of their own, a
 * heading with the sentences under it.
 */
export function bundles({ blocks }: Document): readonly Bundle[] {
  return outputs(blocks).map(bundle);
}

function outputs(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "text" && last?.[0]?.kind === "heading") last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function bundle(blocks: readonly Block[]): Bundle {
  const figure = blocks.find((block) => block.kind === "figure");
  const svg = figure && staticSvg(figure.figure, figure.name);
  const html = blocks.flatMap((block) => blockHtml(block, () => svg ?? "") ?? []);
  return {
    ...(figure === undefined ? {} : { "application/vnd.plotly.v1+json": plotlyOf(figure) }),
    [documentMime]: { blocks: blocks.map(stored) },
    ...(html.length === 0 ? {} : { "text/html": html.join("\n") }),
    ...(svg === undefined ? {} : { "image/svg+xml": svg }),
    ...markdownOf(blocks),
    "text/plain": blocks.map(blockText).join("\n"),
  };
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
