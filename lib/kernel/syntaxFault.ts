import { meant } from "../base/meant";
import type { Diagnostic } from "./tslab";

/** The compiler's numbers for what is not written as code is. */
const codes = {
  unterminatedText: 1002,
  expected: 1005,
  invalidCharacter: 1127,
  declarationExpected: 1128,
  unexpectedName: 1434,
} as const;

/** Whether a fault is one of writing: what the compiler says of the rest of the cell is then not to be believed. */
export function isSyntaxFault({ code }: Diagnostic): boolean {
  return code < 1200 || code === codes.unexpectedName;
}

/**
 * What is wrong in the writing of a cell, in French: a comma, a parenthesis or a quotation mark that is missing, one of
 * Word's, an id without any.
 *
 * @param faults all that the compiler says of it
 * @param words the words that the cell may call
 * @returns the fault that tells it, and the sentence; undefined where the compiler's own words say more
 */
export function syntaxFault(
  source: string,
  faults: readonly Diagnostic[],
  words: readonly string[],
): { readonly fault: Diagnostic; readonly told: string } | undefined {
  const [first] = faults;
  if (first === undefined) return undefined;
  const curly = faults.find((own) => own.code === codes.invalidCharacter && isQuote(at(source, own)));
  if (curly) return { fault: curly, told: curlyQuotes(source, curly) };
  // A missing mark turns what is a text and what is not upside down, up to the end of its line.
  const open = faults.find(
    (own) => own.code === codes.unterminatedText && own.start.line === first.start.line,
  );
  if (open) return { fault: open, told: openText(source, open) };
  const line = lineOf(source, first.start.offset);
  const [id] = /(?<![\w"'`.])\d+\.\d+\.\d+(?![\w"'`.])/.exec(line) ?? [];
  if (id !== undefined)
    return { fault: first, told: `un identifiant s’écrit entre guillemets : "${id}" et non ${id}.` };
  const told = missingSign(source, first) ?? toldName(source, first, words);
  return told === undefined ? undefined : { fault: first, told };
}

function at(source: string, { start, end }: Diagnostic): string {
  return source.slice(start.offset, end.offset);
}

function lineOf(source: string, offset: number): string {
  const from = source.lastIndexOf("\n", offset - 1) + 1;
  const to = source.indexOf("\n", offset);
  return source.slice(from, to < 0 ? undefined : to);
}

function isQuote(text: string): boolean {
  return /^[“”„‟«»‘’‚‹›]$/.test(text);
}

function curlyQuotes(source: string, fault: Diagnostic): string {
  const mark = at(source, fault);
  const [, text] = /^.\s*([^“”„‟«»‘’‚‹›"'\n]*?)\s*[“”„‟»’›"']/u.exec(source.slice(fault.start.offset)) ?? [];
  const instead = text === undefined || text === "" ? 'par exemple "2.8"' : `"${text}"`;
  return `le guillemet ${mark} est celui d’un texte mis en forme (Word) : un carnet veut des guillemets droits, ${instead}.`;
}

/** That a quotation mark is missing on a line, and where: after what looks like the text. */
function openText(source: string, fault: Diagnostic): string {
  const line = lineOf(source, fault.start.offset);
  const marks = [...line.matchAll(/["']/g)];
  const [, text] = /["']([^"'()[\]{},;]*)["']?[)\]};,\s]*$/.exec(line) ?? [];
  const isAlone = marks.length === 1 || (marks.length === 2 && marks[0]![0] !== marks[1]![0]);
  return isAlone && text !== undefined && text !== ""
    ? `il manque un guillemet : un texte s’ouvre et se ferme par le même, "${text.trim()}".`
    : "il manque un guillemet sur cette ligne, ou il y en a un de trop : un texte s’ouvre et se ferme par le même.";
}

const closing: Readonly<Record<string, string>> = {
  ")": "une parenthèse fermante « ) »",
  "]": "un crochet fermant « ] »",
  "}": "une accolade fermante « } »",
};

/** That something is missing, or is too much. */
function missingSign(source: string, fault: Diagnostic): string | undefined {
  const found = at(source, fault);
  const isClosing = found in closing;
  const isTooMuch =
    fault.code === codes.declarationExpected ||
    (fault.code === codes.expected && /^';'/.test(fault.messageText));
  if (isClosing && isTooMuch) return `il y a ${closing[found]} de trop.`;
  const [, expected] =
    fault.code === codes.expected ? (/^'(.+)' expected/.exec(fault.messageText) ?? []) : [];
  if (expected === undefined) return undefined;
  const isSeparator = /^[;.:]$/.test(found);
  if (expected === "," || (expected === ")" && isSeparator)) {
    if (isSeparator) return `« ${found} » se trouve là où l’on attend une virgule.`;
    const before = /(?:"[^"\n]*"|'[^'\n]*'|[\p{L}\p{N}_$.]+|[^\s])\s*$/u.exec(
      source.slice(0, fault.start.offset),
    );
    const between = before ? ` entre ${before[0].trim()} et ${found}` : "";
    // Two names in a row may be the words of a text.
    const isText = /^\p{L}/u.test(found) && /^\p{L}/u.test(before?.[0] ?? "");
    return `il manque une virgule${between}${isText ? ", ou les guillemets d’un texte" : ""}.`;
  }
  if (expected in closing) return `il manque ${closing[expected]}.`;
  return expected === ":" ? `il manque un deux-points « : » avant ${found}.` : undefined;
}

/** That a word is called without parentheses: « show "2.8" ». */
function toldName(source: string, fault: Diagnostic, words: readonly string[]): string | undefined {
  const line = lineOf(source, fault.start.offset).trim();
  const [, name, rest] = /^(?:await\s+)?([\p{L}\p{N}_$]+)\s+([^=;]+?);?$/u.exec(line) ?? [];
  if (name === undefined || rest === undefined) return undefined;
  if (words.includes(name))
    return `un mot s’appelle avec des parenthèses : ${name}(${rest.replace(/^\(|\)$/g, "")}).`;
  const near = meant(name, words);
  return near === "." ? undefined : `« ${name} » n’est pas un mot${near}`;
}
