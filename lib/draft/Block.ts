import type { ColumnProfile } from "./ColumnProfile";
import type { NameSplit } from "./texts/nameSplits";
import { saidCodes } from "./texts/saidCodes";
import { saidEnds } from "./texts/saidEnds";

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
  const scale = isTelling ? sharedScale(rests) : undefined;
  if (scale) return { columns, form, weak, label: `${stem} ${scale.said}`, items: scale.items };
  return { columns, form, weak, label: stem, items: isTelling ? rests : headings(columns) };
}

/** What items all end with, where that says the ends of a scale: « (1 = pas du tout, 7 = tout à fait) »; and the items without. */
function sharedScale(
  names: readonly string[],
): { readonly said: string; readonly items: readonly string[] } | undefined {
  const cut = names.map((name) => /^(.*\S)\s*(\([^()]*\))$/su.exec(name));
  const said = cut[0]?.[2];
  if (said === undefined || saidEnds(said) === undefined) return undefined;
  const items = cut.flatMap((own) => (own?.[2] === said ? [own[1]!] : []));
  return new Set(items).size === names.length ? { said, items } : undefined;
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
