import { plainText } from "../../base/plainText";

/** What LimeSurvey notes of each response, beside its answers, by code. */
const codes = new Set(
  "id submitdate lastpage startlanguage seed token startdate datestamp ipaddr refurl interviewtime".split(
    " ",
  ),
);
/** Of these, the ones that other programs hardly have. */
const telling = new Set(["submitdate", "lastpage", "startlanguage", "datestamp", "refurl"]);
/** Who was invited: in an export only beside a token. */
const participants = new Set("firstname lastname email emailstatus validfrom validuntil usesleft".split(" "));

/** How exports of full texts call them, without accents or capitals. */
const texts: Readonly<Record<string, string>> = {
  "response id": "id",
  "id de la reponse": "id",
  "date submitted": "submitdate",
  "date de soumission": "submitdate",
  "last page": "lastpage",
  "derniere page": "lastpage",
  "start language": "startlanguage",
  "langue de depart": "startlanguage",
  seed: "seed",
  "tete de serie": "seed",
  token: "token",
  "access code": "token",
  "code d'acces": "token",
  jeton: "token",
  invitation: "token",
  "date started": "startdate",
  "date de lancement": "startdate",
  "date last action": "datestamp",
  "date de la derniere action": "datestamp",
  "ip address": "ipaddr",
  "adresse ip": "ipaddr",
  "referrer url": "refurl",
  "url referente": "refurl",
  "url de reference": "refurl",
  "total time": "interviewtime",
  "temps total": "interviewtime",
};
const timings = [
  /^(?:group|question)time\d+$/i,
  /^\d+X\d+(?:X\d+)?time$/,
  /^G\d+Q\d+Time$/,
  /^(?:group|question) time\s?: /i,
  /^temps pour (?:le groupe|la question)\b.* ?: /i,
];

/**
 * The code of what a heading says that LimeSurvey notes of each response: « submitdate », « Date de soumission »,
 * « submitdate. Date de soumission »; that of a duration is the heading itself. Undefined for any other.
 */
export function metadataCode(heading: string): string | undefined {
  if (codes.has(heading)) return heading;
  const [, code, text] = /^([a-z]+)(?:\. ?|: ?| - | )(\S.*)$/s.exec(heading) ?? [];
  if (code !== undefined && codes.has(code) && metadataText(text!) === code) return code;
  return metadataText(heading) ?? (timings.some((pattern) => pattern.test(heading)) ? heading : undefined);
}

function metadataText(heading: string): string | undefined {
  const plain = plainText(heading);
  return Object.hasOwn(texts, plain) ? texts[plain] : undefined;
}

/** Whether a heading is that of what is known of a participant. */
export function isParticipantCode(heading: string): boolean {
  return participants.has(heading);
}

/** A subquestion as LimeSurvey numbers them by itself. */
const subquestion =
  /^[A-Za-z][A-Za-z0-9]*(?:\[SQ\d{3}(?:_SQ\d{3}|comment)?\](?:\[[12]\])?|_SQ\d{3})(?:$|\. )/;

/**
 * Whether the headings of a file are those of an export of responses by LimeSurvey, CSV or VV: two columns that it
 * alone notes of each response (« submitdate », « Dernière page »), or two of its subquestions (« G03Q01[SQ001] »).
 *
 * @param names the headings, or the codes of the second line of a VV file
 */
export function isLimeSurvey(names: readonly string[]): boolean {
  const known = new Set(names.map(metadataCode).filter((code) => code !== undefined && telling.has(code)));
  if (known.size >= 2) return true;
  return names.filter((name) => subquestion.test(name)).length >= 2;
}
