import { plainText } from "../../base/plainText";
import type { CodedReason } from "../../questionnaire/MissingReason";
import { missingWord } from "../texts/missingWord";

/** The keys of texts, each made once. */
export interface TextKeys {
  /** Without markup, capitals, accents, and spaces that do not count. */
  readonly plain: (text: string) => string;
  /** Of these, the letters, the figures and the signs that tell numbers apart, with single spaces. */
  readonly loose: (text: string) => string;
  /** Why there is no answer, where a text says so whatever the question. */
  readonly missing: (text: string) => CodedReason | undefined;
}

/** What stands for text keys as long as one file is read. */
export function textKeys(): TextKeys {
  const plains = new Map<string, string>();
  const looses = new Map<string, string>();
  const words = new Map<string, CodedReason | "none">();
  const plain = (text: string) => remembered(plains, text, () => plainText(withoutMarkup(text)));
  return {
    plain,
    loose: (text) => remembered(looses, text, () => looseText(plain(text))),
    missing(text) {
      const reason = remembered(words, text, () => missingWord(text) ?? "none");
      return reason === "none" ? undefined : reason;
    },
  };
}

function remembered<T>(known: Map<string, T>, text: string, make: () => T): T {
  let found = known.get(text);
  if (found === undefined) {
    found = make();
    known.set(text, found);
  }
  return found;
}

function looseText(plain: string): string {
  return plain
    .replaceAll("≥", ">=")
    .replaceAll("≤", "<=")
    .replace(/[^\p{L}\p{N}<>=%+€]+/gu, " ")
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", rsquo: "’", laquo: "«", raquo: "»" },
};

/** A text without tags of HTML; « < 50 % » has none. */
function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, " ")
    .replace(/&(?:#(\d{1,6})|([a-z]+));/gi, (whole, code?: string, name?: string) =>
      code === undefined
        ? (entities[name!.toLowerCase()] ?? whole)
        : String.fromCodePoint(Number(code) || 32),
    );
}

/** The letters of a text by threes, its ends included. */
export function trigrams(text: string): ReadonlySet<string> {
  const padded = ` ${text} `;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  return found;
}

/** How much two sets share, from 0 to 1 (Dice). */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const one of less) if (more.has(one)) both++;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}
