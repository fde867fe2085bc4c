import sax from "sax";
import { printable } from "../../base/printable";

/** A tag from its first character; quoted attributes may have « > ». */
const tag = /<(\/?)([a-zA-Z][\w:-]*)[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/y;
/** A tag whose quotes are not in pairs. */
const looseTag = /<(\/?)([a-zA-Z][\w:-]*)[^<>]*>/y;
const declaration = /<[!?][^<>]*>/y;
/** Elements that nobody reads. */
const unread = new Set(["script", "style", "template", "head", "title"]);
/** Elements that begin a line. */
const lines = new Set(
  "br p div li ul ol dl dt dd tr table h1 h2 h3 h4 h5 h6 hr blockquote pre section article header footer figure option".split(
    " ",
  ),
);
const cells = new Set(["td", "th"]);
/** White space of HTML, which a no-break space is not. */
const blanks = /[ \t\n\r\f]+/g;

/**
 * HTML as text: tags, comments, scripts and styles left out, entities decoded, a line for each paragraph, line break,
 * item of a list or row of a table. No-break spaces stay. « < » that begins no tag is itself. In time that the length
 * of the text bounds.
 */
export function plainHtml(html: string): string {
  if (!/[<&]/.test(html)) return tidied(html.replace(blanks, " "));
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf("<", at);
    const end = next < 0 ? html.length : next;
    if (end > at) parts.push(decoded(html.slice(at, end)).replace(blanks, " "));
    if (next < 0) break;
    at = afterMarkup(html, next, parts);
  }
  return tidied(parts.join(""));
}

/** Where what follows a « < » goes on; what the markup stands for is added to the parts. */
function afterMarkup(html: string, at: number, parts: string[]): number {
  if (html.startsWith("<!--", at)) return after(html, "-->", at + 4);
  const declared = matchAt(declaration, html, at);
  if (declared) return at + declared[0].length;
  const match = matchAt(tag, html, at) ?? matchAt(looseTag, html, at);
  if (!match) {
    parts.push("<");
    return at + 1;
  }
  const [whole, closing, written] = match;
  const name = written!.toLowerCase();
  const end = at + whole.length;
  if (unread.has(name) && closing === "" && !whole.endsWith("/>")) {
    const close = new RegExp(`</${name}[^<>]*>`, "gi");
    close.lastIndex = end;
    return close.test(html) ? close.lastIndex : html.length;
  }
  if (lines.has(name)) parts.push("\n");
  else if (cells.has(name)) parts.push(" ");
  return end;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found + what.length;
}

/** The characters that entities stand for; those that HTML does not know stay as they are. */
function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][\da-zA-Z]{1,9}));/g,
    (own, ...groups) => {
      const [decimal, hexadecimal, name] = groups as (string | undefined)[];
      if (name === undefined)
        return characterOf(decimal ? Number(decimal) : Number.parseInt(hexadecimal!, 16));
      if (!Object.hasOwn(sax.ENTITIES, name)) return own;
      const entity = sax.ENTITIES[name]!;
      return typeof entity === "number" ? String.fromCodePoint(entity) : entity;
    },
  );
}

function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

/** Lines without spaces around them, and no empty one. */
function tidied(text: string): string {
  return printable(text)
    .split("\n")
    .map((line) => line.replace(/ +/g, " ").replace(/^ | $/g, ""))
    .filter((line) => /[^\s\u00a0\u202f]/.test(line))
    .join("\n");
}
