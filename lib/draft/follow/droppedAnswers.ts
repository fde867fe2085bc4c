import type { RawTable } from "../../import/table/RawTable";
import type { Mapping } from "../Mapping";
import { hasPart } from "../splitCells";
import { sourceColumns } from "./sourceColumns";
import { sourceNames } from "./sourceNames";

/** An answer that a file has beside others, and that the questionnaire no longer has. */
export interface DroppedAnswer {
  readonly column: string;
  readonly text: string;
  /** In how many cells it stands. */
  readonly count: number;
}

/**
 * The answers to tick, or to rank, that a person has taken out of questions which are still there, as a file has them
 * again: they are left out. Those of a question that was taken out whole are not told.
 *
 * @param mapping one that has followed the questionnaire
 */
export function droppedAnswers(
  table: RawTable,
  { columns, dropped = [] }: Mapping,
): readonly DroppedAnswer[] {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const needed = new Set(Object.values(columns).flatMap(sourceColumns));
  const taken = new Set(Object.values(columns).flatMap(sourceNames));
  return dropped.flatMap((source) =>
    sourceNames(source).flatMap((text) => {
      const own = sourceColumns(source).filter((name) => needed.has(name));
      if (taken.has(text) || own.length === 0) return [];
      let count = 0;
      for (const name of own) {
        const { values = [], codes = [] } = byName.get(name) ?? {};
        const has = values.map((cell) =>
          "separator" in source ? hasPart(cell, source.separator, text) : cell === text,
        );
        for (const code of codes) if (has[code]) count++;
      }
      return count === 0 ? [] : [{ column: own[0]!, text, count }];
    }),
  );
}
