import type { Block } from "./Block";
import type { ColumnProfile } from "./ColumnProfile";
import { choiceFields } from "./choiceFields";
import { missingField, missingOf } from "./missingOf";
import type { QuestionDraft } from "./QuestionDraft";
import { namedAs } from "./texts/namedAs";

const mostChoices = 12;

/** Whether a column by itself may be an item of a grid: a few answers, given again and again. */
export function mayBeGrid(column: ColumnProfile): boolean {
  if (column.values.length > 2 * mostChoices) return false;
  const { size } = missingOf([column], "choices").answers;
  return size >= 1 && size <= mostChoices && 2 * size <= column.answered;
}

/** A grid: the same few answers to every item; undefined where they differ. */
export function gridBlock({ columns, items, label, weak, form }: Block): QuestionDraft | undefined {
  const { codes, answers, guesses } = missingOf(columns, "choices");
  if (answers.size < 2 || answers.size > mostChoices) return undefined;
  const own = columns.map(({ countOf }) => [...countOf.keys()].filter((value) => answers.has(value)).length);
  const shared = own.reduce((total, size) => total + size, 0);
  if (Math.max(...own) + 1 < answers.size || shared < 0.6 * own.length * answers.size) return undefined;
  // Codes and counts look alike: how many dogs, how many cats.
  const isNumbers = columns.every(({ countOf, decimalOf }) => countOf.size === decimalOf.size);
  if (isNumbers && columns.every(({ name }) => namedAs.quantity(name))) return undefined;
  const { choices, guess } = choiceFields(answers, columns);
  const isVocabulary = guess.about === "choices" && guess.reason.kind === "vocabulary";
  // Names that tell nothing, or codes, take more than that the answers are the same.
  if ((form === undefined || weak) && !(isVocabulary && columns.length >= 3 && answers.size >= 3))
    return undefined;
  const names = columns.map(({ name }) => name);
  return {
    label,
    body: { kind: "grid", items, choices, ...missingField(codes) },
    sources: names.map((column) => ({ column })),
    columns,
    guesses: [
      {
        ...{ about: "kind", what: { kind: "grid" }, columns: names, applied: true },
        reason: { kind: "sameAnswers", items: items.length, values: choices.length },
        confidence: isVocabulary && form !== undefined ? "sure" : "likely",
      },
      guess,
      ...guesses,
    ],
  };
}
