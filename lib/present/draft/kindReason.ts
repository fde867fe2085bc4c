import type { KindReason } from "../../draft/Guess";
import { fr, thinSpace } from "../french";
import { quoted } from "../sentences";

/** Why a question is of a kind, in French. */
export function kindReason(reason: KindReason): string {
  switch (reason.kind) {
    case "empty":
      return "aucune réponse";
    case "constant":
      return `toujours ${quoted(reason.value)}`;
    case "dates":
      return "des dates ou des heures, gardées telles quelles";
    case "fewValues":
      return `${fr.count(reason.values, "réponse")} qui ${plural(reason.values, "revient", "reviennent")}`;
    case "numberCodes":
      return `${fr.count(reason.values, "nombre")} qui ${plural(reason.values, "a", "ont")} l’air de codes`;
    case "wholeNumbers":
      return `les valeurs sont des entiers de ${number(reason.min)} à ${number(reason.max)}`;
    case "beyondSaid":
      return `son libellé dit ${quoted(`de ${number(reason.said.min)} à ${number(reason.said.max)}`)}, mais les valeurs vont de ${number(reason.min)} à ${number(reason.max)}`;
    case "decimals": {
      const range = `les valeurs vont de ${number(reason.min)} à ${number(reason.max)}`;
      const rounded = reason.rounded ? ", arrondies" : "";
      return `${range}, avec ${fr.count(reason.decimals, "décimale")}${rounded}`;
    }
    case "longTexts":
      return `${fr.count(reason.values, "texte")}${plural(reason.values, " long", " dont certains sont longs")}`;
    case "distinctTexts":
      return `${fr.count(reason.values, "texte")} qui ${plural(reason.values, "revient", "reviennent")} peu`;
    case "sentences":
      return `${fr.count(reason.values, "phrase")} qui ${plural(reason.values, "revient", "reviennent")}`;
    case "codesOfNumbers":
      return "des chiffres qui ne sont pas des nombres";
    case "departmentCodes":
      return `${fr.count(reason.values, "code")} de départements`;
    case "ticks":
      return `${fr.count(reason.items, "colonne")} à cocher${reason.blankIsUnticked ? ", vides si elles ne le sont pas" : ""}`;
    case "severalInACell":
      return `${fr.count(reason.items, "réponse")} séparées par ${quoted(reason.separator)} dans les cellules${thinSpace}; une cellule vide est sans réponse`;
    case "permutations":
      return `les rangs de 1 à ${reason.ranks}, chacun une fois par ligne`;
    case "sameAnswers":
      return `${fr.count(reason.items, "colonne")} qui ont les mêmes ${reason.values} réponses`;
    case "mostlyNumbers":
      return `des nombres, sauf ${list(reason.others)}`;
  }
}

/** What such reasons have in common, and what each has of its own; undefined of those that are told whole. */
export function sharedKindReason(
  reason: KindReason,
): { readonly shared: string; readonly detail: string } | undefined {
  switch (reason.kind) {
    case "fewValues":
      return { shared: "des réponses qui reviennent", detail: fr.count(reason.values, "réponse") };
    case "numberCodes":
      return { shared: "des nombres qui ont l’air de codes", detail: fr.count(reason.values, "nombre") };
    case "wholeNumbers":
      return { shared: "des entiers", detail: `de ${number(reason.min)} à ${number(reason.max)}` };
    case "distinctTexts":
      return { shared: "des textes qui reviennent peu", detail: fr.count(reason.values, "texte") };
    case "sentences":
      return { shared: "des phrases qui reviennent", detail: fr.count(reason.values, "phrase") };
    case "ticks":
      return {
        shared: `des colonnes à cocher${reason.blankIsUnticked ? ", vides si elles ne le sont pas" : ""}`,
        detail: fr.count(reason.items, "colonne"),
      };
    case "sameAnswers":
      return {
        shared: "des colonnes qui ont les mêmes réponses",
        detail: fr.count(reason.values, "réponse"),
      };
    default:
      return undefined;
  }
}

/** In French, 0 and 1 are singular. */
export function plural(count: number, one: string, several: string): string {
  return count < 2 ? one : several;
}

/** The first five. */
export function list(values: readonly string[]): string {
  return values.slice(0, 5).map(quoted).join(", ") + (values.length > 5 ? ", …" : "");
}

/** 3,75: a number as it was read. */
export function number(value: number): string {
  return String(value).replace(".", ",").replace("-", "−");
}
