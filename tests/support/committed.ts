import { join } from "node:path";
import type { Survey } from "../../lib/answers/Survey";
import { readBytes } from "../../lib/base/readBytes";
import type { Publication } from "../../lib/published/Publication";
import { parsePublished } from "../../lib/published/parsePublished";
import type { Questionnaire } from "../../lib/questionnaire/types";
import * as study from "../../lib/study/openStudy";
import { root } from "./smallSurvey";

/** The questionnaire in a file, that of this workspace by default. */
export function readQuestionnaire(file = join(root, "data", "questionnaire.json")): Questionnaire {
  return study.readQuestionnaire(file);
}

/** The answers in a file, those of this workspace by default. */
export function readSurvey(
  file = join(root, "data", "respondents.csv"),
  questionnaire = readQuestionnaire(),
): Survey {
  return study.readAnswers(questionnaire, file);
}

/** The printed numbers in a file, those of this workspace by default. */
export function readPublished(file?: string, questionnaire = readQuestionnaire()): Publication {
  if (file !== undefined) return parsePublished(questionnaire, readBytes(file), file);
  return study.publicationOf(root, questionnaire)!;
}
