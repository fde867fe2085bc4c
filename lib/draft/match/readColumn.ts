import type { RawColumn } from "../../import/table/RawTable";
import { missingWord } from "../texts/missingWord";
import type { AnswerDomain, Reading } from "./answerDomain";
import type { Meaning } from "./ImportMapping";

/** What the texts of a column say as answers of a question. */
export interface ReadColumn {
  /** By text; blanks are not there. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** The texts that are no answers. */
  readonly unread: readonly string[];
  /** The share of its cells with something that are answers, from 0 to 1; undefined where all are blank. */
  readonly share: number | undefined;
  /** How many distinct answers of the question were found. */
  readonly distinct: number;
}

/** A column with how often it has each text. */
export interface CountedColumn {
  readonly column: RawColumn;
  /** Shape [text]: by the rank of the text in `values`. */
  readonly counts: Uint32Array;
}

export function countedColumn(column: RawColumn): CountedColumn {
  const counts = new Uint32Array(column.values.length);
  const { codes } = column;
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  return { column, counts };
}

/** Beyond so many texts a column is told by the first of them. */
const mostTexts = 400;

/**
 * What the texts of a column say as answers of a question: by spelling, by the labels that the file gives them, by
 * what it declares missing; where nothing else tells, all at once, by their rank (« A1 », « A2 »).
 *
 * @param whole whether texts are looked for by likeness as well, and all of them
 */
export function readColumn(
  { column, counts }: CountedColumn,
  domain: AnswerDomain,
  whole: boolean,
): ReadColumn {
  const { values, labels } = column;
  const readings = new Map<string, Reading>();
  const unread: string[] = [];
  let given = 0;
  let read = 0;
  const distinct = new Set<Meaning>();
  const taken = whole ? values.length : Math.min(values.length, mostTexts);
  for (let i = 0; i < taken; i++) {
    const text = values[i]!;
    if (text === "" || counts[i] === 0) continue;
    const reading = declared(column, text, domain) ?? domain.read(text, labels?.get(text));
    const isMissing = typeof reading?.meaning === "object";
    if (!isMissing) given += counts[i]!;
    if (reading === undefined) {
      unread.push(text);
      continue;
    }
    readings.set(text, reading);
    if (isMissing) continue;
    read += counts[i]!;
    distinct.add(reading.meaning);
  }
  const ranked = unread.length > 0 && distinct.size === 0 ? readByRank(unread, domain) : undefined;
  if (ranked) {
    for (const [text, reading] of ranked) {
      readings.set(text, reading);
      distinct.add(reading.meaning);
    }
    return { readings, unread: [], share: 1, distinct: distinct.size };
  }
  if (!whole)
    return { readings, unread, share: given === 0 ? undefined : read / given, distinct: distinct.size };
  const left: string[] = [];
  for (const text of unread) {
    const reading = domain.resembling(labels?.get(text) || text);
    if (reading) readings.set(text, reading);
    else left.push(text);
  }
  const lost = left.reduce((sum, text) => sum + counts[values.indexOf(text)]!, 0);
  return {
    readings,
    unread: left,
    share: given === 0 ? undefined : 1 - lost / given,
    distinct: distinct.size,
  };
}

/** What the file itself declares of a text. */
function declared(column: RawColumn, text: string, domain: AnswerDomain): Reading | undefined {
  const reason = declaredReason(column, text);
  if (reason === undefined) return undefined;
  // What the questionnaire counts as an answer is one.
  if (reason !== "notAsked" && domain.layout === "choices") {
    const own = domain.read(text, column.labels?.get(text) || column.missing?.get(text));
    if (typeof own?.meaning === "string") return { ...own, how: "likeness" };
  }
  return { meaning: { missing: reason }, how: "declared" };
}

/** Why there is no answer, where the file declares a text to say so. */
export function declaredReason(
  { missing, labels, notShown }: RawColumn,
  text: string,
): Exclude<Meaning, string>["missing"] | undefined {
  if (notShown?.has(text)) return "notAsked";
  if (!missing?.has(text)) return undefined;
  return missingWord(labels?.get(text) || missing.get(text) || text) ?? "noAnswer";
}

/** Codes that say nothing but a rank: all the texts of a column, or none. */
function readByRank(
  texts: readonly string[],
  domain: AnswerDomain,
): ReadonlyMap<string, Reading> | undefined {
  const own = texts.map((text) => /^(AO?0*|)(\d{1,3})$/.exec(text));
  if (own.some((match) => match === null)) return undefined;
  const how = own.every((match) => match![1] !== "") ? "letterCode" : "rank";
  if (domain.layout === "numbers" && how === "rank") return undefined;
  const ranks = own.map((match) => Number(match![2]) - 1);
  const answers = ranks.map((rank) => domain.ofRank(rank));
  if (answers.some((answer) => answer === undefined)) return undefined;
  return new Map(texts.map((text, i) => [text, { meaning: answers[i]!, how }]));
}
