import type { Mapping, NamedColumn, Source } from "../Mapping";

/** A mapping of a file some of whose columns have another name now. */
export function withColumnNames(mapping: Mapping, names: ReadonlyMap<string, string>): Mapping {
  if (names.size === 0) return mapping;
  const now = (column: string) => names.get(column) ?? column;
  const sourceNow = (source: Source): Source => {
    if ("either" in source) return { either: source.either.map(sourceNow) };
    if ("columns" in source) return { ...source, columns: source.columns.map(now) };
    const own = { ...source, column: now(source.column) };
    return "among" in own && own.among ? { ...own, among: own.among.map(now) } : own;
  };
  const named = (part: "weight" | "strata" | "units") => {
    const own: NamedColumn | undefined = mapping[part];
    return own && { [part]: { ...own, column: now(own.column) } };
  };
  const { id, columns, dropped, spellings } = mapping;
  return {
    ...mapping,
    id: id.column === undefined ? id : { ...id, column: now(id.column) },
    ...{ ...named("weight"), ...named("strata"), ...named("units") },
    columns: Object.fromEntries(Object.entries(columns).map(([name, source]) => [name, sourceNow(source)])),
    ...(spellings && {
      spellings: Object.fromEntries(Object.entries(spellings).map(([name, own]) => [now(name), own])),
    }),
    ...(dropped && { dropped: dropped.map(sourceNow) }),
  };
}
