import { basename, resolve } from "node:path";
import { readBytes } from "../base/readBytes";
import { readChunks } from "../base/readChunks";
import { draftQuestionnaire } from "../draft/draftQuestionnaire";
import type { Guess } from "../draft/Guess";
import type { Mapping } from "../draft/Mapping";
import { mapAnswers } from "../draft/mapAnswers";
import { parseRawTable } from "../import/table/parseRawTable";
import type { Questionnaire } from "../questionnaire/types";
import { readQuestionnaire } from "../study/openStudy";

/** A questionnaire, and the answers to it in its own layout (q1_1, q1_2…). */
export interface StudyDraft {
  readonly questionnaire: Questionnaire;
  readonly answers: Uint8Array;
  /** What was supposed, where the questionnaire was drafted from the answers. */
  readonly supposed?: { readonly mapping: Mapping; readonly guesses: readonly Guess[] };
}

/**
 * What a new study is made from: a file of answers, and the questionnaire that they answer.
 *
 * @param questionnaire its file; without one, it is drafted from the answers
 * @param weight the column of weights, for a draft
 * @throws UserError or DataError in French when a file cannot be read or is wrong
 */
export function draftOf(
  answers: string,
  questionnaire: string | undefined,
  weight: string | undefined,
): StudyDraft {
  if (questionnaire !== undefined)
    return { questionnaire: readQuestionnaire(resolve(questionnaire)), answers: readBytes(resolve(answers)) };
  const table = parseRawTable(readChunks(resolve(answers)), basename(answers));
  const draft = draftQuestionnaire(table, weight === undefined ? {} : { weight });
  return {
    questionnaire: draft.questionnaire,
    answers: Buffer.from([...mapAnswers(table, draft.questionnaire, draft.mapping)].join("")),
    supposed: draft,
  };
}
