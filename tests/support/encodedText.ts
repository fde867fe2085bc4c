/** An encoding as a test writes it. */
export type Written =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1252"
  | "iso-8859-1"
  | "iso-8859-15"
  | "macintosh";

/** What bytes 80 to 9F are in Windows-1252; a space where there is nothing. */
const windows = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/** What bytes 80 to FF are in Mac OS Roman. */
const mac =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
/** What ISO 8859-15 has elsewhere than ISO 8859-1. */
const latin9: Readonly<Record<string, number>> = {
  ...{ "€": 0xa4, Š: 0xa6, š: 0xa8, Ž: 0xb4 },
  ...{ ž: 0xb8, Œ: 0xbc, œ: 0xbd, Ÿ: 0xbe },
};

function byteOf(one: string, encoding: Written): number {
  const code = one.charCodeAt(0);
  if (code < 0x80) return code;
  if (encoding === "macintosh") return 0x80 + mac.indexOf(one);
  if (encoding === "windows-1252" && windows.includes(one)) return 0x80 + windows.indexOf(one);
  if (encoding === "iso-8859-15" && latin9[one] !== undefined) return latin9[one];
  return code;
}

/**
 * The bytes of a text in an encoding.
 * @throws Error where the encoding has no such character
 */
export function encodedText(text: string, encoding: Written): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le") return Uint8Array.from(Buffer.from(text, "utf16le"));
  if (encoding === "utf-16be") return Uint8Array.from(Buffer.from(text, "utf16le").swap16());
  return Uint8Array.from(Array.from(text), (one) => {
    const byte = byteOf(one, encoding);
    if (byte < 0 || byte > 0xff || (one.charCodeAt(0) >= 0x80 && byte < 0x80))
      throw new Error(`${encoding} has no ${one}`);
    return byte;
  });
}
