import type { NumberedChapter } from "./numbered";

/**
 * The notebook, from 0, in which each question is at home: of those that show its wording, the one that shows the most
 * questions, so that a section comes before an example.
 */
export function questionHomes(chapters: readonly NumberedChapter[]): ReadonlyMap<string, number> {
  const shown = chapters.map(
    ({ parts }) => new Set(parts.flatMap((part) => (part.kind === "heading" ? [part.question] : []))),
  );
  const all = new Set(shown.flatMap((own) => [...own]));
  return new Map(
    [...all].map((question) => {
      const holders = shown.flatMap((own, i) => (own.has(question) ? [{ i, size: own.size }] : []));
      const fullest = Math.max(...holders.map(({ size }) => size));
      return [question, holders.find(({ size }) => size === fullest)!.i];
    }),
  );
}
