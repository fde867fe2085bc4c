import { choicesOf } from "../../questionnaire/choicesOf";
import type { Question } from "../../questionnaire/types";
import type { KnownQuestion, Source } from "../Mapping";
import { became } from "./became";
import { isPlain } from "./isPlain";

/**
 * The sources of a question whose choices may have other labels now. A text without a label of its own is the choice
 * of that name; what a person has written of it goes before what its place says.
 *
 * @param merged the choices that are another one now, by their old labels
 * @throws DataError when it cannot be told what a choice has become
 */
export function followChoices(
  question: Question,
  { choices: before = [] }: KnownQuestion,
  sources: readonly Source[],
  merged: ReadonlyMap<string, string>,
): { readonly sources: readonly Source[]; readonly renamed: ReadonlyMap<string, string> } {
  const now = choicesOf(question);
  const values = new Map(
    sources.flatMap((source) => ("values" in source ? Object.entries(source.values ?? {}) : [])),
  );
  const labelled = (own: Iterable<readonly [string, string]>) =>
    sources.map((source): Source => {
      if (!isPlain(source)) return source;
      const all = Object.fromEntries(own);
      return { column: source.column, ...(Object.keys(all).length > 0 && { values: all }) };
    });
  if (before.length === 0 || question.kind === "open")
    return { sources: labelled(values), renamed: new Map() };
  // Texts that are numbers again have no label.
  if (now === undefined)
    return {
      sources: labelled([...values].filter(([, label]) => !before.includes(label))),
      renamed: new Map(),
    };
  const others = before.filter((label) => !merged.has(label));
  const written = others.filter((label) => values.has(label)).map((label) => values.get(label)!);
  const renamed = became(
    question,
    "choices",
    others.filter((label) => !values.has(label) && !Object.hasOwn(question.missing ?? {}, label)),
    now.filter((label) => before.includes(label) || !written.includes(label)),
  );
  const labels = new Set(values.values());
  return {
    sources: labelled([
      ...[...values].map(
        ([text, label]) => [text, merged.get(label) ?? renamed.get(label) ?? label] as const,
      ),
      ...[...merged].filter(([label]) => !labels.has(label)),
      ...[...renamed].filter(([label, to]) => label !== to && !labels.has(label)),
    ]),
    renamed: new Map([...renamed, ...merged]),
  };
}
