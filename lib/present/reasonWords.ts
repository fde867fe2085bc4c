import type { MissingReason } from "../questionnaire/MissingReason";
import { quoted } from "./sentences";

/** Why there is no answer, in French words. */
export function reasonWords(reason: MissingReason): string {
  if (typeof reason === "object") return `écartées par la règle ${quoted(reason.cleaned)}`;
  switch (reason) {
    case "notAsked":
      return "non posée";
    case "noAnswer":
      return "sans réponse";
    case "refused":
      return "refus";
    case "doesNotKnow":
      return "ne sait pas";
  }
}
