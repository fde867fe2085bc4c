import type { Block } from "./Block";
import type { ColumnProfile } from "./ColumnProfile";
import { missingField, missingOf } from "./missingOf";
import type { QuestionDraft } from "./QuestionDraft";
import { reversedGuess } from "./reversedGuess";
import { namedAs } from "./texts/namedAs";
import { beyondEnds, isSaid, passedEnds, scaleEnds, wordingsOf } from "./usualEnds";

/** The whole scores of a column, words for « no answer » apart; undefined where it has others. */
function scoresOf(column: ColumnProfile): readonly number[] | undefined {
  const words = missingOf([column], "numbers");
  const scores = [...words.answers.keys()].map((value) => column.decimalOf.get(value)?.value ?? Number.NaN);
  return scores.length > 0 && scores.every(Number.isInteger) ? scores : undefined;
}

/** Whether a column by itself may be an item of a scale. */
export function mayScore(column: ColumnProfile): boolean {
  const scores = column.values.length > 40 ? undefined : scoresOf(column);
  return scores?.every((score) => score >= -5 && score <= 10) ?? false;
}

/** A scale: whole scores between two ends that all items share; undefined where they do not. */
export function scaleBlock({ columns, items, label, weak, form }: Block): QuestionDraft | undefined {
  if (form === undefined || (weak && columns.length < 3)) return undefined;
  const { codes, answers, guesses } = missingOf(columns, "numbers");
  const decimals = new Map(columns.flatMap(({ decimalOf }) => [...decimalOf]));
  const scores = [...answers.keys()].map((value) => decimals.get(value)?.value ?? Number.NaN);
  const distinct = new Set(scores);
  const [min, max] = [Math.min(...scores), Math.max(...scores)];
  const isScores = distinct.size >= 3 && scores.every(Number.isInteger) && min >= -5 && max <= 10;
  if (!isScores || columns.every(({ name }) => namedAs.quantity(name))) return undefined;
  const own = columns.map((column) =>
    [...column.countOf.keys()]
      .filter((value) => answers.has(value))
      .map((value) => decimals.get(value)!.value),
  );
  // Items of one scale use most of it; codes of different questions do not.
  const wide = own.filter((values) => Math.max(...values) - Math.min(...values) >= 0.5 * (max - min));
  if (wide.length < (weak ? 1 : 0.5) * columns.length) return undefined;
  if (weak && own.some((values) => Math.max(...values) !== max)) return undefined;
  const names = columns.map(({ name }) => name);
  const ends = scaleEnds(min, max, wordingsOf(label, columns), columns);
  const passed = passedEnds(min, max, wordingsOf(label, columns));
  const confidence = isSaid(ends) ? "sure" : "likely";
  const shared = { columns: names, applied: true, confidence } as const;
  const reversed = reversedGuess(columns, items, (text) =>
    answers.has(text) ? decimals.get(text)?.value : undefined,
  );
  return {
    label,
    body: { kind: "scale", items, scale: ends.what, ...missingField(codes) },
    sources: names.map((column) => ({ column })),
    columns,
    guesses: [
      {
        ...{ about: "kind", what: { kind: "scale" }, ...shared },
        reason: passed ? { kind: "beyondSaid", said: passed, min, max } : { kind: "wholeNumbers", min, max },
      },
      { about: "scale", ...ends, ...shared },
      ...(reversed ? [reversed] : []),
      ...(isSaid(ends) ? guesses.map(beyondEnds) : guesses),
    ],
  };
}
