import { basename, join } from "node:path";
import { csvRecords } from "../../base/csvRecords";
import { DataError } from "../../base/DataError";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { readBytes } from "../../base/readBytes";
import { readChunks } from "../../base/readChunks";
import { UserError } from "../../base/UserError";
import type { Mapping } from "../../draft/Mapping";
import { calibrateSurvey } from "../../import/margins/calibrateSurvey";
import { type MarginsFile, parseMargins } from "../../import/margins/MarginsFile";
import { withColumn } from "../../import/margins/withColumn";
import { parseRespondents } from "../../import/parseRespondents";
import type { Questionnaire } from "../../questionnaire/types";
import { readAnswersPath } from "../../study/outputPaths";
import { studyFiles } from "../../study/studyFiles";
import { startOf } from "./startOf";

/** New answers in the layout of a study, with the weights that were calibrated on those before. */
export interface Recalibrated {
  readonly bytes: Uint8Array;
  /** What there is to tell, a French line each. */
  readonly lines: readonly string[];
}

/**
 * New answers with the column of calibrated weights that those before had, made again on `data/margins.json`.
 *
 * @param questionnaire as it is to be
 * @param file name of the answers for the messages
 * @param own columns of those before that no file has, and nobody misses
 * @throws DataError where the tables take these weights and the margins do not hold with the new answers; UserError
 * where the tables take weights that were made here, and nothing says from what
 */
export function recalibrated(
  folder: string,
  questionnaire: Questionnaire,
  bytes: Uint8Array,
  file: string,
  own: readonly string[] = [],
): Recalibrated {
  const { weight } = questionnaire;
  const before = headOf(folder);
  const now = firstRecord([bytes], file);
  const margins = marginsOf(folder);
  const isKept = (column: string) => now.includes(column) || !(before.includes(column) || column === weight);
  if (margins !== undefined && !isKept(margins.column)) {
    try {
      return withWeights(questionnaire, margins, bytes, file);
    } catch (error) {
      if (!(error instanceof DataError) || margins.column === weight) throw error;
      const line = `  ! Les poids « ${margins.column} » ne sont pas recalés : ${error.message} Ensuite : carnets calibrate.`;
      return { bytes, lines: [line] };
    }
  }
  if (weight !== undefined && before.includes(weight) && !now.includes(weight))
    throw new UserError(
      `Les poids « ${weight} » ont été ajoutés aux réponses d’avant, et ${file} ne les a pas. Attendu : leurs marges dans ${studyFiles.margins}, pour qu’ils soient recalés, ou un autre « weight » dans ${studyFiles.questionnaire}.`,
    );
  const lost = before.filter(
    (column) => !now.includes(column) && !own.includes(column) && !/^q\d+_\d/.test(column),
  );
  return {
    bytes,
    lines: lost.map(
      (column) => `  ! La colonne « ${column} », que les réponses d’avant avaient, n’est pas dans ${file}.`,
    ),
  };
}

function withWeights(
  questionnaire: Questionnaire,
  margins: MarginsFile,
  bytes: Uint8Array,
  file: string,
): Recalibrated {
  const survey = parseRespondents(startOf(questionnaire, margins), bytes, file);
  const { weights, effective } = calibrateSurvey(survey, margins);
  const { column } = margins;
  return {
    bytes: Buffer.from(withColumn([bytes], file, column, Array.from(weights, String))),
    lines: [
      `Recalés : les poids « ${column} », d’après ${studyFiles.margins} (${weights.length} répondants en valent ${Math.round(effective.after)} de poids égaux).`,
    ],
  };
}

/**
 * The questionnaire as its answers were drawn from a file: weights that were calibrated here, and that no file has, give
 * way to those of the file.
 */
export function drawnFrom(folder: string, questionnaire: Questionnaire, mapping: Mapping): Questionnaire {
  const { weight, ...others } = questionnaire;
  if (weight === undefined || weight === mapping.weight?.name) return questionnaire;
  if (!headOf(folder).includes(weight) && marginsOf(folder)?.column !== weight) return questionnaire;
  return mapping.weight === undefined ? others : { ...others, weight: mapping.weight.name };
}

function marginsOf(folder: string): MarginsFile | undefined {
  const path = join(folder, studyFiles.margins);
  if (!isThere(path)) return undefined;
  return parseMargins(decodeUtf8(readBytes(path), basename(path)), basename(path));
}

/** The columns of the answers that a study has; none where they are not there, or cannot be read. */
export function headOf(folder: string): readonly string[] {
  const path = readAnswersPath(folder);
  if (!isThere(path)) return [];
  try {
    return firstRecord(readChunks(path), basename(path));
  } catch (error) {
    if (error instanceof DataError) return [];
    throw error;
  }
}

function firstRecord(bytes: Iterable<Uint8Array>, file: string): readonly string[] {
  for (const { fields } of csvRecords(bytes, file)) return fields;
  return [];
}
