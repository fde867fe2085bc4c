import { DataError } from "../../base/DataError";
import { limits, megabytes } from "../../base/limits";
import { isZip, type ZipWords, zipEntries } from "../zip/zipEntries";

const words: ZipWords = {
  damaged: "l’archive est coupée ou abîmée",
  expected: "une archive ZIP entière, telle que LimeSurvey l’exporte (.lsa)",
};

/**
 * The files of an archive whose names are wanted, by name. Their sizes are added up before any is inflated.
 *
 * @param file name for the messages
 * @throws DataError for an archive that is cut, spoiled or encrypted, or too large
 */
export function unzipBounded(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const wanted = [...zipEntries(bytes, file, words)].filter(([name]) => isWanted(name));
  const total = wanted.reduce((sum, [, { size }]) => sum + size, 0);
  if (total > limits.inflated) {
    const problem = "l’archive est trop grande une fois décompressée";
    throw new DataError({ file }, problem, `au plus ${megabytes(limits.inflated)}`);
  }
  const locked = wanted.find(([, { encrypted }]) => encrypted);
  if (locked) throw new DataError({ file, value: locked[0] }, "ce fichier est chiffré", words.expected);
  return new Map(wanted.map(([name, { read }]) => [name, read()]));
}

/** The names of the files of an archive; none where it is not whole. */
export function zippedNames(bytes: Uint8Array): readonly string[] {
  if (!isZip(bytes)) return [];
  try {
    return [...zipEntries(bytes, "", words).keys()];
  } catch {
    return [];
  }
}
