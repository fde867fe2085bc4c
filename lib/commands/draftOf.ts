import { resolve } from "node:path";
import { readBytes } from "../base/readBytes";
import { UserError } from "../base/UserError";
import type { Questionnaire } from "../questionnaire/types";
import { readQuestionnaire } from "../study/openStudy";

/** A questionnaire, and the answers to it in its own layout (q1_1, q1_2…). */
export interface Draft {
  readonly questionnaire: Questionnaire;
  readonly answers: Uint8Array;
}

/**
 * What a new study is made from: a file of answers, and the questionnaire that they answer.
 *
 * @param questionnaire its file; what is not given would have to be drafted from the answers
 * @throws UserError in French when no questionnaire is named; DataError when a file cannot be read or is wrong
 */
export function draftOf(answers: string, questionnaire: string | undefined): Draft {
  if (questionnaire === undefined) throw new UserError("--questionnaire FICHIER est requis.");
  return { questionnaire: readQuestionnaire(resolve(questionnaire)), answers: readBytes(resolve(answers)) };
}
