import { basename } from "node:path";
import { DataError } from "../../lib/base/DataError";

/** What a piece of the report's text was read as. */
export const roles = [
  "donnée",
  "titre",
  "libellé",
  "en-tête de tableau",
  "condition d’accès",
  "verdict",
  "légende de figure",
  "texte de figure",
  "appel de note",
  "note de bas de page",
  "page",
  "code interne",
] as const;

export type Role = (typeof roles)[number];

/** Some characters of one line, counted from 1 and from 0. */
export interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

interface Char {
  readonly char: string;
  readonly line: number;
  readonly column: number;
}

/** How two texts are compared, character by character; "" leaves a character out. */
export type Fold = (char: string) => string;

/** The same characters, whatever the spaces. */
export const exact: Fold = (char) => (/\s/.test(char) ? "" : char);

/** The same letters, digits and signs, whatever the spaces, case, accents and quotation marks. */
export const loose: Fold = (char) =>
  /[\s«»"'’]/.test(char) ? "" : char.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();

/** As {@link loose}, without brackets: the extraction turned some quotation marks into « ' … ) ». */
export const looser: Fold = (char) => (/[()]/.test(char) ? "" : loose(char));

/**
 * The text of the report from a line on, read from left to right: a reader says what it expects,
 * and whatever is not expected stops it. Every character but spaces is read exactly once, as
 * something: nothing is passed over. Lines follow one another with a space between them.
 */
export class Source {
  readonly #file: string;
  readonly #lines: readonly string[];
  readonly #chars: readonly Char[];
  readonly #spans: Span[] = [];
  #at = 0;

  /**
   * @param lines the whole text
   * @param from index of the first line to read
   * @param aside what stands outside the running text (page numbers, footnotes), already read
   */
  constructor(file: string, lines: readonly string[], from: number, aside: readonly Span[]) {
    this.#file = basename(file);
    this.#lines = lines;
    this.#spans.push(...aside);
    const read = new Set(aside.map(({ line }) => line));
    this.#chars = lines.flatMap((text, i) => {
      if (i < from || read.has(i + 1) || text.trim() === "") return [];
      return [...`${text.trimEnd()} `].map((char, column) => ({ char, line: i + 1, column }));
    });
  }

  /** All that was read so far. */
  get spans(): readonly Span[] {
    return this.#spans;
  }

  /** Whether all was read. */
  get ended(): boolean {
    this.#skipSpaces();
    return this.#at >= this.#chars.length;
  }

  /** Line of the next character that is no space. */
  get line(): number {
    this.#skipSpaces();
    return this.#chars[this.#at]?.line ?? this.#lines.length;
  }

  /** How many characters on this text ends if it comes next, or undefined when it does not. */
  lengthOf(text: string, fold: Fold = exact): number | undefined {
    this.#skipSpaces();
    const wanted = [...text].map(fold).join("");
    let at = this.#at;
    let found = "";
    while (found.length < wanted.length && at < this.#chars.length) {
      found += fold(this.#chars[at++]!.char);
      if (!wanted.startsWith(found)) return undefined;
    }
    return found === wanted && wanted !== "" ? at - this.#at : undefined;
  }

  /** Reads a text if it comes next. */
  takeText(text: string, role: Role, fold: Fold = exact): boolean {
    const length = this.lengthOf(text, fold);
    if (length === undefined) return false;
    this.#read(length, role);
    return true;
  }

  /**
   * Reads what a sticky pattern matches on the next characters, if it does; spaces before are skipped.
   * @returns the match
   */
  take(pattern: RegExp, role: Role, { adjacent = false } = {}): RegExpExecArray | undefined {
    if (!adjacent) this.#skipSpaces();
    const ahead = this.#chars.slice(this.#at, this.#at + 80).map(({ char }) => char);
    const match = new RegExp(pattern.source, "uy").exec(ahead.join(""));
    if (!match) return undefined;
    this.#read([...match[0]].length, role);
    return match;
  }

  /**
   * Reads a text that must come next.
   * @throws DataError with the line and what stands there
   */
  text(text: string, role: Role, fold: Fold = exact): void {
    if (!this.takeText(text, role, fold)) throw this.fault(`« ${text} »`);
  }

  /**
   * Reads what a pattern must match next.
   * @param expected what it is, in French
   * @throws DataError with the line and what stands there
   */
  pattern(pattern: RegExp, role: Role, expected: string): RegExpExecArray {
    const match = this.take(pattern, role);
    if (!match) throw this.fault(expected);
    return match;
  }

  /** The error that says what was expected here. */
  fault(expected: string, problem = "ce passage n’est pas compris"): DataError {
    const { line } = this;
    const value = this.#chars
      .slice(this.#at, this.#at + 60)
      .map(({ char }) => char)
      .join("");
    return new DataError({ file: this.#file, line, value: value.trim() }, problem, expected);
  }

  #skipSpaces(): void {
    while (/\s/.test(this.#chars[this.#at]?.char ?? "")) this.#at++;
  }

  #read(length: number, role: Role): void {
    for (const { line, column } of this.#chars.slice(this.#at, this.#at + length)) {
      const last = this.#spans.at(-1);
      if (last?.line === line && last.end === column && last.role === role && !this.#opening) {
        this.#spans[this.#spans.length - 1] = { ...last, end: column + 1 };
      } else {
        this.#spans.push({ line, start: column, end: column + 1, role });
      }
      this.#opening = false;
    }
    this.#at += length;
    this.#opening = true;
  }

  /** Whether the next character begins another piece. */
  #opening = true;
}
