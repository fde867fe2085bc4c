import { DataError } from "../../base/DataError";
import { limits, megabytes } from "../../base/limits";
import type { RawColumn, RawTable } from "../table/RawTable";
import { isZip } from "../zip/zipEntries";
import type { LimeStructure } from "./LimeStructure";
import { readResponses } from "./readResponses";
import { type LimeOptions, readStructure } from "./readStructure";
import { unzipBounded } from "./unzipBounded";

/** A survey and, where the file has them, its answers. */
export interface LimeSurvey {
  readonly structure: LimeStructure;
  /** Absent where there is no response. */
  readonly table?: RawTable;
  /** What LimeSurvey noted of each response. */
  readonly metadata?: readonly RawColumn[];
}

const expected = "une archive .lsa, ou la structure d’une enquête (.lss)";

/**
 * The survey of an archive of LimeSurvey (.lsa: its structure and its responses), or of a structure alone (.lss).
 *
 * @param bytes those of the file
 * @param file name for the messages
 * @param options the language of the texts
 * @throws DataError for an archive that is cut, too large, or without exactly one structure; a file that is no export
 * of LimeSurvey; responses without their questionnaire; a language that the survey does not have
 */
export function readLimeArchive(bytes: Uint8Array, file: string, options: LimeOptions = {}): LimeSurvey {
  if (!isZip(bytes)) {
    if (bytes.length > limits.inflated)
      throw new DataError({ file }, "le fichier est trop grand", `au plus ${megabytes(limits.inflated)}`);
    if (/<LimeSurveyDocType>\s*Responses\b/.test(new TextDecoder("latin1").decode(bytes.subarray(0, 1000))))
      throw new DataError({ file }, "ce fichier a des réponses sans leur questionnaire", expected);
    return { structure: readStructure(bytes, file, options) };
  }
  const files = unzipBounded(bytes, file, (name) => /\.(?:lss|lsr|lsa)$/i.test(name));
  const ending = (end: string) => [...files].filter(([name]) => name.toLowerCase().endsWith(end));
  const structures = ending(".lss");
  if (structures.length === 0 && ending(".lsa").length > 0)
    throw new DataError({ file }, "l’archive contient d’autres archives", "l’une d’elles, une fois extraite");
  if (structures.length !== 1) {
    const problem =
      structures.length === 0 ? "n’a pas de structure d’enquête" : "a plusieurs structures d’enquête";
    throw new DataError({ file }, `l’archive ${problem}`, "un fichier .lss et un fichier .lsr");
  }
  const inner = (name: string) => `${file} › ${name}`;
  const [[name, own]] = structures as [[string, Uint8Array]];
  const structure = readStructure(own, inner(name), options);
  const [responses, ...others] = ending(".lsr");
  if (others.length > 0)
    throw new DataError({ file }, "l’archive a plusieurs fichiers de réponses", "un seul fichier .lsr");
  const read = responses && readResponses(responses[1], inner(responses[0]), structure);
  return { structure, ...read };
}
