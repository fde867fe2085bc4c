import { DataError } from "../../base/DataError";
import { shellWord } from "../../base/shellWord";
import type { RawTable } from "../../import/table/RawTable";
import type { Mapping } from "../Mapping";
import { likelyNames } from "./likelyNames";
import type { NewQuestion } from "./newQuestions";
import { neededColumns, sourceColumns } from "./sourceColumns";

/** The columns that a mapping needs and a new file does not have. */
export interface LostColumns {
  /** One a column. */
  readonly faults: readonly DataError[];
  /** The names that they probably have now. */
  readonly names: ReadonlyMap<string, string>;
  /** The mapping without those that have none. */
  readonly mapping: Mapping;
}

/**
 * A lost column is probably one that was renamed; a question that is no longer asked is one to take out.
 *
 * @param proposed the questions that the new columns may be of
 */
export function lostColumns(
  table: RawTable,
  mapping: Mapping,
  proposed: () => readonly NewQuestion[],
): LostColumns {
  const there = new Set(table.columns.map(({ name }) => name));
  const lost = [...neededColumns(mapping)].filter(([column]) => !there.has(column));
  if (lost.length === 0) return { faults: [], names: new Map(), mapping };
  const fresh = proposed().flatMap(({ draft }) => draft.columns.map(({ name }) => name));
  const names = likelyNames(
    lost.map(([column]) => column),
    fresh,
  );
  return {
    names,
    mapping: without(mapping, (column) => !there.has(column) && !names.has(column)),
    faults: lost.map(([column, ours]) => {
      const now = names.get(column);
      const renamed =
        now === undefined
          ? `si elle a changé de nom, ${renameOption(column, "NOUVEAU NOM")}`
          : `si « ${now} » est son nom d’aujourd’hui, ${renameOption(column, now)}`;
      return new DataError(
        { file: table.file, line: 1, column },
        `cette colonne, d’où vient ${ownerText(ours)}, manque`,
        `cette colonne ; ${renamed} ; si elle n’est plus posée, sa question (ou son item) en moins dans le classeur, puis --from`,
      );
    }),
  };
}

/** The option that says what a column is called now, ready to be pasted. */
export function renameOption(column: string, now: string): string {
  return `--rename ${shellWord(`${column}=${now}`)}`;
}

/** « la question 1.4 » of « q1_4_2 »; « « Poids » » of what is no question. */
function ownerText(ours: string): string {
  const [, section, rank] = /^q(\d+)_(\d+)(?:_\d+)?$/.exec(ours) ?? [];
  return section === undefined ? `« ${ours} »` : `la question ${section}.${rank}`;
}

/** A mapping of the columns that are there. */
function without({ id, weight, ...others }: Mapping, isLost: (column: string) => boolean): Mapping {
  return {
    ...others,
    id: id.column === undefined || isLost(id.column) ? { name: id.name } : id,
    ...(weight && !isLost(weight.column) && { weight }),
    columns: Object.fromEntries(
      Object.entries(others.columns).filter(([, source]) => !sourceColumns(source).some(isLost)),
    ),
  };
}
