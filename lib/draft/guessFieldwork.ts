import { plainText } from "../base/plainText";
import type { RawColumn, RawTable } from "../import/table/RawTable";
import type { OwnGuess } from "./Guess";
import { isMoment } from "./texts/isMoment";
import { wordsOf } from "./texts/wordsOf";

/** What programs call the moments of a response, without accents or capitals: its start, then its end. */
const starts = new Set(
  "start,starttime,start time,startdate,date started,date de lancement,heure de debut,date_saisie,horodateur,timestamp,today,submissiondate,_submission_time".split(
    ",",
  ),
);
const ends = new Set(
  "end,endtime,completion time,heure de fin,horodateur,timestamp,datestamp,date last action,date de la derniere action,date_enreg,today,submissiondate,_submission_time,start".split(
    ",",
  ),
);

/** With « date » or « heure », what a column of a few words says that its moments are: those of the response. */
const responses = new Set(
  "reponse reponses saisie remplissage soumission envoi enregistrement passation participation connexion completion submission submitted response questionnaire enquete".split(
    " ",
  ),
);
const mostWords = 6;

/** Whether a column has the moments at which responses were given: its name says so, and it has nothing else. */
export function isResponseMoment({ name, values }: RawColumn): boolean {
  const texts = values.filter((text) => text !== "");
  return isMomentName(name) && texts.length > 0 && texts.every(isMoment);
}

function isMomentName(name: string): boolean {
  const plain = plainText(name);
  if (starts.has(plain) || ends.has(plain)) return true;
  const [first, ...others] = wordsOf(name);
  if (first === undefined || name.includes("?")) return false;
  if (/^(?:horodat|timestamp)/.test(first)) return true;
  const isDated = first === "date" || first === "heure";
  return isDated && others.length < mostWords && others.some((word) => responses.has(word));
}

export interface FieldworkDraft {
  /** ISO 8601 days. */
  readonly fieldwork: { readonly from: string; readonly to: string };
  readonly guess: OwnGuess;
}

/**
 * When the answers were given, by the moments that their program noted of each response, or that a column has: from the first start to the
 * last end; undefined where it noted none, or none whose days can be told.
 */
export function guessFieldwork(table: RawTable): FieldworkDraft | undefined {
  const metadata = [...(table.metadata ?? []), ...table.columns.filter(isResponseMoment)];
  const first = named(metadata, starts) ?? dated(metadata.find(({ name }) => isMomentName(name)));
  const last = named(metadata, ends) ?? first;
  const from = first?.days[0];
  const to = last?.days.at(-1);
  if (from === undefined || to === undefined || from > to) return undefined;
  const columns = [...new Set([first!.name, last!.name])];
  const about = { columns, confidence: "likely", applied: true } as const;
  return {
    fieldwork: { from, to },
    guess: { about: "fieldwork", what: { from, to }, reason: { kind: "moments" }, ...about },
  };
}

/** The column of the first of some names that has days, with these in their order. */
function named(columns: readonly RawColumn[], names: ReadonlySet<string>) {
  for (const name of names) {
    const found = dated(columns.find((own) => plainText(own.name) === name));
    if (found) return found;
  }
  return undefined;
}

/** A column with its days; undefined where it has none. */
function dated(column: RawColumn | undefined) {
  const days = column && daysOf(column);
  return days && days.length > 0 ? { name: column.name, days } : undefined;
}

/** The days of a column in their order; undefined where one cannot be told. */
function daysOf({ values }: RawColumn): readonly string[] | undefined {
  const parts = values
    .filter((text) => text !== "")
    .map((text) => /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?!\d)/.exec(text)?.slice(1));
  if (parts.includes(undefined)) return undefined;
  const known = parts.map((own) => own!);
  // A day before its month, as in French, unless a number above 12 denies it.
  const isDayFirst = !known.some(([, month]) => Number(month) > 12);
  const days = known.map(([a, b, c]) => {
    if (a!.length === 4) return dayOf(a!, b!, c!);
    return c!.length === 4 && isDayFirst ? dayOf(c!, b!, a!) : undefined;
  });
  if (days.includes(undefined)) return undefined;
  return (days as string[]).sort();
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const [m, d] = [Number(month), Number(day)];
  // LimeSurvey writes 1980 where it noted no moment.
  if (Number(year) < 1990 || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}
