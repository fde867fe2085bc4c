import type { ColumnProfile } from "./ColumnProfile";
import { choiceFields } from "./choiceFields";
import type { Confidence, GuessFact, KindReason, OwnGuess } from "./Guess";
import { type Missing, missingField, missingOf } from "./missingOf";
import type { QuestionBody, QuestionDraft } from "./QuestionDraft";
import { namedAs } from "./texts/namedAs";
import { beyondEnds, isSaid, passedEnds, saysScale, scaleEnds, wordingsOf } from "./usualEnds";

/** The numbers of a column, missing codes apart. */
interface Numbers {
  /** Distinct, from the least. */
  readonly values: readonly number[];
  readonly counts: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/**
 * A question whose answers are all numbers: a number, a score on a scale, or the codes of choices; undefined where
 * an answer is none.
 */
export function numberQuestion(column: ColumnProfile): QuestionDraft | undefined {
  const missing = missingOf([column], "numbers");
  const { answers } = missing;
  if (answers.size === 0 || [...answers.keys()].some((value) => !column.decimalOf.has(value)))
    return undefined;
  const numbers = numbersOf(column, answers);
  // Only a score has words beside some of its numbers.
  const mayBeScores = numbers.whole && numbers.values.length >= 3 && numbers.min >= -5 && numbers.max <= 10;
  if (column.labelled && !mayBeScores) return undefined;
  const [kind, confidence] = kindOfNumbers(numbers, column);
  const body = { number: numberBody, scale: scaleBody, codes: codesBody }[kind](column, numbers, missing);
  const passed = passedEnds(numbers.min, numbers.max, wordingsOf(column.name, [column]));
  const beyond: KindReason | undefined = passed && {
    ...{ kind: "beyondSaid", said: passed },
    ...{ min: numbers.min, max: numbers.max },
  };
  const guess = (fact: GuessFact): OwnGuess => ({
    ...fact,
    columns: [column.name],
    confidence: beyond ? "likely" : body.isSaid ? "sure" : confidence,
    applied: true,
  });
  return {
    label: column.name,
    body: body.body,
    sources: [{ column: column.name }],
    columns: [column],
    guesses: [
      guess({ about: "kind", what: { kind: body.body.kind }, reason: beyond ?? body.reason }),
      ...body.facts.map(guess),
      ...(body.isSaid ? missing.guesses.map(beyondEnds) : missing.guesses),
    ],
  };
}

function numbersOf({ decimalOf }: ColumnProfile, answers: ReadonlyMap<string, number>): Numbers {
  const counts = new Map<number, number>();
  for (const [text, count] of answers) {
    const { value } = decimalOf.get(text)!;
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  const values = [...counts.keys()].sort((a, b) => a - b);
  const whole = values.every(Number.isInteger);
  return {
    values,
    counts: values.map((value) => counts.get(value)!),
    min: values[0]!,
    max: values.at(-1)!,
    whole,
  };
}

/** Columns with the same few numbers are scores, whatever each would be alone. */
const manyAlike = 4;

function kindOfNumbers(
  numbers: Numbers,
  column: ColumnProfile,
): readonly ["number" | "scale" | "codes", Confidence] {
  const { values, counts, min, max, whole } = numbers;
  const { name, alike, labelled } = column;
  const distinct = values.length;
  if (labelled) return ["scale", "likely"];
  if (!whole) return ["number", "sure"];
  if (namedAs.quantity(name) && (max > 10 || distinct > 2))
    return ["number", distinct > 12 ? "sure" : "likely"];
  const isTold = saysScale(min, max, wordingsOf(name, [column]));
  const isScore = isTold || namedAs.score(name) || (alike >= manyAlike && distinct >= 3 && max <= 10);
  if (distinct <= 2) return isScore && max > 2 && max <= 10 ? ["scale", "likely"] : ["codes", "likely"];
  const contiguous = distinct === max - min + 1;
  if (min < 0) return min === -max && max <= 5 && contiguous ? ["scale", "likely"] : ["number", "likely"];
  if (max <= 10) {
    if (isScore) return ["scale", "likely"];
    // Fewer and fewer: how many children, not how satisfied.
    const isFalling = counts[0] === Math.max(...counts) && meanOf(numbers) < min + 0.35 * (max - min);
    if (min === 0) {
      if (distinct === 3 && max === 2) return ["codes", "likely"];
      return max >= 7 && !isFalling && distinct >= max - 1 ? ["scale", "likely"] : ["number", "likely"];
    }
    if (min === 1 && max <= 4 && contiguous) return ["codes", "likely"];
    if (isFalling && max >= 6) return ["number", "likely"];
    const isFull = min === 1 ? distinct >= max - 1 : min === 2 && contiguous && max !== 8;
    return isFull && max >= 5 ? ["scale", "likely"] : ["number", "likely"];
  }
  if (min === 1 && max === 11 && contiguous) return ["scale", "likely"];
  if (distinct <= 20 && min === 1 && contiguous && max === distinct && max <= 20 && !isScore)
    return ["codes", "likely"];
  return ["number", distinct > 20 ? "sure" : "likely"];
}

function meanOf({ values, counts }: Numbers): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return values.reduce((sum, value, i) => sum + value * counts[i]!, 0) / total;
}

interface Made {
  readonly body: QuestionBody;
  readonly reason: KindReason;
  readonly facts: readonly GuessFact[];
  /** Whether its wording says that it is so. */
  readonly isSaid?: boolean;
}

function numberBody(column: ColumnProfile, { min, max, whole }: Numbers, { codes, answers }: Missing): Made {
  const own = [...answers.keys()].map((value) => column.decimalOf.get(value)!);
  const decimals = whole ? 0 : own.reduce((most, decimal) => Math.max(most, decimal.decimals), 0);
  const rounded = own.some((decimal) => decimal.rounded);
  const range = { min: min >= 0 ? 0 : Math.floor(min) };
  return {
    body: { kind: "number", range, ...(decimals > 0 && { decimals }), ...missingField(codes) },
    reason: whole ? { kind: "wholeNumbers", min, max } : { kind: "decimals", decimals, min, max, rounded },
    facts: [],
  };
}

function scaleBody(column: ColumnProfile, { min, max }: Numbers, { codes }: Missing): Made {
  const ends = scaleEnds(min, max, wordingsOf(column.name, [column]), [column]);
  return {
    body: { kind: "scale", scale: ends.what, ...missingField(codes) },
    reason: { kind: "wholeNumbers", min, max },
    facts: [{ about: "scale", ...ends }],
    isSaid: isSaid(ends),
  };
}

function codesBody(column: ColumnProfile, { values }: Numbers, { codes, answers }: Missing): Made {
  const { choices, guess } = choiceFields(answers, [column]);
  const isConstant = answers.size === 1;
  return {
    body: { kind: "single", choices, ...missingField(codes) },
    reason: isConstant
      ? { kind: "constant", value: choices[0]! }
      : { kind: "numberCodes", values: values.length },
    facts: isConstant ? [] : [guess],
  };
}
