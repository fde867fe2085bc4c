/**
 * What turns the direction of the text that follows, and makes it read as other than it is (CVE-2021-42574): marks of
 * direction, which only order signs between words, are kept.
 */
const turning = "\\u202a-\\u202e\\u2066-\\u2069";
/** Control characters, line breaks that are no line feed, halves of a pair without the other, and what is no character. */
const unprintable = new RegExp(`(?![\\t\\n\\r])[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\ufffe\\uffff${turning}]`, "gu");
/** Those that part words: breaks of a text that was copied from a word processor. */
const breaks = "\u000b\u000c\u0085\u2028\u2029";

/**
 * A text without the characters that nothing can show, and that XML cannot hold: « a\u000bb » is « a b »,
 * « nu\u0003mérique » is « numérique ».
 */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => (breaks.includes(character) ? " " : ""));
}

/** The same plain data with all its texts printable, names of fields aside. */
export function printableData<T>(data: T): T {
  return mapped(data) as T;
}

function mapped(value: unknown): unknown {
  if (typeof value === "string") return printable(value);
  if (Array.isArray(value)) return value.map(mapped);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner)]));
}

/** A text for a terminal: what nothing can show, or would command it, by its number: « oui‹U+001B›[31m ». */
export function visible(text: string): string {
  return text.replace(unprintable, (character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    return `‹U+${code}›`;
  });
}
