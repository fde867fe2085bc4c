import { ExternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { HtmlNode } from "./wordFragment";

/** How a piece of text looks; sizes are in half-points. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly superScript?: boolean;
  readonly subScript?: boolean;
  readonly size?: number;
  readonly style?: string;
}

/** A piece of a line; "\n" alone is a line break. */
interface Piece {
  readonly text: string;
  readonly look: RunLook;
  readonly link?: string;
}

/** What an element adds to the look of its text. */
const looks: Readonly<Record<string, RunLook>> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italics: true },
  i: { italics: true },
  code: { style: "CodeChar" },
  sup: { superScript: true },
  sub: { subScript: true },
};

/** Characters that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * The text of HTML nodes as runs of a paragraph: bold, italic, code, links to the web and line
 * breaks; other elements give their text. White space collapses as on a page, but in `<pre>`.
 */
export function wordRuns(nodes: Iterable<HtmlNode>, look: RunLook = {}): readonly ParagraphChild[] {
  const pieces: Piece[] = [];
  for (const node of nodes) collect(node, { text: "", look }, pieces);
  while (/^[ \n]*$/.test(pieces.at(-1)?.text ?? "-")) pieces.pop();
  const last = pieces.pop();
  if (last === undefined) return [];
  return [...pieces, { ...last, text: last.text.replace(/ +$/, "") }].map(run);
}

/** Adds the pieces of a node, which look as the piece around it. */
function collect(node: HtmlNode, around: Piece, pieces: Piece[], pre = false): void {
  if (node.nodeType === 3) {
    const text = node.textContent.replace(forbidden, "");
    if (pre) for (const part of text.replace(/\n$/, "").split(/(\n)/)) add(part, around, pieces);
    else {
      const flat = text.replace(/[ \t\r\n]+/g, " ");
      add(/^$|[ \n]$/.test(pieces.at(-1)?.text ?? "") ? flat.replace(/^ /, "") : flat, around, pieces);
    }
    return;
  }
  const name = node.localName;
  if (node.nodeType !== 1 || name === undefined || name === "script" || name === "style") return;
  if (name === "br") pieces.push({ ...around, text: "\n" });
  if (name === "img") pieces.push({ ...around, text: node.getAttribute("alt") ?? "" });
  const look = { ...around.look, ...looks[name] };
  const href = name === "a" ? (node.getAttribute("href") ?? "") : "";
  const inner: Piece = /^(?:https?|mailto):/i.test(href)
    ? { ...around, look, link: href }
    : { ...around, look };
  for (const child of node.childNodes) collect(child, inner, pieces, pre || name === "pre");
}

/** Adds a text to the pieces, or to the last of them: linkedom cuts texts at entities. */
function add(text: string, around: Piece, pieces: Piece[]): void {
  if (text === "") return;
  const last = pieces.at(-1);
  const one = last !== undefined && last.look === around.look && last.text !== "\n" && text !== "\n";
  if (one) pieces[pieces.length - 1] = { ...around, text: last.text + text };
  else pieces.push({ ...around, text });
}

function run({ text, look, link }: Piece): ParagraphChild {
  if (text === "\n") return new TextRun({ break: 1 });
  if (link === undefined) return new TextRun({ ...look, text });
  return new ExternalHyperlink({ link, children: [new TextRun({ style: "Hyperlink", ...look, text })] });
}
