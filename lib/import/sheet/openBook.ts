import { zipSync } from "fflate";
import type { ParsingOptions, WorkBook } from "xlsx";
import { DataError } from "../../base/DataError";
import { limits, megabytes } from "../../base/limits";
import { answerFile } from "../table/answerFile";
import { type ZipEntry, zipEntries } from "../zip/zipEntries";
import { officeContent } from "./officeContent";
import { protectedBook } from "./protectedBook";
import { type SheetNotes, sheetNotes, sheetParts } from "./sheetParts";

/** A workbook as the library reads it, and what it does not tell of its sheets, by their names. */
export interface OpenBook {
  readonly book: WorkBook;
  readonly notes: ReadonlyMap<string, SheetNotes>;
}

/** How the files of workbooks begin: ZIP archives, and files of Office as they were before. */
export const bookStarts: readonly (readonly number[])[] = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Whether bytes begin as a workbook does. */
export function isBook(bytes: Uint8Array): boolean {
  return bookStarts.some((start) => start.every((byte, i) => bytes[i] === byte));
}

const options: ParsingOptions = {
  type: "array",
  dense: true,
  cellNF: true,
  cellDates: false,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
};

/** What is not needed of an Excel workbook: its images, its charts, its tables of results. */
const otherParts =
  /^xl\/(?:media|drawings|charts|pivot\w+|embeddings|printerSettings|activeX|ctrlProps|worksheets\/_rels|comments\w*|threadedComments)\/|\.(?:vml|png|jpe?g|gif|emf|wmf)$|vbaProject/i;
const officeParts = /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/;

/**
 * Opens an Excel or OpenDocument workbook, without inflating more than it declares or than can be held.
 *
 * @param expected what the messages say is expected where it is no workbook
 * @throws DataError in French for a workbook that is damaged, protected or too large, or an archive that is none
 */
export function openBook(bytes: Uint8Array, file: string, expected = answerFile): OpenBook {
  return bytes[0] === 0x50 ? zippedBook(bytes, file, expected) : oldBook(bytes, file, expected);
}

function zippedBook(bytes: Uint8Array, file: string, expected: string): OpenBook {
  const entries = zipEntries(bytes, file, {
    damaged: "le classeur est incomplet ou abîmé",
    expected: "un classeur entier",
  });
  if ([...entries.values()].some(({ encrypted }) => encrypted)) throw protectedBook(file);
  const isOffice = entries.has("content.xml");
  const isExcel = [...entries.keys()].some((path) => /(?:^|\/)workbook[^/]*\.(?:xml|bin)$/i.test(path));
  const needed = [...entries].filter(([path]) =>
    isOffice ? officeParts.test(path) : !otherParts.test(path) && !path.endsWith("/"),
  );
  if (!isOffice && !isExcel) throw new DataError({ file }, "c’est une archive ZIP, sans classeur", expected);
  checkSizes(needed, file);
  const parts = new Map(needed.map(([path, entry]) => [path, entry.read()]));
  if ([...parts].some(([path, part]) => path.endsWith(".xml") && hasLongText(part)))
    throw new DataError(
      { file },
      `une cellule du classeur a plus de ${limits.cell} caractères`,
      `au plus ${limits.cell} caractères (Excel en met 32767)`,
    );
  if ([...parts.values()].some(declaresType))
    throw new DataError(
      { file },
      "le classeur déclare un type de document (DOCTYPE), ce qu’aucun tableur ne fait",
      expected,
    );
  if (isOffice) {
    const { content, styles, notes } = officeContent(parts, file);
    parts.set("content.xml", content);
    parts.set("styles.xml", styles);
    return { book: readBook(stored(parts), file, expected), notes };
  }
  const sheets = sheetParts(parts);
  const notes = new Map(
    [...sheets].map(([name, path]): [string, SheetNotes] => {
      const { xml, ...own } = sheetNotes(parts.get(path)!);
      parts.set(path, xml);
      return [name, own];
    }),
  );
  return { book: readBook(stored(parts), file, expected), notes };
}

/** The library inflates nothing: it is given what was. */
function stored(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** Whether the XML of a part has a text between two tags that no cell should have. */
function hasLongText(xml: Uint8Array): boolean {
  for (let at = 0; at >= 0 && xml.length - at > limits.cell; ) {
    const end = xml.indexOf(0x3c, at + 1);
    if ((end < 0 ? xml.length : end) - at > limits.cell) return true;
    at = end;
  }
  return false;
}

/** Whether the XML of a part declares entities, or may: no spreadsheet program writes such a declaration. */
function declaresType(xml: Uint8Array): boolean {
  return Buffer.from(xml.buffer, xml.byteOffset, Math.min(xml.length, 4096)).includes("<!DOCTYPE");
}

function checkSizes(needed: readonly (readonly [string, ZipEntry])[], file: string): void {
  const total = needed.reduce((sum, [, { size }]) => sum + size, 0);
  if (total > limits.inflated)
    throw new DataError(
      { file },
      `le classeur annonce ${megabytes(total)} une fois décompressé`,
      `au plus ${megabytes(limits.inflated)} ; un fichier CSV peut être plus gros`,
    );
}

/** A workbook of Excel 97 to 2003, or one of another kind in the same sort of file. */
function oldBook(bytes: Uint8Array, file: string, expected: string): OpenBook {
  // An encrypted workbook of today is in such a file, in a part of this name.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const hasPart = (name: string) => buffer.includes(Buffer.from(name, "utf16le"));
  if (hasPart("EncryptedPackage")) throw protectedBook(file);
  if (!hasPart("Workbook") && !hasPart("Book")) throw notOpened(file, expected);
  return { book: readBook(bytes, file, expected, { cellStyles: true }), notes: new Map() };
}

function readBook(bytes: Uint8Array, file: string, expected: string, own: ParsingOptions = {}): WorkBook {
  // Heavy: loaded when a workbook comes.
  const { read } = require("xlsx") as typeof import("xlsx");
  // It tells programmers what it does not know of a file, in English.
  const { error: tell } = console;
  console.error = () => {};
  try {
    return read(bytes, { ...options, ...own });
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw protectedBook(file);
    throw notOpened(file, expected);
  } finally {
    console.error = tell;
  }
}

function notOpened(file: string, expected: string): DataError {
  return new DataError({ file }, "ce n’est pas un classeur qui s’ouvre", expected);
}
