import { groupedBy } from "../../base/groupedBy";
import { regexLiteral } from "../../base/regexLiteral";
import type { CommentPart, SaidCall, WordCall } from "./CommentPart";
import { type NumberKey, numberKey, type TypedNumber, typedNumbers } from "./typedNumbers";

/** A sentence that somebody typed, with the numbers that follow the answers as calls. */
export interface FollowedNumbers {
  readonly parts: readonly CommentPart[];
  /** The numbers that have become computed. */
  readonly followed: readonly SaidCall[];
  /** Those that stay as they are typed, and why. */
  readonly left: readonly LeftNumber[];
}

/** A number that stays as it is typed: nothing gives it, but the nearest, or several do. */
export interface LeftNumber {
  readonly text: string;
  readonly places: readonly SaidCall[];
  readonly nearest?: SaidCall;
  /** Whether a table of the question shows it: no word gives it. */
  readonly isShown?: boolean;
}

/** What a sentence is held against. */
export interface NumberSources {
  /** The numbers of the tables of its question. */
  readonly said: readonly SaidCall[];
  /** The computed parts that the sentence had, and what each gave: they stay where their text does. */
  readonly kept: readonly SaidCall[];
  /** What respondents are called: a count stands before it. */
  readonly nouns: readonly string[];
  /** Whether the tables of the question show a number. */
  readonly isShown: (key: string) => boolean;
  /** Texts whose numbers are no numbers of tables: labels of answers. */
  readonly labels: readonly string[];
}

interface Piece {
  readonly at: number;
  readonly end: number;
  readonly call: WordCall;
}

/** Words after which a number is no count of respondents. */
const otherUnits =
  /^\s*(?:ans?|années?|mois|semaines?|jours?|heures?|h|minutes?|min|euros?|€|k€|km|m|kg|items?|questions?|réponses possibles|points?)(?!\p{L})/iu;
const commonNouns = ["personne", "personnes", "répondant", "répondants", "répondante", "répondantes"];

/**
 * Finds in a sentence the numbers that a single call gives: they follow the answers from now on. A number that several
 * give, or none, stays as it is typed. A whole number is a count where words around it say so, or where it is long.
 *
 * @example followedNumbers("62,4 % trient.", sources).parts // [{ word: "percent", given: ["1.2", "Oui"] }, " trient."]
 */
export function followedNumbers(text: string, sources: NumberSources): FollowedNumbers {
  const pieces = keptPieces(text, sources.kept);
  const followed: SaidCall[] = [];
  const left: LeftNumber[] = [];
  const labelled = rangesOf(text, sources.labels);
  const byKey = groupedBy(sources.said, ({ said }) => numberKey(said)?.text);
  for (const number of typedNumbers(text)) {
    const end = number.at + number.text.length;
    const overlaps = (own: { readonly at: number; readonly end: number }) =>
      own.at < end && number.at < own.end;
    if (pieces.some(overlaps) || labelled.some(overlaps)) continue;
    const likeness = likenessOf(text, number, sources.nouns);
    if (likeness === "none") continue;
    const places = placesOf(byKey.get(number.key.text) ?? [], likeness);
    const [only] = places;
    if (only !== undefined && places.length === 1 && likeness !== "maybe") {
      pieces.push({ at: number.at, end, call: only.call });
      followed.push(only);
    } else if (only !== undefined || likeness !== "maybe") {
      const nearest = only === undefined ? nearestTo(number.key, sources.said) : undefined;
      const isShown = only === undefined && sources.isShown(number.key.text);
      left.push({ text: number.text, places, ...(nearest && { nearest }), ...(isShown && { isShown }) });
    }
  }
  return { parts: partsOf(text, pieces), followed, left: distinct(left) };
}

/** Whether a number is one of a table: « sure » with its unit, « count » or « median » of whole ones by the words around it. */
type Likeness = "sure" | "count" | "median" | "maybe" | "none";

function likenessOf(text: string, { at, text: own, key }: TypedNumber, nouns: readonly string[]): Likeness {
  if (key.unit !== "integer") return "sure";
  const [before, after] = [text.slice(0, at), text.slice(at + own.length)];
  if (/m[ée]dian\p{L}*[^\d.;]{0,25}$/iu.test(before)) return "median";
  const all = [...commonNouns, ...nouns].map(regexLiteral);
  const isCount =
    new RegExp(
      `^\\s(?:(?:de |des |d[’']|de ces |de nos )?(?:${all.join("|")})|d[’']entre|ont|n[’']ont|sont|sur \\d|réponses)(?!\\p{L})`,
      "iu",
    ).test(after) || /(?:\bn\s*=\s*|\d\ssur\s)$/i.test(before);
  if (isCount) return "count";
  if (key.value < 10 || otherUnits.test(after) || (key.value >= 1900 && key.value < 2100)) return "none";
  return key.value >= 100 ? "sure" : "maybe";
}

function placesOf(found: readonly SaidCall[], likeness: Likeness): readonly SaidCall[] {
  if (likeness === "median") return found.filter(({ call }) => call.word === "median");
  return likeness === "count" ? found.filter(({ call }) => call.word === "count") : found;
}

/** The computed parts that stay: each where its text stands next in the sentence, or else anywhere in it. */
function keptPieces(text: string, kept: readonly SaidCall[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { call, said } of kept) {
    const own = said.trim().split(/\s+/).map(regexLiteral);
    const pattern = new RegExp(`(?<![\\p{L}\\d]|\\d[.,])${own.join("\\s*")}(?![\\p{L}\\d]|[.,]\\d)`, "gu");
    const found = [...text.matchAll(pattern)]
      .map((match): Piece => ({ at: match.index, end: match.index + match[0].length, call }))
      .filter(({ at, end }) => !pieces.some((other) => other.at < end && at < other.end));
    const last = pieces.at(-1)?.end ?? 0;
    const next = found.find(({ at }) => at >= last) ?? found[0];
    if (said.trim() !== "" && next !== undefined) pieces.push(next);
  }
  return pieces;
}

/** Where texts that have digits stand in another. */
function rangesOf(text: string, labels: readonly string[]): readonly { at: number; end: number }[] {
  return [...new Set(labels)].flatMap((label) => {
    if (!/\d/.test(label) || numberKey(label) !== undefined) return [];
    const found: { at: number; end: number }[] = [];
    for (let at = text.indexOf(label); at !== -1; at = text.indexOf(label, at + 1))
      found.push({ at, end: at + label.length });
    return found;
  });
}

function nearestTo({ unit, value }: NumberKey, said: readonly SaidCall[]): SaidCall | undefined {
  const alike = said.flatMap((own) => {
    const key = numberKey(own.said);
    return key?.unit === unit ? [{ own, apart: Math.abs(key.value - value) }] : [];
  });
  return alike.toSorted((a, b) => a.apart - b.apart)[0]?.own;
}

function partsOf(text: string, pieces: readonly Piece[]): readonly CommentPart[] {
  const parts: CommentPart[] = [];
  let from = 0;
  for (const { at, end, call } of pieces.toSorted((a, b) => a.at - b.at)) {
    if (at > from) parts.push(text.slice(from, at));
    parts.push(call);
    from = end;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** A number that stands several times is told once. */
function distinct(left: readonly LeftNumber[]): readonly LeftNumber[] {
  return left.filter(({ text }, i) => left.findIndex((other) => other.text === text) === i);
}
