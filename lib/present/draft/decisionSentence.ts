import type { Decision } from "../../draft/follow/decisionOf";
import type { Guess } from "../../draft/Guess";
import { keptAnswerLabels } from "../../questionnaire/doublesKept";
import { kinds } from "../../questionnaire/kinds";
import { fr, noBreakSpace as nb } from "../french";
import { quoted } from "../sentences";
import { guessParts } from "./guessSentence";
import type { Wordings } from "./guessSubject";
import { number } from "./kindReason";

/** What a person has decided, as a French line: « 1.3 « Votre avis » · note de 1 à 7 · décidé : nombre ». */
export function decisionSentence(guess: Guess, decision: Decision, wordings?: Wordings): string {
  const { subject, what } = guessParts(guess, wordings);
  return `${subject} · ${what} · décidé${nb}: ${decided(decision)}`;
}

function decided(decision: Decision): string {
  switch (decision.kind) {
    case "gone":
      return "ôté du questionnaire";
    case "hidden":
      return "la question est cachée";
    case "done":
      return "fait";
    case "settled":
      return "les réponses n’en ont plus";
    case "undone":
      return "ce n’en est pas";
    case "type":
      return kinds[decision.now].label;
    case "choices":
      return decision.now.map(quoted).join(", ");
    case "scale": {
      const { min, max, minLabel, maxLabel } = decision.now;
      const end = (score: number, label: string | undefined) =>
        label === undefined ? number(score) : `${number(score)} (${quoted(label)})`;
      return `note de ${end(min, minLabel)} à ${end(max, maxLabel)}`;
    }
    case "name":
      return quoted(decision.now);
    case "doubles":
      return decision.now === "all"
        ? "toutes les réponses de chacun sont gardées"
        : `une seule réponse de chacun est gardée, ${keptAnswerLabels[decision.now]}`;
    case "days":
      return `du ${fr.day(decision.now.from)} au ${fr.day(decision.now.to)}`;
  }
}
