import type { IParagraphOptions, ParagraphChild } from "docx";
import { plainTable } from "../../present/document/plainTable";
import { type MarkdownToken, markdownTokens } from "../markdownTokens";
import { tableBlocks, textBlock, type WordBlock } from "./WordBlock";
import { markdownRuns } from "./wordRuns";

/** How many lists a document has so far: each is numbered from one. */
export interface ListCount {
  lists: number;
}

/** A list that a text stands in. */
interface List {
  readonly reference: "puces" | "numeros";
  readonly level: number;
  readonly instance: number;
}

/** Markdown as headings, paragraphs, lists and tables of a Word document, in order. */
export function wordMarkdown(source: string, count: ListCount): readonly WordBlock[] {
  const tokens = markdownTokens(source);
  const blocks: WordBlock[] = [];
  const lists: List[] = [];
  let quotes = 0;
  /** Whether the item that stands open has its bullet already. */
  let begun = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    switch (token.type) {
      case "bullet_list_open":
      case "ordered_list_open":
        count.lists++;
        lists.push({
          reference: token.type === "bullet_list_open" ? "puces" : "numeros",
          level: Math.min(lists.length, 3),
          instance: count.lists,
        });
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        lists.pop();
        begun = true;
        break;
      case "list_item_open":
        begun = false;
        break;
      case "blockquote_open":
        quotes++;
        break;
      case "blockquote_close":
        quotes--;
        break;
      case "heading_open":
        blocks.push(heading(Number(token.tag.slice(1)), runsOf(tokens[i + 1])));
        break;
      case "inline": {
        if (tokens[i - 1]?.type !== "paragraph_open") break;
        const children = runsOf(token);
        if (children.length === 0) break;
        const list = lists.at(-1);
        blocks.push({ kind: "text", paragraph: paragraph(children, quotes > 0, list, begun) });
        begun = true;
        break;
      }
      case "fence":
      case "code_block":
        blocks.push(textBlock(token.content.replace(/\n$/, ""), "Code"));
        break;
      case "table_open": {
        const end = tokens.findIndex(({ type }, j) => j > i && type === "table_close");
        blocks.push(...tableBlocks(table(tokens.slice(i, end))));
        i = end;
        break;
      }
    }
  }
  return blocks;
}

function runsOf(token: MarkdownToken | undefined): readonly ParagraphChild[] {
  return markdownRuns(token?.children ?? []);
}

function heading(level: number, children: readonly ParagraphChild[]): WordBlock {
  const own = { style: `Heading${level}`, children };
  return { kind: "heading", paragraph: level === 1 ? { ...own, pageBreakBefore: true } : own };
}

/** A paragraph; of an item of a list only the first has its bullet. */
function paragraph(
  children: readonly ParagraphChild[],
  quoted: boolean,
  list: List | undefined,
  begun: boolean,
): IParagraphOptions {
  if (quoted) return { children, style: "Quote" };
  if (list === undefined) return { children };
  return begun ? { children, style: "ListContinue" } : { children, numbering: list };
}

/** A table of Markdown as a model; what is bold in it is not. */
function table(tokens: readonly MarkdownToken[]) {
  const rows: string[][] = [];
  const words = new Set<number>();
  for (const [i, { type, children }] of tokens.entries()) {
    if (type === "tr_open") rows.push([]);
    if (type !== "inline") continue;
    const row = rows.at(-1)!;
    if (!/right/.test(String(tokens[i - 1]?.attrGet("style") ?? ""))) words.add(row.length);
    row.push((children ?? []).map(({ content }) => content).join(""));
  }
  const [heads = [], ...others] = rows;
  return plainTable({
    caption: "",
    heads,
    words: [...words],
    rows: others.map(([head = "", ...cells]) => ({ cells: [head, ...cells] })),
  });
}
