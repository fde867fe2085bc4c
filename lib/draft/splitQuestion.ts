import type { ColumnProfile } from "./ColumnProfile";
import { choiceFields } from "./choiceFields";
import { missingField, missingOf } from "./missingOf";
import type { QuestionDraft } from "./QuestionDraft";
import { splitCells } from "./splitCells";

/** A multiple choice whose answers stand together in the cells of one column; undefined where they do not. */
export function splitQuestion(column: ColumnProfile): QuestionDraft | undefined {
  const { codes, answers, guesses } = missingOf([column], "choices");
  const cells = splitCells({ ...column, countOf: answers });
  if (!cells) return undefined;
  const { separator, parts } = cells;
  const { choices, guess } = choiceFields(parts, [column]);
  const what = { kind: "multiple" } as const;
  const reason = { kind: "severalInACell", separator, items: choices.length } as const;
  return {
    label: column.name,
    body: { kind: "multiple", choices, ...missingField(codes) },
    sources: choices.map((part) => ({ column: column.name, part, separator })),
    columns: [column],
    guesses: [
      {
        ...{ about: "kind", what, reason, columns: [column.name], applied: true },
        confidence: separator === "," || separator === "/" ? "likely" : "sure",
      },
      { ...guess, what: { ...guess.what, counts: choices.map((part) => parts.get(part)!) } },
      ...guesses,
    ],
  };
}
