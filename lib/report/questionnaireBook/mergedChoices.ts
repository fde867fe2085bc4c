import type { Question } from "../../questionnaire/types";
import { faultIn } from "./BookRow";
import type { AnswerRow } from "./readAnswerRows";

/** An answer that is another one now. */
export interface MergedChoice {
  readonly question: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The answers of a question that have the label of another now, and are that one.
 *
 * @param rows those of its answers, in their order
 * @param old the question as it is in the study
 * @throws DataError where it cannot be told which answer has become which, or where answers do not merge so
 */
export function mergedChoices(
  id: string,
  rows: readonly AnswerRow[],
  old: Question | undefined,
): readonly MergedChoice[] {
  const now = rows.map(({ label }) => label);
  const repeated = rows.filter(({ label }, i) => now.indexOf(label) < i);
  const [first] = repeated;
  if (first === undefined) return [];
  const problem = `la question ${id} a deux fois ce libellé`;
  if (old?.kind !== "single" && old?.kind !== "grid" && old?.kind !== "multiple")
    throw faultIn(first.row, "label", problem, "un libellé par ligne");
  const gone = old.choices.filter((label) => !now.includes(label));
  // A workbook that was read already: its answers are one.
  if (gone.length === 0 && now.every((label) => old.choices.includes(label))) return [];
  const labels = new Set(repeated.map(({ label }) => label));
  if (gone.length === repeated.length && labels.size === 1 && old.choices.includes(first.label))
    return gone.map((from) => ({ question: id, from, to: first.label }));
  const isInPlace =
    now.length === old.choices.length &&
    now.every((label, i) => !old.choices.includes(label) || labels.has(label) || old.choices[i] === label);
  if (!isInPlace)
    throw faultIn(
      first.row,
      "label",
      problem,
      "un libellé par ligne, ou celui d’une autre réponse sur sa ligne pour les réunir : déplacements, ajouts et suppressions en une autre fois",
    );
  return [...labels].flatMap((to) => {
    const from = old.choices.filter((_, i) => now[i] === to);
    const kept = from.includes(to) ? to : from[0];
    return from.filter((label) => label !== kept).map((label) => ({ question: id, from: label, to }));
  });
}
