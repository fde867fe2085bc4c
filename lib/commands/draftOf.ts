import { basename, resolve } from "node:path";
import { readBytes } from "../base/readBytes";
import { readChunks } from "../base/readChunks";
import { UserError } from "../base/UserError";
import { draftQuestionnaire } from "../draft/draftQuestionnaire";
import type { Guess } from "../draft/Guess";
import { draftLime } from "../draft/limesurvey/draftLime";
import type { Mapping } from "../draft/Mapping";
import { mapAnswers } from "../draft/mapAnswers";
import { hasLimeCodes } from "../import/limesurvey/readLime";
import { readLimeStructure } from "../import/readLimeStructure";
import { readRaw } from "../import/table/readRaw";
import type { Questionnaire } from "../questionnaire/types";
import { readQuestionnaire } from "../study/openStudy";

/** A questionnaire, and the answers to it in its own layout (q1_1, q1_2…). */
export interface StudyDraft {
  readonly questionnaire: Questionnaire;
  readonly answers: Uint8Array;
  /** What was recognised of the file of answers, a French line each. */
  readonly recognised: readonly string[];
  /** What was supposed, where the questionnaire was drafted from the answers. */
  readonly supposed?: {
    readonly mapping: Mapping;
    readonly guesses: readonly Guess[];
    /** What it was drafted from. */
    readonly from: "answers" | "structure";
  };
}

/**
 * What a new study is made from: a file of answers, and the questionnaire that they answer.
 *
 * @param questionnaire its file; without one, it is drafted from the answers
 * @param options for a draft: the column of weights, the sheet of a workbook, the structure of a LimeSurvey survey
 * @throws UserError or DataError in French when a file cannot be read or is wrong
 */
export function draftOf(
  answers: string,
  questionnaire: string | undefined,
  options: {
    readonly weight?: string | undefined;
    readonly sheet?: string | undefined;
    readonly structure?: string | undefined;
  },
): StudyDraft {
  const { weight, sheet } = options;
  if (questionnaire !== undefined) {
    if (options.structure !== undefined)
      throw new UserError("L’option --structure ne va pas avec --questionnaire : c’est l’un ou l’autre.");
    if (sheet !== undefined)
      throw new UserError(
        "L’option --sheet ne va pas avec --questionnaire : les réponses sont alors un CSV.",
      );
    return {
      questionnaire: readQuestionnaire(resolve(questionnaire)),
      answers: readBytes(resolve(answers)),
      recognised: [],
    };
  }
  const table = readRaw(readChunks(resolve(answers)), basename(answers), { sheet, codes: "limesurvey" });
  const structure = readLimeStructure(answers, options.structure);
  if (structure !== undefined) {
    const { lines, ...drafted } = draftLime(structure, table, { weight });
    return {
      questionnaire: drafted.questionnaire,
      answers: Buffer.from([...mapAnswers(table, drafted.questionnaire, drafted.mapping)].join("")),
      recognised: [...(table.recognised ?? []), ...lines],
      supposed: { ...drafted, from: "structure" },
    };
  }
  const draft = draftQuestionnaire(table, weight === undefined ? {} : { weight });
  return {
    questionnaire: draft.questionnaire,
    answers: Buffer.from([...mapAnswers(table, draft.questionnaire, draft.mapping)].join("")),
    recognised: [
      ...(table.recognised ?? []),
      ...(hasLimeCodes(table)
        ? [
            "Les réponses sont des codes : la structure de l’enquête en donne les libellés (--structure FICHIER.lss).",
          ]
        : []),
    ],
    supposed: { ...draft, from: "answers" },
  };
}
