import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import type { Questionnaire } from "../questionnaire/types";
import { noteFindings } from "./noteFindings";
import { repairedBy } from "./repairedBy";
import { isOneDigit, isSwapped } from "./slip";
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
    ...errata.map((finding) => withConclusion(withDigits(finding), errata, publication)),
    ...noteFindings(questionnaire, repaired),
    ...wordFindings(questionnaire, repaired),
  ];
  return questionnaire.questions.flatMap(({ id }) => all.filter(({ question }) => question === id));
}

/** A wrong number that says how its digits are wrong, where one of them is or two are swapped. */
function withDigits(finding: Finding): Finding {
  const { printed, expected, explanation } = finding;
  const [right, other] = expected;
  if (finding.kind === "swappedDigits" || right === undefined || other !== undefined) return finding;
  const words = isSwapped(printed, right)
    ? " Deux chiffres sont intervertis."
    : isOneDigit(printed, right)
      ? " Un seul chiffre diffère."
      : "";
  return { ...finding, explanation: `${explanation}${words}` };
}
