import type { RawColumn } from "../import/table/RawTable";
import type { CodedReason } from "../questionnaire/MissingReason";
import { missingNumbers } from "./missingNumbers";
import { straysAmongNumbers } from "./reading/straysAmongNumbers";
import { type Decimal, decimalText } from "./texts/decimalText";
import { labelledNumber, numberAndWords } from "./texts/labelledNumber";
import { missingWord } from "./texts/missingWord";
import { saidCodes } from "./texts/saidCodes";
import { wordsBesideNumbers } from "./wordsBesideNumbers";

/** What is known of a column before it is a question: its values with their counts, and those that are numbers. */
export interface ColumnProfile {
  readonly column: RawColumn;
  readonly name: string;
  /** The values that occur, blanks and those that say « not shown » apart, in the order of the file. */
  readonly values: readonly string[];
  readonly countOf: ReadonlyMap<string, number>;
  /** Those that are numbers, and the scores that have their words beside them where others have not. */
  readonly decimalOf: ReadonlyMap<string, Decimal>;
  /** Whether some numbers are such scores. */
  readonly labelled: boolean;
  /** The words of scores, by the score: those beside it in cells, or that the file declares. */
  readonly scoreWords: ReadonlyMap<number, string>;
  /** The values that are words for « no answer », or that the file declares to be none. */
  readonly missingWords: ReadonlyMap<string, CodedReason>;
  /** The codes of missing answers that the heading of the column says. */
  readonly saidCodes: ReadonlyMap<string, CodedReason>;
  /** Rows that are neither blank nor not shown. */
  readonly answered: number;
  readonly rows: number;
  /** Words that stand beside numbers somewhere in the file: codes, and not answers of a choice. */
  readonly fileCodes: ReadonlySet<string>;
  /** Of these, those that only stand beside numbers of several kinds: they are no words for « no answer » by themselves. */
  readonly unknownCodes: ReadonlySet<string>;
  /** The few texts of a column of numbers that are none: they count as no answer until a person has decided. */
  readonly strays: ReadonlySet<string>;
  /** Numbers that two columns of numbers or more have as codes, far from their others. */
  readonly numberCodes: ReadonlyMap<string, CodedReason>;
  /** How many columns of the file have the same numbers, itself included. */
  readonly alike: number;
}

/** The profiles of the columns of a file. */
export function profilesOf(columns: readonly RawColumn[]): readonly ColumnProfile[] {
  const known = columns.map((column) => profileOf(column));
  const words = wordsBesideNumbers(known).filter(({ isCode }) => isCode);
  const unknownCodes = new Set(words.map(({ word }) => word));
  const having = new Set(words.flatMap((word) => word.columns));
  const profiles = known.map((profile) =>
    having.has(profile.name) ? profileOf(profile.column, unknownCodes) : profile,
  );
  const fileCodes = new Set([
    ...unknownCodes,
    ...profiles.flatMap(({ countOf, decimalOf, missingWords }) => {
      const isCodes = decimalOf.size >= 2 && decimalOf.size + missingWords.size === countOf.size;
      return isCodes ? [...missingWords.keys()] : [];
    }),
  ]);
  const numbered = profiles.map((profile) => {
    const strays = straysAmongNumbers(profile);
    if (strays.size === 0) return { ...profile, strays };
    const none = [...strays].map((stray) => [stray, "noAnswer"] as const);
    return { ...profile, strays, missingWords: new Map([...profile.missingWords, ...none]) };
  });
  const numberCodes = numberCodesOf(numbered);
  const keys = numbered.map(numbersKey);
  const alike = new Map<string, number>();
  for (const key of keys) if (key !== undefined) alike.set(key, (alike.get(key) ?? 0) + 1);
  return numbered.map((profile, i) => ({
    ...profile,
    ...{ fileCodes, unknownCodes, numberCodes, alike: alike.get(keys[i] ?? "") ?? 1 },
  }));
}

