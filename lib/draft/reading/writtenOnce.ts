import type { RawTable } from "../../import/table/RawTable";
import { type ColumnProfile, profilesOf } from "../ColumnProfile";
import { answerSpellings, type ColumnSpellings } from "./answerSpellings";
import { spelledTable } from "./spelledTable";

/** A table each of whose answers is written in one way, what may be a misspelt one too, for its questions to be guessed. */
export interface WrittenOnce {
  readonly table: RawTable;
  readonly profiles: readonly ColumnProfile[];
  readonly spellings: readonly ColumnSpellings[];
}

/** @param others the columns that hold no answers */
export function writtenOnce(table: RawTable, others: readonly (string | undefined)[]): WrittenOnce {
  const profiles = profilesOf(table.columns);
  const spellings = answerSpellings(profiles.filter(({ name }) => !others.includes(name)));
  if (spellings.length === 0) return { table, profiles, spellings };
  const separators = new Map(
    spellings.flatMap(({ column, separator }) => (separator === undefined ? [] : [[column, separator]])),
  );
  const texts = spellings.map(({ column, same, near }) => {
    const meant = (text: string) => near.get(text) ?? text;
    const all = [...[...same].map(([text, to]) => [text, meant(to)] as const), ...near];
    return [column, Object.fromEntries(all)] as const;
  });
  const written = spelledTable(table, Object.fromEntries(texts), separators);
  return { table: written, profiles: profilesOf(written.columns), spellings };
}
