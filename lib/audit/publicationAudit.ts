import type { Publication } from "../published/Publication";
import type { Questionnaire } from "../questionnaire/types";
import type { Finding } from "./Finding";
import { noteFindings } from "./noteFindings";
import { repairedBy } from "./repairedBy";
import { withConclusion } from "./withConclusion";
import { wordFindings } from "./wordFindings";

/**
 * Every place where a publication contradicts itself, in the order of the questionnaire: its wrong
 * numbers, each with whether the conclusion changes, then the notes, figures, titles and conditions
 * that its numbers contradict.
 *
 * @param errata its wrong numbers, as they are settled (`reconstruct`) or on record (`data/errata.csv`)
 */
export function publicationAudit(
  questionnaire: Questionnaire,
  publication: Publication,
  errata: readonly Finding[],
): readonly Finding[] {
  const repaired = repairedBy(publication, errata);
  const all = [
    ...errata.map((finding) => withConclusion(finding, errata, publication)),
    ...noteFindings(questionnaire, repaired),
    ...wordFindings(questionnaire, repaired),
  ];
  return questionnaire.questions.flatMap(({ id }) => all.filter(({ question }) => question === id));
}
