import type { NoAnswerReason } from "../questionnaire/MissingReason";
import type { RawColumn } from "./RawTable";
import { type Decimal, decimalText } from "./texts/decimalText";
import { missingWord } from "./texts/missingWord";

/** What is known of a column before it is a question: its values with their counts, and those that are numbers. */
export interface ColumnProfile {
  readonly column: RawColumn;
  readonly name: string;
  /** The values that occur, blanks apart, in the order of the file. */
  readonly values: readonly string[];
  readonly countOf: ReadonlyMap<string, number>;
  readonly decimalOf: ReadonlyMap<string, Decimal>;
  /** The values that are words for « no answer ». */
  readonly missingWords: ReadonlyMap<string, NoAnswerReason>;
  /** Rows that are not blank. */
  readonly answered: number;
  readonly rows: number;
  /** Words that stand beside numbers somewhere in the file: codes, and not answers of a choice. */
  readonly fileCodes: ReadonlySet<string>;
  /** How many columns of the file have the same numbers, itself included. */
  readonly alike: number;
}

/** The profiles of the columns of a file. */
export function profilesOf(columns: readonly RawColumn[]): readonly ColumnProfile[] {
  const profiles = columns.map(profileOf);
  const fileCodes = new Set(
    profiles.flatMap(({ countOf, decimalOf, missingWords }) => {
      const isCodes = decimalOf.size >= 2 && decimalOf.size + missingWords.size === countOf.size;
      return isCodes ? [...missingWords.keys()] : [];
    }),
  );
  const keys = profiles.map(numbersKey);
  const alike = new Map<string, number>();
  for (const key of keys) if (key !== undefined) alike.set(key, (alike.get(key) ?? 0) + 1);
  return profiles.map((profile, i) => ({ ...profile, fileCodes, alike: alike.get(keys[i] ?? "") ?? 1 }));
}

/** The few numbers of a column, as a text. */
function numbersKey({ decimalOf }: Pick<ColumnProfile, "decimalOf">): string | undefined {
  if (decimalOf.size < 3 || decimalOf.size > 20) return undefined;
  return [...new Set([...decimalOf.values()].map(({ value }) => value))].sort((a, b) => a - b).join(" ");
}

function profileOf(column: RawColumn): Omit<ColumnProfile, "fileCodes" | "alike"> {
  const counts = new Uint32Array(column.values.length);
  for (const code of column.codes) counts[code]!++;
  const countOf = new Map<string, number>();
  const decimalOf = new Map<string, Decimal>();
  const missingWords = new Map<string, NoAnswerReason>();
  let answered = 0;
  for (const [code, value] of column.values.entries()) {
    if (value === "" || counts[code] === 0) continue;
    countOf.set(value, counts[code]!);
    answered += counts[code]!;
    const decimal = decimalText(value);
    if (decimal) {
      decimalOf.set(value, decimal);
      continue;
    }
    const reason = missingWord(value);
    if (reason !== undefined) missingWords.set(value, reason);
  }
  const rows = column.codes.length;
  return {
    column,
    name: column.name,
    values: [...countOf.keys()],
    countOf,
    decimalOf,
    missingWords,
    answered,
    rows,
  };
}
