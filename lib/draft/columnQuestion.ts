import type { ColumnProfile } from "./ColumnProfile";
import { departmentQuestion } from "./departmentQuestion";
import { missingField, missingOf } from "./missingOf";
import { numberQuestion } from "./numberQuestion";
import type { QuestionDraft } from "./QuestionDraft";
import { splitQuestion } from "./splitQuestion";
import { textQuestion } from "./textQuestion";
import { isMoment } from "./texts/isMoment";

/** The question that a column is by itself. */
export function columnQuestion(column: ColumnProfile): QuestionDraft {
  return (
    departmentQuestion(column) ??
    numberQuestion(column) ??
    momentQuestion(column) ??
    splitQuestion(column) ??
    textQuestion(column)
  );
}

/** Dates and times are kept as texts; undefined where an answer is none. */
function momentQuestion(column: ColumnProfile): QuestionDraft | undefined {
  const { codes, answers, guesses } = missingOf([column], "texts");
  const texts = [...answers.keys()];
  if (texts.length === 0 || !texts.every(isMoment)) return undefined;
  return {
    label: column.name,
    body: { kind: "open", ...missingField(codes) },
    sources: [{ column: column.name }],
    columns: [column],
    guesses: [
      {
        ...{ about: "kind", what: { kind: "open" }, reason: { kind: "dates" } },
        ...{ columns: [column.name], confidence: "sure", applied: true },
      },
      ...guesses,
    ],
  };
}
