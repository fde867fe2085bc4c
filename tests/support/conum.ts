import type { Conum } from "conum";
import type { Survey } from "../../lib/answers/Survey";
import { openStudy } from "../../lib/study/openStudy";
import type { Study } from "../../lib/study/Study";
import { type Words, words } from "../../lib/words/words";
import { root } from "./smallSurvey";

/** The study of this workspace. */
export const conum = openStudy(root);

/** Its words, as a notebook has them that imports "conum": each file of tests has its own. */
export const conumWords = (): Words<Conum> => words(conum);

/** Other answers to its questions, beside what the report prints of them. */
export function asStudy(survey: Survey): Study {
  return { ...conum, ...survey };
}
