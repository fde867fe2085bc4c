import { isAscii, isUtf8 } from "node:buffer";
import { DataError } from "../../base/DataError";
import { foreignKind } from "../../base/decodeUtf8";
import { answerFile } from "./answerFile";
import { bytesText, type Encoding, encodingOf, utf8Sequence, wideEncoding, windowsText } from "./encodingOf";

/** Guesses are made on as many bytes, whatever the pieces in which they come. */
const blockSize = 1 << 20;

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * The text of a file of whatever encoding, in UTF-8, as its bytes come. The first block that has more than ASCII tells the
 * encoding of all; a byte that is not UTF-8 in a text that is, is what it is in Windows-1252.
 */
export class TextDecoding {
  readonly #file: string;
  readonly #chunks: Iterable<Uint8Array>;
  #encoding: Encoding | undefined;
  #signs = false;
  #strays = 0;
  #lines = 1;
  #firstStray = 0;

  /** @param file name for the messages */
  constructor(chunks: Iterable<Uint8Array>, file: string) {
    this.#chunks = chunks;
    this.#file = file;
  }

  /**
   * The text as pieces of whole characters in UTF-8, without its byte order mark.
   * @throws DataError for a file that is no text, or whose UTF-16 is broken
   */
  *pieces(): Generator<Uint8Array, void, void> {
    let waiting: Uint8Array | undefined;
    let wide: InstanceType<typeof TextDecoder> | undefined;
    let first = true;
    for (const block of blocks(this.#chunks)) {
      let bytes = block;
      if (first) {
        bytes = this.#begun(bytes);
        if (this.#encoding?.startsWith("utf-16")) wide = new TextDecoder(this.#encoding, { fatal: true });
        first = false;
      }
      if (wide) {
        yield this.#wideText(wide, bytes);
        continue;
      }
      if (waiting) bytes = Buffer.concat([waiting, bytes]);
      const end = endOfAscii(bytes);
      waiting = end === bytes.length ? undefined : bytes.slice(end);
      if (end > 0) yield this.#text(bytes.subarray(0, end));
    }
    if (wide) yield this.#wideText(wide, undefined);
    if (waiting) yield this.#text(waiting);
  }

  /** A French line on the encoding of what was read. */
  get recognised(): string {
    const names: Readonly<Record<Encoding, string>> = {
      "utf-8": "UTF-8",
      "utf-16le": "UTF-16 (petit-boutiste)",
      "utf-16be": "UTF-16 (gros-boutiste)",
      "windows-1252": this.#signs ? "Windows-1252" : "ISO 8859-1",
      "iso-8859-15": "ISO 8859-15",
      macintosh: "Mac OS Roman",
    };
    const name = names[this.#encoding ?? "utf-8"];
    if (this.#strays === 0) return `Encodage : ${name}.`;
    const many = this.#strays > 1;
    const bytes = many ? `${this.#strays} octets lus` : "un octet lu";
    return `Encodage : ${name}, sauf ${bytes} comme du Windows-1252 (${many ? "le premier " : ""}à la ligne ${this.#firstStray}).`;
  }

  /** What follows the mark of the encoding, which is known where there is one or null bytes. */
  #begun(bytes: Uint8Array): Uint8Array {
    const mark = marks.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
    if (mark) {
      this.#encoding = mark[0];
      return bytes.subarray(mark[1].length);
    }
    const foreign = foreignKind(bytes);
    if (foreign !== undefined) throw new DataError({ file: this.#file }, foreign, answerFile);
    this.#encoding = wideEncoding(bytes);
    return bytes;
  }

  #wideText(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array | undefined): Uint8Array {
    try {
      return utf8Of(bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
    } catch {
      throw new DataError(
        { file: this.#file },
        "des caractères sont rompus dans ce fichier en UTF-16",
        "un fichier entier",
      );
    }
  }

  #text(bytes: Uint8Array): Uint8Array {
    if (isAscii(bytes)) return this.#counted(bytes);
    this.#encoding ??= encodingOf(bytes);
    switch (this.#encoding) {
      case "utf-8":
        return isUtf8(bytes) ? this.#counted(bytes) : utf8Of(this.#mixedText(bytesText(bytes)));
      case "windows-1252": {
        const text = bytesText(bytes);
        this.#signs ||= /[\x80-\x9f]/.test(text);
        return utf8Of(this.#signs ? windowsText(text) : text);
      }
      default:
        return utf8Of(new TextDecoder(this.#encoding).decode(bytes));
    }
  }

  /** The same bytes, their lines counted while none is a stray one. */
  #counted(bytes: Uint8Array): Uint8Array {
    if (this.#strays === 0)
      for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) this.#lines++;
    return bytes;
  }

  #mixedText(text: string): string {
    let before = 0;
    return text.replace(utf8Sequence, (one, at: number) => {
      if (one.length > 1) return Buffer.from(one, "latin1").toString("utf8");
      if (this.#strays++ === 0) {
        this.#lines += text.slice(before, at).split("\n").length - 1;
        this.#firstStray = this.#lines;
        before = at;
      }
      return windowsText(one);
    });
  }
}

/** The same bytes in blocks of one size, but the last. */
function* blocks(chunks: Iterable<Uint8Array>): Generator<Uint8Array, void, void> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    let at = 0;
    while (length + chunk.length - at >= blockSize) {
      const next = at + blockSize - length;
      parts.push(chunk.subarray(at, next));
      yield parts.length === 1 ? parts[0]! : Buffer.concat(parts);
      at = next;
      parts = [];
      length = 0;
    }
    if (at < chunk.length) parts.push(chunk.subarray(at));
    length += chunk.length - at;
  }
  if (length > 0) yield parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

function utf8Of(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Where the last ASCII character ends: no character of several bytes is cut there. */
function endOfAscii(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1]! >= 0x80) end--;
  return end;
}
