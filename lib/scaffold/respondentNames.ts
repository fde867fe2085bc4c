import { plainText } from "../base/plainText";
import type { Respondent } from "../questionnaire/types";

/** What respondents are called, and what of it was supposed, in French. */
export interface RespondentNames {
  readonly respondent: Respondent;
  readonly supposed?: string;
}

const genders: Readonly<Record<string, Respondent["gender"]>> = {
  f: "feminine",
  féminin: "feminine",
  m: "masculine",
  masculin: "masculine",
};
const feminineEnds = /(?:ée|trice|euse|esse|enne|onne|ère|ière|ante|ente|ette|ive|tion|sion|ité)$/;

/**
 * The names of respondents in « élève, élèves, m »: the plural and the gender may be left out of a single word whose
 * plural is regular. Undefined where the text says no such names.
 */
export function respondentNames(text: string): RespondentNames | undefined {
  const parts = text.split(/[,;:/]/).map((part) => part.trim());
  const last = parts.length > 1 ? genders[parts.at(-1)!.toLowerCase()] : undefined;
  const names = last === undefined ? parts : parts.slice(0, -1);
  const [singular = "", plural = regularPlural(singular)] = names;
  if (singular === "" || plural === undefined || plural === "" || names.length > 2) return undefined;
  const gender = last ?? (feminineEnds.test(singular) ? "feminine" : "masculine");
  const respondent = { singular, plural, gender };
  const supposed = [
    ...(names.length < 2 ? [`pluriel « ${plural} »`] : []),
    ...(last === undefined ? [gender === "feminine" ? "féminin" : "masculin"] : []),
  ];
  return { respondent, ...(supposed.length > 0 && { supposed: supposed.join(", ") }) };
}

/** « habitants », « animaux », « bureaux »; undefined of several words, of which it is not known which take an s. */
function regularPlural(singular: string): string | undefined {
  if (!/^[\p{L}’'-]+$/u.test(singular) || singular.includes("-")) return undefined;
  const plain = plainText(singular);
  if (/[sxz]$/.test(plain)) return singular;
  if (/al$/.test(plain)) return singular.replace(/al$/, "aux");
  return /(?:eau|eu)$/.test(plain) ? `${singular}x` : `${singular}s`;
}
