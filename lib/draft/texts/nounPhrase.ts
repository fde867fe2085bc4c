import { plainText } from "../../base/plainText";

/** A noun with what completes it, and its article: « type d’établissement », « le ». */
export interface NounPhrase {
  readonly text: string;
  readonly article: "le" | "la" | "l’";
}

/** What a question may be about, in the singular and without accents, by gender. */
const masculine = new Set(
  "cadre canton code college contrat corps degre departement diplome domaine emploi etablissement etat genre grade groupe lieu metier milieu mode nombre niveau organisme pays poste profil regime rythme secteur service sexe site statut temps territoire type usage age".split(
    " ",
  ),
);
const feminine = new Set(
  "academie activite anciennete annee branche categorie classe commune direction discipline duree entreprise equipe filiere fonction formation forme frequence generation langue matiere nationalite nature origine periode profession region situation specialite structure taille tranche zone".split(
    " ",
  ),
);
const asking =
  /^(?:(?:dans|à|a|de|en|sur|avec|pour|depuis|par)\s+)?quel(?:le)?s?\s+(?:(?:est|sont|était)\s+)?(?:votre\s+|le\s+|la\s+|l’)?(\S.*)$/iu;
const mostWords = 5;

/**
 * The noun that a heading is about, for a French sentence: « type d’établissement » of « Dans quel type d’établissement
 * travaillez-vous ? », « tranche d’âge » of « Quelle est votre tranche d’âge ? »; undefined where that cannot be told.
 */
export function nounPhrase(heading: string): NounPhrase | undefined {
  const text = heading
    .replaceAll("'", "’")
    .replace(/^\s*(?:q\s*)?\d+(?:[.\s]\d+)*\s*[.):–-]+\s*/iu, "")
    .replace(/\([^()]*\)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const isAsked = /\?/.test(text);
  const asked = asking.exec(text.replace(/\s*[?:.].*$/u, ""))?.[1];
  const rest = asked ?? (isAsked ? undefined : text.replace(/\s*:\s*$/u, ""));
  if (rest === undefined) return undefined;
  const phrase = rest
    .replace(/\s+\S*-(?:vous|t-il|t-elle|il|elle|on|nous|tu|ils|elles)(?![\p{L}-]).*$/iu, "")
    .replace(/(?:,|\s+(?:où|que|qui|dans|auquel|dont)\s).*$/iu, "")
    .replace(/\bde\s+(?:votre|vos)\s+(?=[aeiouyhéèêàâîô])/giu, "d’")
    .replace(/\bde\s+(?:votre|vos)\s+/giu, "de ")
    .trim();
  const words = phrase.split(/\s+/u);
  const first = plainText(words[0] ?? "");
  const isMasculine = masculine.has(first);
  if (words.length > mostWords || !(isMasculine || feminine.has(first)) || /[^\p{L}\s’-]/u.test(phrase))
    return undefined;
  const article = /^[aeiouy]/.test(first) ? "l’" : isMasculine ? "le" : "la";
  return { text: phrase.charAt(0).toLowerCase() + phrase.slice(1), article };
}
