import type { ColumnProfile } from "./ColumnProfile";
import type { NameSplit } from "./texts/nameSplits";
import { saidCodes } from "./texts/saidCodes";

/** Columns beside one another that may be one question. */
export interface Block {
  readonly columns: readonly ColumnProfile[];
  /** What their names share; absent where nothing but their answers is alike. */
  readonly form?: NameSplit["form"];
  readonly weak: boolean;
  readonly label: string;
  /** What each is called: distinct. */
  readonly items: readonly string[];
}

/** A block of columns whose names were cut the same way. */
export function namedBlock(columns: readonly ColumnProfile[], splits: readonly NameSplit[]): Block {
  const { form, stem, weak } = splits[0]!;
  const rests = splits.map(({ rest }) => rest);
  const isTelling = form !== "numbered" && new Set(rests).size === rests.length;
  return { columns, form, weak, label: stem, items: isTelling ? rests : headings(columns) };
}

/** A block of columns whose names share nothing. */
export function namelessBlock(columns: readonly ColumnProfile[]): Block {
  const names = headings(columns);
  return { columns, weak: false, label: `${names[0]} … ${names.at(-1)}`, items: names };
}

/** The names of columns without the codes that they say, where they stay distinct. */
function headings(columns: readonly ColumnProfile[]): readonly string[] {
  const names = columns.map(({ name }) => name);
  const short = names.map((name) => saidCodes(name).rest);
  return new Set(short).size === names.length ? short : names;
}
