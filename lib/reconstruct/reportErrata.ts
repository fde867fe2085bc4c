import { meanSystem } from "../audit/meanSystem";
import { questionShape } from "../audit/QuestionShape";
import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import { keyText } from "../published/PublishedNumber";
import { simpleConditions } from "../questionnaire/access";
import type { Questionnaire } from "../questionnaire/types";
import { reconstruct } from "./reconstruct";
import { settled } from "./settleErrata";

/**
 * Every misprint of a publication, as its reconstruction finds them: what the audit settles, and what only
 * shows once the sizes of groups that are not printed have been looked for. Only the questions that
 * this needs are reconstructed; none is where the crossed questions themselves contradict themselves.
 */
export function reportErrata(questionnaire: Questionnaire, publication: Publication): readonly Finding[] {
  const { errata, repaired } = settled(questionnaire, publication);
  const only = openQuestions(questionnaire, repaired);
  const searched = searchedErrata(questionnaire, publication, only);
  const known = new Set(errata.map(keyText));
  const order = new Map(publication.entries.map((entry, i) => [keyText(entry), i]));
  return [...errata, ...searched.filter((finding) => !known.has(keyText(finding)))].toSorted(
    (a, b) => order.get(keyText(a))! - order.get(keyText(b))!,
  );
}

function searchedErrata(
  questionnaire: Questionnaire,
  publication: Publication,
  only: ReadonlySet<string>,
): readonly Finding[] {
  const made = reconstruct(questionnaire, publication, 0, { leaveOut: true, only });
  return made.possible ? made.value.errata : [];
}

/**
 * The questions of which the publication does not tell how many were asked, or has rows that no single
 * misprint explains, and those that open them.
 *
 * @param publication with its settled misprints set right
 */
function openQuestions(questionnaire: Questionnaire, publication: Publication): ReadonlySet<string> {
  const all = [...questionnaire.questions, ...(questionnaire.hidden ?? [])];
  const needed = new Set<string>();
  const add = (id: string) => {
    if (needed.has(id)) return;
    needed.add(id);
    const condition = all.find((question) => question.id === id)?.access?.condition;
    if (condition !== undefined) for (const { question } of simpleConditions(condition)) add(question);
  };
  for (const question of questionnaire.questions) {
    const shape = questionShape(questionnaire, publication, question);
    const isOpen =
      shape.crossings.some(({ sizes }) => sizes === undefined) ||
      (shape.kind === "means" &&
        shape.rows.some((item) => meanSystem(publication, shape, item)?.isPossible() === false));
    if (isOpen || question.access?.exceptions !== undefined) add(question.id);
  }
  return needed;
}
