import { DataError } from "../../base/DataError";
import type { RawTable } from "../table/RawTable";
import { isLimeSurvey, metadataCode } from "./limeMetadata";
import { limeRaw } from "./limeRaw";
import { limeTable } from "./limeTable";
import { readLimeArchive } from "./readLimeArchive";
import { readResponses } from "./readResponses";
import { readVv } from "./readVv";
import { zippedNames } from "./unzipBounded";

/** Whether bytes are an archive of LimeSurvey, and not a workbook, which is a ZIP archive too. */
export function isLimeArchive(bytes: Uint8Array): boolean {
  return zippedNames(bytes).some((name) => /\.(?:lss|lsr|lsa)$/i.test(name));
}

/**
 * The answers of an archive (.lsa), each column with what the structure says of it.
 * @throws DataError as `readLimeArchive` does, or where it has no response
 */
export function readLimeAnswers(bytes: Uint8Array, file: string): RawTable {
  const { table, metadata = [] } = readLimeArchive(bytes, file);
  if (table === undefined)
    throw new DataError(
      { file },
      "l’archive n’a pas de réponses : seulement le questionnaire",
      "une archive exportée avec ses réponses ; un questionnaire seul va avec --structure",
    );
  const recognised = ["Archive LimeSurvey (.lsa) : questionnaire et réponses.", ...(table.recognised ?? [])];
  return limeRaw({ table: { ...table, file, recognised }, metadata }, { tells: true });
}

/** Whether a file begins as LimeSurvey’s XML does. */
export function isLimeXml(first: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<document>/.test(Buffer.from(first).toString("latin1"));
}

/**
 * The answers of a file of responses (.lsr), by the names of the data base.
 * @throws DataError for a structure (.lss), another file or no response
 */
export function readLimeResponses(bytes: Uint8Array, file: string): RawTable {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString("latin1");
  if (/<LimeSurveyDocType>\s*(?:Survey|Group|Question)\b/.test(start))
    throw new DataError(
      { file },
      "c’est la structure d’une enquête LimeSurvey, pas ses réponses",
      "ses réponses (CSV, VV, .lsr ou .lsa) ; la structure va avec --structure",
    );
  const read = readResponses(bytes, file);
  if (read === undefined)
    throw new DataError({ file }, "le fichier n’a pas de réponses", "au moins une réponse");
  const { table, metadata } = read;
  const all = limeTable({ ...table, columns: [...metadata, ...table.columns] });
  return limeRaw(all, { tells: true });
}

/** Whether the start of a text, two lines of it, is that of a VV file: its second line has the codes. */
export function isVvStart(first: Uint8Array): boolean {
  const [texts, codes] = Buffer.from(first).toString("utf8").split(/\r?\n/, 2);
  if (codes === undefined || !texts!.includes("\t")) return false;
  const names = codes.split("\t").map((name) => name.replaceAll('"', ""));
  if (names.length !== texts!.split("\t").length) return false;
  return isLimeSurvey(names) || (names[0] === "id" && metadataCode(names[1] ?? "") !== undefined);
}

/** The answers of a VV file. */
export function readVvAnswers(bytes: Iterable<Uint8Array>, file: string): RawTable {
  return limeRaw(readVv(bytes, file), { tells: true });
}

/** A table of any file as LimeSurvey’s, where its headings say so; undefined elsewhere. */
export function limeTableOf(table: RawTable): RawTable | undefined {
  if (!isLimeSurvey(table.columns.map(({ name }) => name))) return undefined;
  return limeRaw(limeTable(table));
}

/** Whether answers are codes as LimeSurvey numbers them by itself, « A1 », « AO01 », without their labels. */
export function hasLimeCodes({ columns }: RawTable): boolean {
  return columns.some(({ values, part, notShown, question, labels }) => {
    const given = values.filter((text) => text !== "" && text !== "Autre" && !notShown?.has(text));
    const isLime = question !== undefined && part === undefined && labels === undefined;
    return isLime && given.length > 1 && given.every((text) => /^AO?\d{1,3}$/.test(text));
  });
}
