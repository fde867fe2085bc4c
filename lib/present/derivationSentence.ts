import { tabulation } from "../questionnaire/tabulation";
import type { Question } from "../questionnaire/types";
import { fr, noBreakSpace as nb, thinSpace } from "./french";
import { secretText } from "./secrecySentence";
import { plainNumber, quoted } from "./sentences";

/**
 * « Regroupement de la question 3.2 (n = 927) : « Oui » réunit « Plutôt oui », « Tout à fait ». »: what a question was made
 * of, and how; undefined of one that was asked.
 *
 * @param n how many answers there are in the table it stands under
 */
export function derivationSentence(question: Question, n: number): string | undefined {
  const { derived, id } = question;
  if (derived === undefined) return undefined;
  const size = `${id}, n${nb}=${nb}${Number.isNaN(n) ? secretText : fr.integer(n)}`;
  const from = `${derived.from.split(".").length > 2 ? "de l’item" : "de la question"} ${derived.from}`;
  switch (derived.kind) {
    case "recode": {
      const how = tabulation(question);
      const isTicked = how.layout === "ticks";
      const choices = isTicked ? how.items : "choices" in how ? how.choices : [];
      const parts = derived.groups.map(({ label, answers }) =>
        isTicked
          ? `${quoted(label)} est coché avec ${answers.map(quoted).join(" ou ")}`
          : `${quoted(label)} réunit ${answers.map(quoted).join(", ")}`,
      );
      const rest =
        choices.length > derived.groups.length
          ? `${thinSpace}; les autres réponses restent ce qu’elles sont`
          : "";
      return `Regroupement ${from} (${size})${nb}: ${parts.join(`${thinSpace}; `)}${rest}.`;
    }
    case "cut": {
      const ends = derived.breaks.map(plainNumber).join(`${thinSpace}; `);
      return `Mise en classes ${from} (${size})${nb}: bornes ${ends}, chacune dans la classe ${derived.right ? "au-dessous" : "au-dessus"} d’elle, et les deux bouts compris.`;
    }
    case "frame":
      return `Ajout à la suite ${from} (${size})${nb}: la colonne ${quoted(derived.column)} d’un tableau de données.`;
  }
}
