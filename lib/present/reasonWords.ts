import type { MissingReason } from "../questionnaire/MissingReason";
import type { Missing } from "../tables/Table";
import { fr } from "./french";
import { quoted } from "./sentences";

/** Why there is no answer, in French words. */
export function reasonWords(reason: MissingReason): string {
  if (typeof reason === "object") return `nettoyées par la règle ${quoted(reason.cleaned)}`;
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

/** « sans réponse 25, refus 5 »: how many gave no answer, by reason. */
export function reasonCounts(missing: readonly Missing[]): string {
  return missing.map(({ reason, n }) => `${reasonWords(reason)} ${fr.integer(n)}`).join(", ");
}
