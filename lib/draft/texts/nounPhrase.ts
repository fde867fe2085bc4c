import { plainText } from "../../base/plainText";

/** A noun with what completes it, and its article: « type d’établissement », « le ». */
export interface NounPhrase {
  readonly text: string;
  readonly article: "le" | "la" | "l’";
}

/** What a question may be about, in the singular and without accents, by gender. */
const masculine = new Set(
  "cadre canton code college contrat corps cycle degre departement diplome domaine emploi etablissement etat genre grade groupe horaire lieu logement lycee metier milieu mode nombre niveau organisme pays permis poste profil quartier rang regime revenu role rythme secteur service sexe site statut temps territoire transport type usage age".split(
    " ",
  ),
);
const feminine = new Set(
  "academie activite anciennete annee association branche categorie classe commune communaute direction discipline duree ecole entreprise equipe filiere fonction formation forme frequence generation langue matiere nationalite nature origine periode profession promotion region situation specialite structure taille tranche universite ville zone".split(
    " ",
  ),
);
const asking =
  /^(?:(?:dans|à|a|de|en|sur|avec|pour|depuis|par)\s+)?quel(?:le)?s?\s+(?:(?:est|sont|était)\s+)?(?:votre\s+|le\s+|la\s+|l’)?(\S.*)$/iu;
/** « Votre âge », « Indiquez votre âge » are about what follows. */
const own = /^(?:(?:indiquez|precisez|précisez|donnez)\s+)?(?:votre|(?:le|la)\s+|l’)\s*(?=\p{L})(\S.*)$/iu;
/** « Dans quel jardin avez-vous… ? »: the gender of one noun, whatever it is, is that of what asks. */
const oneNoun =
  /^(?:dans|de|à|a|pour)\s+quel(le)?\s+(\p{L}+)\s+(?:\S+-(?:vous|t-il|t-elle|il|elle|on|tu)|vous|se)(?![\p{L}-])/iu;
/** What asks how much or how, or why; whether an h takes « le » or « l’ » cannot be told. */
const nameless =
  /^(?:h.*|mesure|point|maniere|facon|cas|raison|but|fin|motif|condition|occasion|titre|prix)$/;
const mostWords = 5;

const isOrHas = /^(êtes|avez)-vous\s+([^?,;:]+?)\s*\?/iu;
/** What only completes who somebody is: « du logement que vous occupez ». */
const completes = /\s+(?:du|des|de la|de l’|de votre|de vos|dans|au|à la|à l’|que|qui|où|dont)(?:\s.*)?$/iu;

/** What questions are about that name it by their first words only. */
const told: readonly (readonly [asked: RegExp, noun: NounPhrase])[] = [
  [/^où\s+(?:habit|viv|résid|log|demeur)/iu, { text: "lieu de résidence", article: "le" }],
  [/^où\s+(?:travaill|exerc)/iu, { text: "lieu de travail", article: "le" }],
  [/^où\s+(?:étudi|(?:êtes|es)-\S+\s+scolaris)/iu, { text: "lieu d’études", article: "le" }],
  [/^depuis\s+(?:combien|quand)/iu, { text: "ancienneté", article: "l’" }],
  [/^comment\s+(?:venez|vous\s+(?:déplac|rend))/iu, { text: "mode de déplacement", article: "le" }],
];
/** « Combien d’enfants avez-vous ? » is about « le nombre d’enfants ». */
const counted =
  /^combien\s+(de\s+|d’)([^?,;:]+?)\s+(?:y\s+)?\S+-(?:vous|t-il|t-elle|il|elle|on|nous|ils|elles)(?![\p{L}-])/iu;

function toldPhrase(text: string): NounPhrase | undefined {
  const [, of, what] = counted.exec(text) ?? [];
  if (what !== undefined && what.split(/\s+/u).length < mostWords)
    return { text: `nombre ${of!.toLowerCase()}${what}`, article: "le" };
  return told.find(([asked]) => asked.test(text))?.[1];
}

/** « Êtes-vous propriétaire ou locataire de votre logement ? » is about « le fait d’être propriétaire ou locataire ». */
function beingPhrase(text: string): NounPhrase | undefined {
  const [, verb, what] = isOrHas.exec(text) ?? [];
  if (what === undefined) return undefined;
  const isBeing = plainText(verb!) === "etes";
  // What somebody has is completed by what says which; a past tense is no noun.
  const short = isBeing && / ou /.test(what) ? what.replace(completes, "") : what;
  const words = short.split(/\s+/u);
  if (words.length > mostWords || /\b(?:vous|votre|vos|d’accord)\b/iu.test(short)) return undefined;
  if (!isBeing && !/^(?:un|une|des|le|la|les|l’)/iu.test(short)) return undefined;
  return { text: `fait d’${isBeing ? "être" : "avoir"} ${short}`, article: "le" };
}

function oneNounPhrase(text: string): NounPhrase | undefined {
  const [, isFeminine, noun] = oneNoun.exec(text) ?? [];
  const plain = plainText(noun ?? "");
  if (noun === undefined || nameless.test(plain) || masculine.has(plain) || feminine.has(plain))
    return undefined;
  const article = /^[aeiouy]/.test(plain) ? "l’" : isFeminine ? "la" : "le";
  return { text: noun.toLowerCase(), article };
}

/**
 * The noun that a heading is about, for a French sentence: « type d’établissement » of « Dans quel type d’établissement
 * travaillez-vous ? », « tranche d’âge » of « Quelle est votre tranche d’âge ? », « fait d’être propriétaire » of « Êtes-vous propriétaire ? », « lieu de résidence » of « Où habitez-vous ? »; undefined where that cannot be told.
 */
export function nounPhrase(heading: string): NounPhrase | undefined {
  const text = heading
    .replaceAll("'", "’")
    .replace(/^\s*(?:q\s*)?\d+(?:[.\s]\d+)*\s*[.):–-]+\s*/iu, "")
    .replace(/\([^()]*\)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const whole = beingPhrase(text) ?? toldPhrase(text) ?? oneNounPhrase(text);
  if (whole) return whole;
  const isAsked = /\?/.test(text);
  const stem = text.replace(/\s*[?:.].*$/u, "");
  const asked = asking.exec(stem)?.[1] ?? own.exec(stem)?.[1];
  const rest = asked ?? (isAsked ? undefined : text.replace(/\s*:\s*$/u, ""));
  if (rest === undefined) return undefined;
  const phrase = rest
    .replace(/\s+\S*-(?:vous|t-il|t-elle|il|elle|on|nous|tu|ils|elles)(?![\p{L}-]).*$/iu, "")
    .replace(/\s+(?:vous|nous|se|s’\S+)(?:\s.*)?$/iu, "")
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

/**
 * The article of a noun in a French sentence: « la » of one that is known to be feminine, « l’ » before a vowel, « le » of
 * any other.
 */
export function articleOf(label: string): NounPhrase["article"] {
  const first = plainText(/^\p{L}+/u.exec(label.trim())?.[0] ?? "");
  if (/^[aeiouy]/.test(first)) return "l’";
  return feminine.has(first) || first === "reponse" ? "la" : "le";
}
