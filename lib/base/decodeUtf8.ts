import { DataError } from "./DataError";
import { limits, megabytes } from "./limits";

/** What other files begin with. */
const foreign: readonly (readonly [signature: string, problem: string])[] = [
  ["504b0304", "c’est un classeur ou une archive ZIP"],
  ["d0cf11e0", "c’est un ancien classeur Excel, ou un document Word"],
  ["25504446", "c’est un PDF"],
  ["24464c32", "c’est un fichier SPSS"],
  ["24464c33", "c’est un fichier SPSS"],
  ["89504e47", "c’est une image"],
  ["ffd8ff", "c’est une image"],
  ["47494638", "c’est une image"],
  ["1f8b", "c’est une archive gzip"],
];
const expected = "un fichier texte en UTF-8";

/**
 * The text in the bytes of a UTF-8 file, without its byte order mark.
 *
 * @param file name for the messages
 * @throws DataError when the file is in another encoding, with the first line that shows it
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  return [...utf8Lines([bytes], file, bytes.length)].join("");
}

/**
 * The text of a UTF-8 file as its bytes come, without its byte order mark: pieces of whole lines.
 *
 * @param file name for the messages
 * @param longest how many bytes a line has at most
 * @throws DataError when the file is in another encoding, or has a longer line, with the first that shows it
 */
export function* utf8Lines(
  chunks: Iterable<Uint8Array>,
  file: string,
  longest: number = limits.record,
): Generator<string, void, void> {
  let line = 1;
  let first = true;
  const tooLong = () =>
    new DataError({ file, line }, `la ligne a plus de ${megabytes(longest)}`, "un fichier en lignes");
  for (const bytes of wholeLines(chunks, longest, tooLong)) {
    if (first) refuseOthers(bytes, file);
    try {
      yield new TextDecoder("utf-8", { fatal: true, ignoreBOM: !first }).decode(bytes);
    } catch {
      throw new DataError(
        { file, line: line + linesBeforeForeign(bytes) },
        "l’encodage n’est pas UTF-8 (sans doute Windows-1252 ou ISO 8859-1)",
        expected,
      );
    }
    first = false;
    line += countLines(bytes);
  }
}

/** The same bytes, cut after ends of lines; joined only where one comes, so that a long line costs no more. */
function* wholeLines(
  chunks: Iterable<Uint8Array>,
  longest: number,
  tooLong: () => DataError,
): Generator<Uint8Array, void, void> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    const end = chunk.lastIndexOf(0x0a) + 1;
    if (end === 0) {
      waiting.push(chunk);
      length += chunk.length;
      if (length > longest) throw tooLong();
      continue;
    }
    length = 0;
    yield joined([...waiting, chunk.subarray(0, end)]);
    waiting = end === chunk.length ? [] : [chunk.subarray(end)];
  }
  if (waiting.length > 0) yield joined(waiting);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What a file is that is no text, in French: « c’est un PDF »; undefined where its first bytes do not tell. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  const start = hexStart(bytes);
  return foreign.find(([signature]) => start.startsWith(signature))?.[1];
}

function hexStart(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function refuseOthers(bytes: Uint8Array, file: string): void {
  const known = foreignKind(bytes);
  if (known !== undefined) throw new DataError({ file }, known, expected);
  if (/^(fffe|feff|00|..00)/.test(hexStart(bytes)))
    throw new DataError({ file }, "le fichier est en UTF-16", expected);
}

/** How many lines end before the first byte that differs once decoded and encoded again. */
function linesBeforeForeign(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  return countLines(
    bytes.subarray(
      0,
      bytes.findIndex((byte, i) => byte !== again[i]),
    ),
  );
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (const byte of bytes) if (byte === 0x0a) lines++;
  return lines;
}
