/** Control characters, line breaks that are no line feed, halves of a pair without the other, and what is no character. */
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;
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