function numberCodesOf(profiles: readonly OwnProfile[]): ReadonlyMap<string, CodedReason> {
  const found = new Map<string, { readonly reason: CodedReason; readonly times: number }>();
  const add = (text: string, reason: CodedReason) =>
    found.set(text, { reason, times: (found.get(text)?.times ?? 0) + 1 });
  for (const { decimalOf, missingWords, countOf, saidCodes: said } of profiles) {
    for (const [text, reason] of said) if (countOf.has(text)) add(text, reason);
    if (decimalOf.size === 0 || decimalOf.size + missingWords.size < countOf.size) continue;
    const numbers = new Map([...decimalOf].map(([text, { value }]) => [value, countOf.get(text)!] as const));
    for (const { value, reason, confidence } of missingNumbers(numbers))
      if (confidence !== "doubtful") add(String(value), reason);
  }
  return new Map(
    [...found].flatMap(([text, { reason, times }]) => (times < 2 ? [] : [[text, reason] as const])),
  );
}

/** The few numbers of a column, as a text. */
function numbersKey({ decimalOf }: Pick<ColumnProfile, "decimalOf">): string | undefined {
  if (decimalOf.size < 3 || decimalOf.size > 20) return undefined;
  return [...new Set([...decimalOf.values()].map(({ value }) => value))].sort((a, b) => a - b).join(" ");
}

type OwnProfile = Omit<ColumnProfile, "strays" | "fileCodes" | "unknownCodes" | "numberCodes" | "alike">;

function profileOf(column: RawColumn, unknownCodes: ReadonlySet<string> = new Set()): OwnProfile {
  const counts = new Uint32Array(column.values.length);
  for (const code of column.codes) counts[code]!++;
  const countOf = new Map<string, number>();
  const decimalOf = new Map<string, Decimal>();
  const missingWords = new Map<string, CodedReason>();
  const said = new Map(
    [column.name, column.label, column.question?.label].flatMap((heading) => [
      ...saidCodes(heading ?? "").codes,
    ]),
  );
  let answered = 0;
  for (const [code, value] of column.values.entries()) {
    if (value === "" || counts[code] === 0 || column.notShown?.has(value)) continue;
    countOf.set(value, counts[code]!);
    answered += counts[code]!;
    const decimal = decimalText(value);
    const own = decimal && said.get(String(decimal.value));
    const declared = column.missing?.get(value);
    if (declared !== undefined) {
      missingWords.set(value, missingWord(declared) ?? own ?? missingWord(value) ?? "noAnswer");
      continue;
    }
    if (own !== undefined) {
      missingWords.set(value, own);
      continue;
    }
    if (decimal) {
      decimalOf.set(value, decimal);
      continue;
    }
    const reason = missingWord(value) ?? (unknownCodes.has(value) ? "noAnswer" : undefined);
    if (reason !== undefined) missingWords.set(value, reason);
  }
  const scores = labelledScores(
    decimalOf,
    [...countOf.keys()].filter((value) => !decimalOf.has(value) && !missingWords.has(value)),
  );
  for (const [value, score] of scores)
    decimalOf.set(value, { value: score, text: String(score), decimals: 0, rounded: false });
  const rows = column.codes.length;
  return {
    column,
    name: column.name,
    values: [...countOf.keys()],
    countOf,
    decimalOf,
    labelled: scores.length > 0,
    scoreWords: new Map([
      ...[...(column.labels ?? [])].flatMap(([text, words]) => {
        const score = decimalText(text)?.value;
        return score === undefined || words.trim() === "" ? [] : [[score, words.trim()] as const];
      }),
      ...scores.map(([text, score]) => [score, numberAndWords(text)!.words] as const),
    ]),
    missingWords,
    saidCodes: said,
    answered,
    rows,
  };
}

/**
 * The scores of texts that have a number with its words, where they stand among bare numbers: those that a
 * questionnaire puts words to, its ends most often. None where a text is no such score, or two have one number.
 */
function labelledScores(
  decimals: ReadonlyMap<string, Decimal>,
  texts: readonly string[],
): readonly (readonly [string, number])[] {
  const scores = texts.map((text) => [text, labelledNumber(text)] as const);
  const numbers = new Set(scores.map(([, score]) => score));
  if (numbers.size < texts.length || numbers.has(undefined) || texts.length > decimals.size) return [];
  return decimals.size < 2 ? [] : scores.map(([text, score]) => [text, score!] as const);
}
