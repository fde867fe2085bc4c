import { join } from "node:path";
import { isThere } from "../../base/isThere";
import { type CleaningOutcome, cleanAnswers } from "../../import/cleaning/cleanAnswers";
import { formatCleaning, proposedCleaning } from "../../import/cleaning/proposedCleaning";
import type { RawTable } from "../../import/table/RawTable";
import { fr } from "../../present/french";
import { quoted } from "../../present/sentences";
import type { Questionnaire } from "../../questionnaire/types";
import { studyFiles } from "../../study/studyFiles";
import { cleaningOf } from "./cleaningOf";

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
 * @param options `isOwnOnly`: proposes no rules where the study has none
 * @throws DataError in French where the rules are wrong, or name what the file does not have
 */
export function cleanedAnswers(
  folder: string,
  table: RawTable,
  questionnaire: Questionnaire,
  answers: string,
  { isOwnOnly = false }: { readonly isOwnOnly?: boolean } = {},
): CleanedAnswers {
  const path = join(folder, studyFiles.cleaning);
  const isPresent = isThere(path);
  const proposed = isPresent || isOwnOnly ? { rules: [] } : proposedCleaning(table, questionnaire);
  const cleaning = cleaningOf(folder, questionnaire, proposed);
  const outcome = cleanAnswers(table, questionnaire, cleaning, answers);
  return {
    outcome,
    proposed: isPresent || isOwnOnly ? [] : [[path, formatCleaning(proposed)]],
    lines: flowLines(outcome, isPresent ? "file" : isOwnOnly ? "questionnaire" : "proposed"),
  };
}

/** Where the rules come from. */
const origins = {
  file: studyFiles.cleaning,
  questionnaire: "« Doublons » du classeur, feuille « Étude »",
  proposed: `règles proposées dans ${studyFiles.cleaning}, à relire`,
} as const;

/** « 1 686 connexions, 927 utilisables. », then what each rule caught. */
export function flowLines({ flow }: CleaningOutcome, from: keyof typeof origins): readonly string[] {
  const { connections, usable, rules } = flow;
  const caught = rules.filter(({ caught: own }) => own > 0);
  if (caught.length === 0) return [];
  return [
    `Nettoyage : ${fr.count(connections, "ligne")}, ${fr.count(usable, "utilisable")} (${origins[from]}).`,
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
