import { type UnzipFileInfo, unzipSync } from "fflate";
import { DataError } from "../../base/DataError";

/** Bytes of all the files of an archive that are read, once inflated. */
export const mostBytes = 400_000_000;
/** Files of an archive. */
const mostFiles = 10_000;

const expected = "une archive ZIP entière, telle que LimeSurvey l’exporte (.lsa)";

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! <= 8 && bytes[3]! <= 8;
}

/**
 * The files of an archive whose names are wanted, by name. Their sizes are added up before any is inflated, and one
 * that inflates to more than it announces is refused.
 *
 * @param file name for the messages
 * @throws DataError for an archive that is cut or encrypted, or too large
 */
export function unzipBounded(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  let files = 0;
  let total = 0;
  const sizes = new Map<string, number>();
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (++files > mostFiles)
      throw new DataError({ file }, "l’archive a trop de fichiers", `au plus ${mostFiles} fichiers`);
    if (!isWanted(name)) return false;
    if (sizes.has(name))
      throw new DataError({ file, value: name }, "l’archive a deux fichiers de ce nom", expected);
    total += originalSize;
    if (total > mostBytes)
      throw new DataError(
        { file, value: name },
        "l’archive est trop grande une fois décompressée",
        `au plus ${mostBytes / 1e6} Mo`,
      );
    sizes.set(name, originalSize);
    return true;
  };
  try {
    const found = unzipSync(bytes, { filter });
    for (const [name, size] of sizes) {
      if (found[name]?.length !== size) throw new Error("size");
    }
    return new Map(Object.entries(found));
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError({ file }, "l’archive est coupée ou abîmée", expected);
  }
}
