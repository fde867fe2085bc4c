import type { Mapping, Source } from "../Mapping";

/** The columns of the file that a source reads. */
export function sourceColumns(source: Source): readonly string[] {
  if ("either" in source) return source.either.flatMap(sourceColumns);
  return "columns" in source ? source.columns : [source.column];
}

/** The columns of the file that a mapping needs, each with the column of ours that it is for. */
export function neededColumns({ id, weight, strata, units, columns }: Mapping): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(columns).flatMap(([name, source]) =>
      sourceColumns(source).map((column) => [column, name] as const),
    ),
    ...[id, weight, strata, units].flatMap((own) =>
      own?.column === undefined ? [] : [[own.column, own.name] as const],
    ),
  ]);
}
