import { inflateRawSync } from "node:zlib";
import { crc32 } from "../../base/crc32";
import { DataError } from "../../base/DataError";

/** A file in an archive, not yet inflated. */
export interface ZipEntry {
  /** In bytes, once inflated, as the archive declares it. */
  readonly size: number;
  readonly encrypted: boolean;
  /**
   * Its bytes: as many as declared, with the checksum that is declared.
   * @throws DataError where they are not, or are packed otherwise than by « deflate »
   */
  readonly read: () => Uint8Array;
}

/** What a kind of archive is called where it is refused. */
export interface ZipWords {
  /** « le classeur est incomplet ou abîmé » */
  readonly damaged: string;
  readonly expected: string;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const ownSignature = 0x04034b50;
const large = 0xffffffff;
/** Files of an archive. */
const mostFiles = 10_000;
/** A comment at the end, in bytes. */
const longestComment = 0xffff;

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! <= 8 && bytes[3]! <= 8;
}

/**
 * The files of a zip archive by their paths. Nothing is inflated before it is asked for.
 *
 * @param file name for the messages
 * @throws DataError for an archive that is cut or damaged, has too many files, or two of one name
 */
export function zipEntries(bytes: Uint8Array, file: string, words: ZipWords): ReadonlyMap<string, ZipEntry> {
  const damaged = () => new DataError({ file }, words.damaged, words.expected);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const entries = new Map<string, ZipEntry>();
    const { count, start } = directoryOf(view);
    if (count > mostFiles)
      throw new DataError(
        { file, value: `${count} fichiers` },
        "l’archive a trop de fichiers",
        `au plus ${mostFiles}`,
      );
    for (let i = 0, at = start; i < count; i++) {
      if (view.getUint32(at, true) !== entrySignature) throw damaged();
      const entry = entryAt(view, at);
      const { path, size, encrypted } = entry;
      if (entries.has(path))
        throw new DataError({ file, value: path }, "l’archive a deux fois ce fichier", words.expected);
      entries.set(path, { size, encrypted, read: () => inflated(bytes, view, entry, damaged) });
      at = entry.end;
    }
    return entries;
  } catch (error) {
    throw error instanceof DataError ? error : damaged();
  }
}

/** @throws RangeError where the end of the archive is not found */
function directoryOf(view: DataView): { readonly count: number; readonly start: number } {
  let end = view.byteLength - 22;
  const first = Math.max(0, end - longestComment);
  while (end > first && view.getUint32(end, true) !== endSignature) end--;
  if (view.getUint32(end, true) !== endSignature) throw new RangeError("No end of an archive.");
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start !== large && count !== 0xffff) return { count, start };
  const wide = Number(view.getBigUint64(end - 20 + 8, true));
  return {
    count: Number(view.getBigUint64(wide + 32, true)),
    start: Number(view.getBigUint64(wide + 48, true)),
  };
}

interface Entry {
  readonly path: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** Where the next one is. */
  readonly end: number;
}

/** @throws RangeError beyond the end of the archive */
function entryAt(view: DataView, at: number): Entry {
  const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength!);
  let extra = at + 46 + nameLength!;
  const end = extra + extraLength!;
  // Sizes beyond four bytes are in a field of their own, in this order.
  const sizes = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  while (extra + 4 <= end) {
    if (view.getUint16(extra, true) === 1) {
      let place = extra + 4;
      for (const [i, size] of sizes.entries()) {
        if (size !== large) continue;
        sizes[i] = Number(view.getBigUint64(place, true));
        place += 8;
      }
    }
    extra += 4 + view.getUint16(extra + 2, true);
  }
  return {
    path: new TextDecoder().decode(name).replaceAll("\\", "/"),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    ...{ size: sizes[0]!, packed: sizes[1]!, offset: sizes[2]! },
    end: end + noteLength!,
  };
}

function inflated(
  bytes: Uint8Array,
  view: DataView,
  { method, checksum, offset, packed, size, encrypted }: Entry,
  damaged: () => DataError,
): Uint8Array {
  try {
    if (encrypted || view.getUint32(offset, true) !== ownSignature) throw damaged();
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const own = bytes.subarray(start, start + packed);
    if (method !== 0 && method !== 8) throw damaged();
    const whole = method === 0 ? own : inflateRawSync(own, { maxOutputLength: Math.max(1, size) });
    if (whole.length !== size || crc32(whole) !== checksum) throw damaged();
    return whole;
  } catch {
    throw damaged();
  }
}
