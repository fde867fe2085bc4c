import { windowsText } from "../table/encodingOf";
import type { SavRecords } from "./readSavRecords";
import type { SavCursor } from "./SavCursor";

/** Code pages of Windows whose encoding is not called « windows-» and their number. */
const pages: ReadonlyMap<number, string> = new Map([
  [866, "ibm866"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [10000, "macintosh"],
  [20866, "koi8-r"],
  [21866, "koi8-u"],
  [51932, "euc-jp"],
  [51949, "euc-kr"],
  [54936, "gb18030"],
  [65001, "utf-8"],
]);

type Decoder = InstanceType<typeof TextDecoder>;

/** Turns the bytes of a file into texts, each of them whole, in its encoding. */
export class SavText {
  /** As the file or TextDecoder calls it. */
  readonly encoding: string;
  /** In French, how the encoding is known. */
  readonly source: string;
  /** How many texts had bytes that are not of the encoding, so far. */
  spoilt = 0;
  readonly #cursor: SavCursor;
  readonly #decoder: Decoder | undefined;

  /** @param cursor any on the file, for the faults */
  constructor(cursor: SavCursor, { extensions }: SavRecords) {
    this.#cursor = cursor;
    const declared = extensions.get(20)?.at(-1)?.data;
    if (declared) {
      // No name of an encoding is longer.
      this.encoding = latin1(declared.slice(Math.min(declared.left, 40))).trim();
      this.source = "déclaré par le fichier";
    } else {
      const integers = extensions.get(3)?.at(-1);
      const page = integers?.size === 4 && integers.count >= 8 ? characterCode(integers.data) : 0;
      const name = encodingOfPage(page);
      this.encoding = name ?? "windows-1252";
      this.source =
        name === undefined ? "supposé, car le fichier n’en déclare pas" : `d’après la page de code ${page}`;
    }
    this.#decoder = decoderOf(this.encoding);
  }

  /**
   * A whole text, without the spaces and null characters at its end.
   *
   * @throws DataError where the encoding is unknown and the text is not of ASCII alone
   */
  decode(bytes: Uint8Array): string {
    let end = bytes.length;
    while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
    const whole = bytes.subarray(0, end);
    if (whole.every((byte) => byte < 0x80)) return latin1(whole);
    if (this.#decoder === undefined)
      throw this.#cursor.fault(
        `l’encodage « ${this.encoding} » n’est pas connu`,
        "UTF-8, windows-1252, ISO-8859-15 ou un autre encodage courant",
      );
    if (this.#decoder.encoding === "windows-1252") return windowsText(latin1(whole));
    const text = this.#decoder.decode(whole);
    if (text.includes("\ufffd")) this.spoilt++;
    return text;
  }
}

/** One character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** The bytes of such a text. */
export function latin1Bytes(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

function characterCode(data: SavCursor): number {
  data.skip(28);
  return data.int32();
}

function encodingOfPage(page: number): string | undefined {
  if ((page >= 1250 && page <= 1258) || page === 874) return `windows-${page}`;
  if (page > 28590 && page < 28606) return `iso-8859-${page - 28590}`;
  return pages.get(page);
}

function decoderOf(name: string): Decoder | undefined {
  try {
    const decoder = new TextDecoder(name, { ignoreBOM: true });
    // The units of the file are bytes, and those below 0x80 are ASCII.
    return /^(utf-16|iso-2022)/.test(decoder.encoding) ? undefined : decoder;
  } catch {
    return undefined;
  }
}
