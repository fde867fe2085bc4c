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

/** « 25 sans réponse, 5 refus »: how many gave no answer, by reason. */
export function reasonCounts(missing: readonly Missing[]): string {
  return missing.map(countedReason).join(", ");
}

function countedReason({ reason, n }: Missing): string {
  const [count, words] = [fr.integer(n), reasonWords(reason)];
  if (reason === "notAsked") return `${words} à ${count}`;
  if (reason === "doesNotKnow") return `${count} ${quoted(words)}`;
  const isOne = typeof reason === "object" && n < 2;
  return `${count} ${isOne ? words.replace("nettoyées", "nettoyée") : words}`;
}
