import type { IParagraphOptions } from "docx";
import { type HtmlNode, wordFragment } from "./wordFragment";
import { wordRuns } from "./wordRuns";

/** A piece of the document, before what follows it is known. */
export type WordBlock =
  | { readonly kind: "heading" | "text" | "caption"; readonly paragraph: IParagraphOptions }
  | { readonly kind: "table"; readonly node: HtmlNode }
  | { readonly kind: "picture"; readonly svg: string };

/** How many lists a document has so far: each is numbered from one. */
export interface ListCount {
  lists: number;
}

/** Where HTML stands: the levels of its headings, its paragraphs' style, and the list around it. */
interface Place {
  readonly levels: readonly number[];
  readonly count: ListCount;
  readonly style?: string;
  readonly list?: { readonly reference: string; readonly level: number; readonly instance: number };
}

/** Levels of `<h1>` to `<h6>`: in a text, as they are; in an output, the title of a question (`<h4>`) is the third. */
const levels = { text: [1, 2, 3, 4, 5, 6], output: [1, 2, 3, 3, 4, 5] };

const styles: Readonly<Record<string, string>> = {
  access: "Access",
  note: "TableNote",
  match: "Match",
  mismatch: "Mismatch",
  warning: "Warning",
};

/** What a document does not repeat: figures with all their rows, and the numbers of a figure. */
const folded = new Set(["whole", "data"]);

/**
 * HTML as headings, paragraphs, lists, tables and pictures of a Word document, in order.
 *
 * @param origin whether it is a text of the notebook or the output of a cell
 */
export function wordBlocks(html: string, origin: "text" | "output", count: ListCount): readonly WordBlock[] {
  return inside(wordFragment(html), { levels: levels[origin], count });
}

/** Characters between two elements make a paragraph of their own. */
function inside(node: HtmlNode, place: Place): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  let loose: HtmlNode[] = [];
  const flush = () => {
    blocks.push(...text(loose, place));
    loose = [];
  };
  for (const child of node.childNodes) {
    const made = element(child, place);
    if (made === undefined) loose.push(child);
    else {
      flush();
      blocks.push(...made);
    }
  }
  flush();
  return blocks;
}

/** The blocks that an element makes; undefined where it belongs to the line. */
function element(node: HtmlNode, place: Place): readonly WordBlock[] | undefined {
  const name = node.localName ?? "";
  switch (name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6": {
      const level = place.levels[Number(name[1]) - 1]!;
      const paragraph = { style: `Heading${level}`, children: wordRuns(node.childNodes) };
      return [
        { kind: "heading", paragraph: level === 1 ? { ...paragraph, pageBreakBefore: true } : paragraph },
      ];
    }
    case "p": {
      const style = styles[node.getAttribute("class") ?? ""] ?? place.style;
      return text(node.childNodes, style === undefined ? place : { ...place, style });
    }
    case "ul":
    case "ol": {
      const level = place.list === undefined ? 0 : Math.min(place.list.level + 1, 3);
      place.count.lists++;
      const list = { reference: name === "ul" ? "puces" : "numeros", level, instance: place.count.lists };
      return inside(node, { ...place, list });
    }
    case "blockquote":
      return inside(node, { ...place, style: "Quote" });
    case "pre":
      return text([node], { ...place, style: "Code" });
    case "hr":
      return [];
    case "svg":
      return [{ kind: "picture", svg: node.outerHTML }];
    case "table":
      return table(node);
    case "details":
      return folded.has(node.getAttribute("class") ?? "") ? [] : inside(node, place);
    case "li":
      return item(inside(node, place), place);
    case "div":
    case "section":
    case "figure":
    case "figcaption":
    case "summary":
      return inside(node, place);
    case "script":
    case "style":
    case "template":
      return [];
    default:
      return undefined;
  }
}

/** A table under its caption. */
function table(node: HtmlNode): readonly WordBlock[] {
  const [caption] = node.querySelectorAll("caption");
  const children = wordRuns(caption?.childNodes ?? []);
  const made: WordBlock = { kind: "table", node };
  return children.length === 0
    ? [made]
    : [{ kind: "caption", paragraph: { style: "Caption", children } }, made];
}

/** The blocks of a list's item: only the first has its bullet. */
function item([first, ...rest]: readonly WordBlock[], { list }: Place): readonly WordBlock[] {
  if (first === undefined) return [];
  const next = rest.map((block): WordBlock => {
    if (block.kind !== "text" || block.paragraph.numbering !== list) return block;
    const { children } = block.paragraph;
    return { kind: "text", paragraph: { children: children ?? [], style: "ListContinue" } };
  });
  return [first, ...next];
}

/** A paragraph, in its list where it has no style of its own; nothing where there is no text. */
function text(nodes: Iterable<HtmlNode>, { style, list }: Place): readonly WordBlock[] {
  const children = wordRuns(nodes);
  if (children.length === 0) return [];
  if (style !== undefined) return [{ kind: "text", paragraph: { children, style } }];
  return [{ kind: "text", paragraph: list === undefined ? { children } : { children, numbering: list } }];
}
