import { isRebuilt } from "../answers/Provenance";
import { answeredQuestions, type Survey } from "../answers/Survey";
import { fr } from "../present/french";
import { type Comparison, uncompared } from "../published/compare";
import type { Publication } from "../published/Publication";
import { isNumber } from "../published/PublishedNumber";

/**
 * « 387 nombres imprimés : 384 identiques, 3 errata, 0 inexpliqué ». Of answers to a part of the
 * questionnaire, to which part, and how many printed numbers wait for the rest: « 387 nombres
 * imprimés comparés (11 questions sur 122) : … ; 5 500 autres attendent des réponses ». Of given answers, which need not
 * give them back, how many do.
 */
export function coverageSentence(
  survey: Survey,
  comparisons: readonly Comparison[],
  publication: Publication,
): string {
  const answered = new Set(answeredQuestions(survey).map(({ id }) => id));
  const numbers = publication.entries.filter(isNumber);
  const printed = numbers.filter(({ question }) => answered.has(question)).length;
  const number = (status: Comparison["status"]) =>
    comparisons.filter((comparison) => comparison.status === status).length;
  const unexplained = number("unexplained") + uncompared(comparisons, publication).length;
  const results = isRebuilt(survey)
    ? [
        counted(number("identical"), "identique", "identiques"),
        counted(number("erratum"), "erratum", "errata"),
        counted(unexplained, "inexpliqué", "inexpliqués"),
      ].join(", ")
    : `${counted(number("identical"), "identique", "identiques")}, ${counted(number("erratum") + unexplained, "autre", "autres")} (ces réponses n’ont pas à les redonner)`;
  const all = survey.questionnaire.questions.length;
  if (answered.size === all) return `${counted(printed, "nombre imprimé", "nombres imprimés")} : ${results}`;
  const compared = counted(printed, "nombre imprimé comparé", "nombres imprimés comparés");
  const part = `${counted(answered.size, "question", "questions")} sur ${fr.integer(all)}`;
  const waiting = counted(numbers.length - printed, "autre attend", "autres attendent");
  return `${compared} (${part}) : ${results} ; ${waiting} des réponses`;
}

/** French has no plural below two. */
function counted(n: number, singular: string, plural: string): string {
  return `${fr.integer(n)} ${n < 2 ? singular : plural}`;
}
