import type { InteractionTable } from "../tables/interactionTable";
import { unanswered } from "../tables/unansweredLevel";
import { fr, noBreakSpace as nb } from "./french";
import { quoted } from "./sentences";

/**
 * What became in an interaction of those who lack an answer to a factor, and the other treatment by its name; undefined
 * where nobody does.
 */
export function missingLevelSentence({ a, b, ungrouped = [] }: InteractionTable): string | undefined {
  const filled = [a, b].flatMap(({ question, filled: n = 0 }) =>
    n === 0 ? [] : [`de ${fr.count(n, "répondant")} à ${question.id}`],
  );
  if (filled.length > 0)
    return `La réponse qui manque ${filled.join(" et ")} est un groupe de plus, ${quoted(unanswered)}, quel qu’en soit le motif (autre traitement possible${nb}: les cas complets seuls).`;
  const couldBe = ungrouped.some(({ missing }) => missing.some(({ reason }) => reason !== "notAsked"));
  return couldBe
    ? `Seuls les cas complets sont gardés (autre traitement possible${nb}: un groupe de plus).`
    : undefined;
}
