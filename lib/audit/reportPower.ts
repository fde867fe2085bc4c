import type { Finding } from "../published/Finding";
import { type Publication, publication as publicationOf } from "../published/Publication";
import { keyText } from "../published/PublishedNumber";
import type { Questionnaire } from "../questionnaire/types";
import { questionShape } from "./QuestionShape";
import { type SoundNumber, shapeSystems, soundNumbers } from "./strangers/auditTables";

/**
 * Of every number of a report that nothing contradicts, the chance that a wrong last digit would have been
 * caught. Rows and tables with a wrong number are left out: nothing is said of the others there.
 */
export function reportPower(
  questionnaire: Questionnaire,
  publication: Publication,
  findings: readonly Finding[],
): readonly SoundNumber[] {
  const wrong = new Set(findings.map(keyText));
  return questionnaire.questions.flatMap((question) => {
    const shape = questionShape(questionnaire, publication, question);
    // Of its own tables: whatever else is printed would be looked through for each question.
    const own = publicationOf(
      ["", ...question.crossings].flatMap((by) => publication.table(question.id, by)),
    );
    return shapeSystems({ shape, publication: own }).flatMap(({ system }) =>
      system.places.some((place) => wrong.has(keyText(place))) ? [] : soundNumbers(system),
    );
  });
}
