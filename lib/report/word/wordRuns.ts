import { ExternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { MarkdownToken } from "../markdownTokens";

/** How a piece of text looks; sizes are in half-points. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly style?: string;
}

/** A piece of a line; "\n" alone is a line break. */
interface Piece {
  readonly text: string;
  readonly look: RunLook;
  readonly link?: string;
}

/** A text as runs of a paragraph, its lines kept. */
export function textRuns(text: string, look: RunLook = {}): readonly ParagraphChild[] {
  return text
    .split(/(\n)/)
    .filter((part) => part !== "")
    .map((part) => run({ text: part, look }));
}

/** What a token adds to the look of what it opens. */
const looks: Readonly<Record<string, RunLook>> = {
  strong_open: { bold: true },
  em_open: { italics: true },
  s_open: { strike: true },
};

/** The tokens of a line of Markdown as runs: bold, italic, code, links to the web and line breaks. */
export function markdownRuns(tokens: readonly MarkdownToken[]): readonly ParagraphChild[] {
  const around: Omit<Piece, "text">[] = [{ look: {} }];
  const pieces: Piece[] = [];
  for (const token of tokens) {
    const now = around.at(-1)!;
    if (token.nesting === 1) around.push(opened(token, now));
    else if (token.nesting === -1) around.pop();
    else if (token.type === "hardbreak") pieces.push({ ...now, text: "\n" });
    else if (token.type === "code_inline")
      pieces.push({ ...now, look: { ...now.look, style: "CodeChar" }, text: token.content });
    else add(token.type === "softbreak" ? " " : token.content, now, pieces);
  }
  return pieces.filter(({ text }) => text !== "").map(run);
}

function opened(token: MarkdownToken, now: Omit<Piece, "text">): Omit<Piece, "text"> {
  const look = looks[token.type] ?? {};
  const href = token.type === "link_open" ? String(token.attrGet("href") ?? "") : "";
  // A link within the report leads nowhere on paper.
  const link = /^(?:https?|mailto):/i.test(href) ? { link: href } : {};
  return { ...now, look: Object.keys(look).length === 0 ? now.look : { ...now.look, ...look }, ...link };
}

/** Adds a text to the pieces, or to the last of them where they look alike. */
function add(text: string, now: Omit<Piece, "text">, pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last !== undefined && last.look === now.look && last.link === now.link && last.text !== "\n")
    pieces[pieces.length - 1] = { ...last, text: last.text + text };
  else pieces.push({ ...now, text });
}

function run({ text, look, link }: Piece): ParagraphChild {
  if (text === "\n") return new TextRun({ break: 1 });
  if (link === undefined) return new TextRun({ ...look, text });
  return new ExternalHyperlink({ link, children: [new TextRun({ style: "Hyperlink", ...look, text })] });
}
