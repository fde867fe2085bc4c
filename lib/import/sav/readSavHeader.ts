import { DataError } from "../../base/DataError";
import { SavCursor } from "./SavCursor";

/** What the first record of an SPSS file says. */
export interface SavHeader {
  readonly compression: "none" | "bytes" | "zlib";
  /** Place of the variable of weights among the records of variables, from 1; 0 where there is none. */
  readonly weightIndex: number;
  /** -1 where it was not known. */
  readonly cases: number;
  /** What is subtracted from a code to give a number. */
  readonly bias: number;
}

const expected = "un fichier de données SPSS (.sav ou .zsav)";

/**
 * Reads the first record, which tells the order of bytes.
 *
 * @returns the header, and a cursor on the record that follows
 * @throws DataError for any other file, an encrypted one or one that is cut
 */
export function readSavHeader(
  bytes: Uint8Array,
  file: string,
): { readonly header: SavHeader; readonly cursor: SavCursor } {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const zlib = start.startsWith("$FL3");
  if (!zlib && !start.startsWith("$FL2")) throw new DataError({ file }, foreign(start), expected);
  // Two fields before it tell nothing: its rest is of a fixed length.
  const cursor = new SavCursor(file, bytes, isLittleEndian(bytes, file), 68);
  cursor.skip(4);
  const compressionCode = cursor.int32();
  const compression = (["none", "bytes", "zlib"] as const)[compressionCode];
  if (compression === undefined || zlib !== (compression === "zlib"))
    throw cursor.fault(`la compression n° ${compressionCode} n’est pas connue`, "0, 1 ou 2 (.zsav)");
  const weightIndex = cursor.int32();
  const cases = cursor.int32();
  const bias = cursor.float64();
  if (!Number.isFinite(bias)) throw cursor.fault("le biais de la compression n’est pas un nombre");
  cursor.skip(9 + 8 + 64 + 3);
  return { header: { compression, weightIndex, cases, bias }, cursor };
}

function isLittleEndian(bytes: Uint8Array, file: string): boolean {
  for (const littleEndian of [true, false]) {
    const layout = new SavCursor(file, bytes, littleEndian, Math.min(64, bytes.length)).int32();
    if (layout === 2 || layout === 3) return littleEndian;
  }
  throw new DataError({ file, element: "octet 64" }, "l’ordre des octets n’est pas reconnu", expected);
}

function foreign(start: string): string {
  if (start.slice(8, 20) === "ENCRYPTEDSAV") return "le fichier est chiffré par un mot de passe";
  if (start.startsWith("\x5b\xc6\xd3\xf2")) return "le fichier vient d’un système EBCDIC";
  if (/ASCII SPSS PORT FILE/.test(start)) return "c’est un fichier SPSS portable (.por)";
  return "ce n’est pas un fichier de données SPSS";
}
