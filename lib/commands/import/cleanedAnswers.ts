import { join } from "node:path";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { readBytes } from "../../base/readBytes";
import { type CleaningOutcome, cleanAnswers } from "../../import/cleaning/cleanAnswers";
import { parseCleaning } from "../../import/cleaning/parseCleaning";
import { formatCleaning, proposedCleaning } from "../../import/cleaning/proposedCleaning";
import type { RawTable } from "../../import/table/RawTable";
import { fr } from "../../present/french";
import { quoted } from "../../present/sentences";
import type { Questionnaire } from "../../questionnaire/types";
import { studyFiles } from "../../study/studyFiles";

/** Answers once they are cleaned. */
export interface CleanedAnswers {
  readonly outcome: CleaningOutcome;
  /** The rules that were proposed, by path, where the study had none. */
  readonly proposed: readonly (readonly [path: string, text: string])[];
  /** What was done, a French line each. */
  readonly lines: readonly string[];
}

/**
 * Applies the cleaning rules of a study to answers in its layout; where it has none, those that make sense for the
 * columns of the file, which are then to be written for a person to correct.
 *
 * @param answers name of the file that they will be
 * @throws DataError in French where the rules are wrong, or name what the file does not have
 */
export function cleanedAnswers(
  folder: string,
  table: RawTable,
  questionnaire: Questionnaire,
  answers: string,
): CleanedAnswers {
  const path = join(folder, studyFiles.cleaning);
  const isPresent = isThere(path);
  const cleaning = isPresent
    ? parseCleaning(decodeUtf8(readBytes(path), studyFiles.cleaning), studyFiles.cleaning, questionnaire)
    : proposedCleaning(table, questionnaire);
  const outcome = cleanAnswers(table, questionnaire, cleaning, answers);
  return {
    outcome,
    proposed: isPresent ? [] : [[path, formatCleaning(cleaning)]],
    lines: flowLines(outcome, isPresent),
  };
}

/** « 1 686 connexions, 927 utilisables. », then what each rule caught. */
function flowLines({ flow }: CleaningOutcome, isPresent: boolean): readonly string[] {
  const { connections, usable, rules } = flow;
  const caught = rules.filter(({ caught: own }) => own > 0);
  if (caught.length === 0) return [];
  return [
    `Nettoyage : ${fr.count(connections, "ligne")}, ${fr.count(usable, "utilisable")} (${isPresent ? "" : "règles proposées dans "}${studyFiles.cleaning}${isPresent ? "" : ", à relire"}).`,
    ...caught.map(({ label, applied, act, caught: own, removed, cells }) => {
      const done = !applied
        ? `${fr.count(own, "ligne")}, comptée${own > 1 ? "s" : ""} et gardée${own > 1 ? "s" : ""} ("apply": false)`
        : act === "clean"
          ? `${fr.count(cells, "case")} vidée${cells > 1 ? "s" : ""}`
          : `${fr.count(removed, "ligne")} mise${removed > 1 ? "s" : ""} de côté`;
      return `  ${quoted(label)} : ${done}.`;
    }),
  ];
}
