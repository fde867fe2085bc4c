import type { CallValue, CommentPart, WordCall } from "./CommentPart";

/** What stands between the accents of comment`…`. */
export interface ReadTemplate {
  /** Undefined where a hole is more than one word with plain values, or a text is not one that JavaScript reads. */
  readonly parts: readonly CommentPart[] | undefined;
  /** Where the accent stands that ends it. */
  readonly end: number;
}

const blank = /\s*/y;
const name = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const number = /-?\d+(?:\.\d+)?/y;
const quotedText = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const escapes = /\\(?:u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{2})|(\r\n|[\s\S]))/y;

/** The characters that a letter stands for after a backslash. */
const letters: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v" };

/**
 * Reads a template from its first character on; undefined where it does not end.
 *
 * @param from after the accent that opens it
 */
export function readTemplate(source: string, from = 0): ReadTemplate | undefined {
  const parts: CommentPart[] = [];
  let isPlain = true;
  let text = "";
  for (let at = from; at < source.length; ) {
    if (source[at] === "`") {
      if (text !== "") parts.push(text);
      return { parts: isPlain ? parts : undefined, end: at };
    }
    if (source.startsWith("${", at)) {
      const hole = readHole(source, at + 2);
      const end = hole?.end ?? endOfHole(source, at + 2);
      if (end === undefined) return undefined;
      if (hole === undefined) isPlain = false;
      else {
        if (text !== "") parts.push(text);
        text = "";
        parts.push(hole.call);
      }
      at = end;
    } else if (source[at] === "\\") {
      const found = match(escapes, source, at);
      const own = found && unescaped(found);
      if (own === undefined) isPlain = false;
      else text += own;
      at += found?.[0].length ?? 2;
    } else {
      const isReturn = source[at] === "\r";
      text += isReturn ? "\n" : source[at];
      at += isReturn && source[at + 1] === "\n" ? 2 : 1;
    }
  }
  return undefined;
}

/** A hole that holds one word with plain values; undefined of any other. */
function readHole(
  source: string,
  from: number,
): { readonly call: WordCall; readonly end: number } | undefined {
  let at = from;
  const skip = () => {
    at += match(blank, source, at)![0].length;
  };
  const taken = (text: string) => {
    skip();
    const isThere = source.startsWith(text, at);
    if (isThere) at += text.length;
    return isThere;
  };
  const token = (pattern: RegExp) => {
    skip();
    const found = match(pattern, source, at);
    if (found !== undefined) at += found[0].length;
    return found?.[0];
  };
  const text = () => {
    const found = token(quotedText);
    return found === undefined ? undefined : unquoted(found);
  };
  const value = (): CallValue | undefined => {
    if (!taken("{")) {
      const digits = token(number);
      return digits === undefined ? text() : Number(digits);
    }
    const key = text() ?? token(name);
    const own = taken(":") ? text() : undefined;
    return key === undefined || own === undefined || !taken("}") ? undefined : { [key]: own };
  };
  const word = token(name);
  if (word === undefined || !taken("(")) return undefined;
  const given: CallValue[] = [];
  while (!taken(")")) {
    if (given.length > 0 && !taken(",")) return undefined;
    const own = value();
    if (own === undefined) return undefined;
    given.push(own);
  }
  return taken("}") ? { call: { word, given }, end: at } : undefined;
}

/** After the brace that ends a hole, whatever code it holds. */
function endOfHole(source: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < source.length; ) {
    const quoted = match(quotedText, source, at);
    const inner = source[at] === "`" ? readTemplate(source, at + 1) : undefined;
    if (quoted !== undefined) at += quoted[0].length;
    else if (inner !== undefined) at = inner.end + 1;
    else {
      depth += source[at] === "{" ? 1 : source[at] === "}" ? -1 : 0;
      at++;
      if (depth === 0) return at;
    }
  }
  return undefined;
}

/** The text of a literal between quotes; undefined of one that JavaScript does not read. */
function unquoted(literal: string): string | undefined {
  let text = "";
  for (let at = 1; at < literal.length - 1; ) {
    const found = literal[at] === "\\" ? match(escapes, literal, at) : undefined;
    const own = literal[at] === "\\" ? found && unescaped(found) : literal[at];
    if (own === undefined) return undefined;
    text += own;
    at += found?.[0].length ?? 1;
  }
  return text;
}

/** What an escape stands for; undefined of one of digits, and of no character. */
function unescaped([, four, any, two, one]: RegExpExecArray): string | undefined {
  const code = Number.parseInt(four ?? any ?? two ?? "", 16);
  if (one === undefined) return code > 0x10ffff ? undefined : String.fromCodePoint(code);
  if (/[\r\n\u2028\u2029]/.test(one)) return "";
  return /[\dux]/.test(one) ? undefined : (letters[one] ?? one);
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
