import type { Question } from "../../questionnaire/types";
import { nameSplits } from "../texts/nameSplits";
import { saidCodes } from "../texts/saidCodes";
import { unnumbered } from "../texts/unnumbered";

/**
 * The label of a question that some columns of a file, under other names now, are of, where it was made of their names;
 * undefined where a person has written another, or it stays.
 *
 * @param before the names that its columns had, in order; `after`: those that they have
 */
export function labelOfNames(
  { label }: Pick<Question, "label">,
  before: readonly string[],
  after: readonly string[],
): string | undefined {
  const own = cuts(before.length);
  const withoutCodes = own.map(
    (cut): Cut =>
      (name) =>
        cut(saidCodes(name).rest),
  );
  for (const cut of [...own, ...withoutCodes]) {
    const [was, is] = [common(before, cut), common(after, cut)];
    if (is === undefined || was !== label || is === label) continue;
    return is;
  }
  return undefined;
}

type Cut = (name: string) => string | undefined;

/** The ways in which a label is made of the name of a column. */
function cuts(columns: number): readonly Cut[] {
  const whole: readonly Cut[] = [(name) => name, unnumbered];
  if (columns === 1) return whole;
  const stems = (["bracket", "phrase", "path", "word", "numbered"] as const).map(
    (form): Cut =>
      (name) =>
        nameSplits(name).find((split) => split.form === form)?.stem,
  );
  return [
    ...stems,
    ...stems.map(
      (stem): Cut =>
        (name) =>
          unnumbered(stem(name) ?? "") || undefined,
    ),
  ];
}

function common(names: readonly string[], cut: Cut): string | undefined {
  const [first, ...others] = new Set(names.map(cut));
  return others.length === 0 ? first : undefined;
}
