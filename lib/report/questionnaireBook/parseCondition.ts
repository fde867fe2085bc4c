import { DataError, type Place } from "../../base/DataError";
import type { Condition } from "../../questionnaire/types";
import { readQuoted } from "./quoted";

/** Deeper than anybody nests conditions. */
const deepest = 200;

/**
 * The condition in a text that `conditionText` wrote, or somebody: « et » binds tighter than « ou », capitals and
 * spaces are free, a number has a comma or a point, « ≠ » is the contrary of « = ».
 *
 * @param place of the cell, for the messages
 * @throws DataError that says what is not understood and what is expected there
 */
export function parseCondition(text: string, place: Place): Condition {
  const reader: Reader = { text, at: 0, place };
  const condition = readOr(reader, 0);
  skipSpaces(reader);
  if (reader.at < text.length) throw fault(reader, "« et », « ou », ou rien de plus");
  return condition;
}

/** How far a text is read; the only thing here that changes. */
interface Reader {
  readonly text: string;
  readonly place: Place;
  at: number;
}

function readOr(reader: Reader, depth: number): Condition {
  const parts = [readAnd(reader, depth)];
  while (takes(reader, "ou")) parts.push(readAnd(reader, depth));
  return parts.length === 1 ? parts[0]! : { or: parts };
}

function readAnd(reader: Reader, depth: number): Condition {
  const parts = [readPart(reader, depth)];
  while (takes(reader, "et")) parts.push(readPart(reader, depth));
  return parts.length === 1 ? parts[0]! : { and: parts };
}

function readPart(reader: Reader, depth: number): Condition {
  if (depth > deepest) throw fault(reader, "moins de parenthèses");
  if (takes(reader, "non")) return { not: readPart(reader, depth + 1) };
  if (!takes(reader, "(")) return readSimple(reader);
  const inside = readOr(reader, depth + 1);
  if (!takes(reader, ")")) throw fault(reader, "une parenthèse fermante, « ) »");
  return inside;
}

function readSimple(reader: Reader): Condition {
  const question = match(reader, /\d+(?:\.\d+)?(?![\p{L}\d.])/uy);
  if (question === undefined) throw fault(reader, "le numéro d’une question, comme 2.8");
  if (takes(reader, "coche")) return { question, ticked: readAnswer(reader) };
  const item = readItem(reader);
  const subject = item === undefined ? { question } : { question, item };
  if (takes(reader, "=")) return { ...subject, is: readAnswers(reader) };
  if (takes(reader, "≠") || takes(reader, "<>")) return { not: { ...subject, is: readAnswers(reader) } };
  if (takes(reader, ">")) return { ...subject, above: readNumber(reader) };
  if (takes(reader, "<")) return { ...subject, below: readNumber(reader) };
  throw fault(
    reader,
    item === undefined
      ? "« = », « > », « < », « coche » ou un item entre crochets, comme « 3.1 [Prix] »"
      : "« = », « > » ou « < »",
  );
}

/** The item between brackets, if there is one. */
function readItem(reader: Reader): string | undefined {
  if (!takes(reader, "[")) return undefined;
  skipSpaces(reader);
  const quoted = readQuoted(reader.text, reader.at);
  if (quoted !== undefined) {
    reader.at = quoted.end;
    if (!takes(reader, "]")) throw fault(reader, "un crochet fermant, « ] »");
    return quoted.text;
  }
  const inside = match(reader, /[^[\]]*[^[\]\s][^[\]]*\]/uy);
  if (inside === undefined) throw fault(reader, "un item, puis un crochet fermant, « ] »");
  return inside.slice(0, -1).trim();
}

function readAnswers(reader: Reader): readonly string[] {
  const answers = [readAnswer(reader)];
  for (;;) {
    const { at } = reader;
    if (!takes(reader, "ou")) return answers;
    skipSpaces(reader);
    if (!/[«“"]/.test(reader.text[reader.at] ?? "")) {
      // This « ou » joins another condition.
      reader.at = at;
      return answers;
    }
    answers.push(readAnswer(reader));
  }
}

function readAnswer(reader: Reader): string {
  skipSpaces(reader);
  const quoted = readQuoted(reader.text, reader.at);
  if (quoted === undefined) throw fault(reader, "une réponse entre guillemets, comme « Oui »");
  reader.at = quoted.end;
  return quoted.text;
}

function readNumber(reader: Reader): number {
  const number = match(reader, /[-−]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?(?![\p{L}\d.,])/iuy);
  if (number === undefined) throw fault(reader, "un nombre, comme 4 ou 4,5");
  return Number(number.replace(",", ".").replace("−", "-"));
}

/** Whether a word or a sign comes next; it is then behind. */
function takes(reader: Reader, word: string): boolean {
  skipSpaces(reader);
  const { text, at } = reader;
  const end = at + word.length;
  if (text.slice(at, end).toLowerCase() !== word) return false;
  const isCut = /\p{L}$/u.test(word) && /^[\p{L}\d]/u.test(text.slice(end));
  // « <> » is a sign of its own.
  if (isCut || (word === "<" && text[end] === ">")) return false;
  reader.at = end;
  return true;
}

function match(reader: Reader, pattern: RegExp): string | undefined {
  skipSpaces(reader);
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found === null) return undefined;
  reader.at = pattern.lastIndex;
  return found[0];
}

function skipSpaces(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? "")) reader.at++;
}

function fault(reader: Reader, expected: string): DataError {
  skipSpaces(reader);
  const { text, at, place } = reader;
  const rest = text.slice(at).replace(/\s+/g, " ");
  const shown = rest.length > 30 ? `${rest.slice(0, 30)}…` : rest;
  const problem = rest === "" ? "la condition s’arrête trop tôt" : `« ${shown} » n’est pas compris ici`;
  return new DataError({ ...place, value: text }, problem, expected);
}
