import { isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "macintosh";

/** Bytes of one character of several bytes in UTF-8, or one that is none, in a text that has a character a byte. */
export const utf8Sequence =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;

/** É or Ê before a sign, in one byte each, is a letter of phonetics in UTF-8. */
const capitalThenSign = /^[\xc9\xca]/;

/** A text that has a character a byte, as they are. */
export function bytesText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

/**
 * The encoding that the null bytes of a text show, two bytes a character; undefined where they do not. Commas and
 * ends of lines have one at the same place in each pair.
 *
 * @param bytes from the start of the file, without a byte order mark
 */
export function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const enough = Math.max(2, bytes.length / 20);
  if (odd > enough && 20 * even < odd) return "utf-16le";
  if (even > enough && 20 * odd < even) return "utf-16be";
  return undefined;
}

/**
 * The encoding of bytes that are not all ASCII, a byte a character or UTF-8. A text that is mostly UTF-8 stays so,
 * with the bytes that are not.
 */
export function encodingOf(bytes: Uint8Array): Exclude<Encoding, "utf-16le" | "utf-16be"> {
  const text = bytesText(bytes);
  let sequences = 0;
  let strays = 0;
  for (const [one] of text.matchAll(utf8Sequence)) {
    if (one.length > 1 && !capitalThenSign.test(one)) sequences++;
    else strays++;
  }
  if (sequences > 0 && (sequences > strays || isUtf8(bytes))) return "utf-8";
  return byteEncoding(text);
}

/** In Mac OS Roman: é, è, ê, ç, ù, à, â after a letter; in Windows-1252, nothing or what no letter comes before. */
const macLetters = /[a-z][\x88\x89\x8d-\x90\x9d]/g;
/** In the other encodings, letters with an accent beside letters without. */
const otherLetters = /[a-zA-Z][\xe0-\xff]|[\xe0-\xff][a-z]/g;
/** In ISO 8859-15: €, or œ in a word; in ISO 8859-1, the sign of any currency, or fractions where none can be. */
const latin9 = /\xa4|[a-zA-Z]\xbd|\xbd[a-z]|\xbc[a-zA-Z]/;

function byteEncoding(text: string): "windows-1252" | "iso-8859-15" | "macintosh" {
  const count = (what: RegExp) => text.match(what)?.length ?? 0;
  if (count(macLetters) > count(otherLetters)) return "macintosh";
  return !/[\x80-\x9f]/.test(text) && latin9.test(text) ? "iso-8859-15" : "windows-1252";
}

/** What bytes 80 to 9F are in Windows-1252; five of them are the control characters that they are in ISO 8859-1. */
const windowsSigns = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The text of a Windows-1252 file; of an ISO 8859-1 one too, which has none of its signs. */
export function windowsText(bytesAsText: string): string {
  return bytesAsText.replace(/[\x80-\x9f]/g, (one) => windowsSigns[one.charCodeAt(0) - 0x80]!);
}
