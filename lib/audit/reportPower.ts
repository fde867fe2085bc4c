import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
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
    return shapeSystems({ shape, publication }).flatMap(({ system }) =>
      system.places.some((place) => wrong.has(keyText(place))) ? [] : soundNumbers(system),
    );
  });
}
