import { DataError } from "./DataError";

/**
 * The text in the bytes of a UTF-8 file, without its byte order mark.
 *
 * @param file name for the messages
 * @throws DataError when the file is in another encoding, with the first line that shows it
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  const expected = "un fichier texte en UTF-8";
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (start === "504b0304") throw new DataError({ file }, "c’est un classeur ou une archive ZIP", expected);
  if (/^(fffe|feff|00|..00)/.test(start)) throw new DataError({ file }, "le fichier est en UTF-16", expected);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new DataError(
      { file, line: firstForeignLine(bytes) },
      "l’encodage n’est pas UTF-8 (sans doute Windows-1252 ou ISO 8859-1)",
      expected,
    );
  }
}

/** The first line that differs once decoded and encoded again. */
function firstForeignLine(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const before = bytes.subarray(
    0,
    bytes.findIndex((byte, i) => byte !== again[i]),
  );
  return before.filter((byte) => byte === 0x0a).length + 1;
}
