import type { Source } from "../Mapping";

/** The names that a file may have for the answer to tick, or to rank, which a source reads; none of other sources. */
export function sourceNames(source: Source): readonly string[] {
  if ("either" in source) return source.either.flatMap(sourceNames);
  if ("part" in source) return [source.part, ...(source.also ?? [])];
  return "ranked" in source ? [source.ranked, ...(source.also ?? [])] : [];
}

/**
 * A source that also reads an answer under its label, where that is the name of no other.
 *
 * @param others those of the other answers to its question
 */
export function withLabel(source: Source, label: string, others: readonly Source[]): Source {
  if (!("part" in source || "ranked" in source)) return source;
  const isNamed = [source, ...others].some((own) => sourceNames(own).includes(label));
  return isNamed ? source : { ...source, also: [...(source.also ?? []), label] };
}

/** The source of an answer that several are now; in cells of several answers, it has the names of all. */
export function eitherSource(sources: readonly Source[]): Source {
  const [first, ...others] = sources;
  if (others.length === 0) return first!;
  const isOfCell = (own: Source) =>
    "part" in own && "part" in first! && own.column === first.column && own.separator === first.separator;
  if (!sources.every(isOfCell))
    return { either: sources.flatMap((own) => ("either" in own ? own.either : [own])) };
  const [, ...also] = sources.flatMap(sourceNames);
  return { ...first!, also };
}

/** A source without what it is also read by: of two such that are the same, an answer has another name at most. */
export function underOneName(source: Source): Source {
  if ("either" in source) return { either: source.either.map(underOneName) };
  if (!("also" in source)) return source;
  const { also: _, ...own } = source;
  return own;
}
