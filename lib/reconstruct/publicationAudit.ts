import type { Finding } from "../audit/Finding";
import { noteFindings } from "../audit/noteFindings";
import { withConclusion } from "../audit/withConclusion";
import { wordFindings } from "../audit/wordFindings";
import type { Publication } from "../published/Publication";
import type { Questionnaire } from "../questionnaire/types";
import { reconstruct } from "./reconstruct";
import { settled } from "./settleErrata";

/**
 * Every place where a publication contradicts itself, in the order of the questionnaire: its wrong
 * numbers, each with whether the conclusion changes, then the notes, figures, titles and conditions
 * that its numbers contradict. Reads what is printed alone, never respondents.
 */
export function publicationAudit(questionnaire: Questionnaire, publication: Publication): readonly Finding[] {
  const { repaired } = settled(questionnaire, publication);
  // Some numbers are wrong whatever the sizes of their groups: only who looks for these sizes finds them.
  const { errata } = reconstruct(questionnaire, publication, 0, { leaveOut: true });
  const numbers = errata.map((finding) => withConclusion(finding, errata, publication));
  const all = [
    ...numbers,
    ...noteFindings(questionnaire, repaired),
    ...wordFindings(questionnaire, repaired),
  ];
  return questionnaire.questions.flatMap(({ id }) => all.filter(({ question }) => question === id));
}
