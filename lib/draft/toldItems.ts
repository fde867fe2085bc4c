import type { ColumnProfile } from "./ColumnProfile";
import { choiceFields } from "./choiceFields";
import { missingField, missingOf } from "./missingOf";
import type { QuestionDraft } from "./QuestionDraft";
import { labelsOf, told } from "./toldQuestions";
import { isSaid, scaleEnds, wordingsOf } from "./usualEnds";

const mostChoices = 12;

/**
 * The question of several items that a file says some columns are, from one on: a scale where all answers are scores, a
 * grid where they are a few that the items share; undefined where they are neither.
 */
export function toldItems(columns: readonly ColumnProfile[], at: number): QuestionDraft | undefined {
  const name = columns[at]!.column.question?.name;
  // Two items in a name are a line and a column, or the two scales of a line.
  const isItem = ({ column }: ColumnProfile) =>
    column.question?.name === name && column.part === undefined && !/\]\s*\[[^[\]]*\]$/.test(column.name);
  let end = at;
  while (name !== undefined && end < columns.length && isItem(columns[end]!)) end++;
  const own = columns.slice(at, end);
  if (name === undefined || own.length < 2) return undefined;
  return toldScale(own, name) ?? toldGrid(own, name);
}

function shared(columns: readonly ColumnProfile[], name: string) {
  const set = { name, columns: columns.map((column) => column.name) };
  const label = columns[0]!.column.question?.label ?? name;
  return {
    ...{ label, items: labelsOf(columns, set), sources: set.columns.map((column) => ({ column })) },
    about: { columns: set.columns, applied: true, confidence: "likely" },
    isOne: told(set, set.columns, label),
  } as const;
}

function toldScale(columns: readonly ColumnProfile[], name: string): QuestionDraft | undefined {
  const { codes, answers, guesses } = missingOf(columns, "numbers");
  const decimals = new Map(columns.flatMap(({ decimalOf }) => [...decimalOf]));
  const scores = [...answers.keys()].map((text) => decimals.get(text)?.value ?? Number.NaN);
  if (scores.length < 3 || !scores.every((score) => Number.isInteger(score) && score >= 0 && score <= 10))
    return undefined;
  const { label, items, sources, about, isOne } = shared(columns, name);
  const [min, max] = [Math.min(...scores), Math.max(...scores)];
  const ends = scaleEnds(min, max, wordingsOf(label, columns), columns);
  const own = { ...about, confidence: isSaid(ends) ? "sure" : "likely" } as const;
  return {
    ...{ label, body: { kind: "scale", items, scale: ends.what, ...missingField(codes) }, sources, columns },
    guesses: [
      { about: "kind", what: { kind: "scale" }, reason: { kind: "wholeNumbers", min, max }, ...own },
      { about: "scale", ...ends, ...own },
      ...guesses,
      isOne,
    ],
  };
}

function toldGrid(columns: readonly ColumnProfile[], name: string): QuestionDraft | undefined {
  const { codes, answers, guesses } = missingOf(columns, "choices");
  const isAlike = (one: ColumnProfile) =>
    one.values.length === 0 ||
    columns.some((other) => other !== one && one.values.some((text) => other.countOf.has(text)));
  if (answers.size < 2 || answers.size > mostChoices || !columns.every(isAlike)) return undefined;
  const { label, items, sources, about, isOne } = shared(columns, name);
  const { choices, guess } = choiceFields(answers, columns);
  const reason = { kind: "sameAnswers", items: items.length, values: choices.length } as const;
  return {
    ...{ label, body: { kind: "grid", items, choices, ...missingField(codes) }, sources, columns },
    guesses: [{ about: "kind", what: { kind: "grid" }, reason, ...about }, guess, ...guesses, isOne],
  };
}
