import { inflateSync } from "fflate";
import { DataError } from "../../base/DataError";

/** Bytes of all the files of an archive that are read, once inflated. */
export const mostBytes = 400_000_000;
/** « Deflate » makes nothing smaller than this. */
const mostRatio = 1040;
/** Files of an archive. */
const mostFiles = 10_000;

const expected = "une archive ZIP entière, telle que LimeSurvey l’exporte (.lsa)";

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! <= 8 && bytes[3]! <= 8;
}

/** A file of an archive, as the list at its end describes it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

/**
 * The files of an archive whose names are wanted, by name. Their sizes are added up before any is inflated, and each
 * must be what the archive announces: its size and its checksum.
 *
 * @param file name for the messages
 * @throws DataError for an archive that is cut, spoiled or encrypted, packed otherwise than by « deflate », or too large
 */
export function unzipBounded(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const spoiled = new DataError({ file }, "l’archive est coupée ou abîmée", expected);
  const entries = entriesOf(bytes);
  if (!entries) throw spoiled;
  const wanted = entries.filter(({ name }) => isWanted(name));
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  if (total > mostBytes) {
    const problem = "l’archive est trop grande une fois décompressée";
    throw new DataError({ file }, problem, `au plus ${mostBytes / 1e6} Mo`);
  }
  const files = new Map<string, Uint8Array>();
  for (const entry of wanted) {
    const { name } = entry;
    if (files.has(name))
      throw new DataError({ file, value: name }, "l’archive a deux fois ce fichier", expected);
    if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) {
      const problem = entry.encrypted
        ? "ce fichier est chiffré"
        : "ce fichier est compressé d’une autre façon";
      throw new DataError({ file, value: name }, problem, expected);
    }
    const content = contentOf(bytes, entry);
    if (!content) throw spoiled;
    files.set(name, content);
  }
  return files;
}

/** The names of the files of an archive; none where it is not whole. */
export function zippedNames(bytes: Uint8Array): readonly string[] {
  return (isZip(bytes) && bytes.length >= 22 ? (entriesOf(bytes) ?? []) : []).map(({ name }) => name);
}

/** The list at the end of an archive; undefined where there is none that is whole. */
function entriesOf(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A comment of at most 65,535 bytes may follow.
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostFiles) return undefined;
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const length = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** What a file holds; undefined where it is not what is announced. */
function contentOf(bytes: Uint8Array, { at, method, packed, size, crc }: Entry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return undefined;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const own = bytes.subarray(from, from + packed);
  if (own.length !== packed || (method === 0 && packed !== size) || size > packed * mostRatio)
    return undefined;
  try {
    const content = method === 0 ? own : inflateSync(own, { out: new Uint8Array(size) });
    return content.length === size && crcOf(content) === crc ? content : undefined;
  } catch {
    return undefined;
  }
}

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The checksum that ZIP archives have of their files (CRC-32, ISO 3309). */
function crcOf(bytes: Uint8Array): number {
  let rest = -1;
  for (const byte of bytes) rest = (rest >>> 8) ^ table[(rest ^ byte) & 0xff]!;
  return ~rest >>> 0;
}
