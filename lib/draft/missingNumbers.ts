import type { NoAnswerReason } from "../questionnaire/MissingReason";
import type { Confidence } from "./Guess";

export interface MissingNumber {
  readonly value: number;
  readonly reason: NoAnswerReason;
  /** The nearest of the other values. */
  readonly nearest: number;
  readonly confidence: Confidence;
}

const codes = new Map<number, NoAnswerReason>([
  ...[9, 99, 999, 9999, 99999, -1, -9, -99, -999, -9999].map((code): [number, NoAnswerReason] => [
    code,
    "noAnswer",
  ]),
  ...[8, 88, 98, 888, 998, 8888, 9998, -8, -88].map((code): [number, NoAnswerReason] => [
    code,
    "doesNotKnow",
  ]),
]);

/**
 * The values of a column of numbers that stand apart from the others and have the look of a code: 9 of a scale from
 * 1 to 7, -1 of a number of children. One that is near the others, as 99 after ages up to 98, is doubtful.
 *
 * @param numbers the distinct values with their counts
 */
export function missingNumbers(numbers: ReadonlyMap<number, number>): readonly MissingNumber[] {
  const found: MissingNumber[] = [];
  let rest = [...numbers.keys()].sort((a, b) => a - b);
  const take = (value: number, nearest: number, confidence: Confidence) => {
    found.push({ value, reason: codes.get(value)!, nearest, confidence });
    if (confidence !== "doubtful") rest = rest.filter((other) => other !== value);
  };
  for (;;) {
    const [least, next] = rest;
    // Two values are a yes and a no as much as an answer and none.
    if (rest.length < 3 || least! >= 0 || !codes.has(least!)) break;
    const others = rest.filter((value) => value < 0);
    if (others.some((value) => !codes.has(value)) || next! - least! < 1 || others.length > 3) break;
    if (least === -1 && rest.includes(1) && rest.every((value) => Math.abs(value) <= 1)) break;
    take(least!, next!, "likely");
  }
  // From the highest code down; 8 counts only beside 9, or apart by itself.
  for (let top = rest.at(-1)!; rest.length >= 3 && codes.has(top) && top > 0; top = rest.at(-1)!) {
    const below = rest.filter((value) => value < top && !(isBeside(value, top) && codes.has(value)));
    const nearest = below.at(-1);
    if (nearest === undefined || below.length < 2) break;
    const isApart =
      top < 10 ? nearest <= top - 2 && nearest <= 7 && isCodes(below) : isFar(top, nearest, below);
    if (isApart) {
      take(top, nearest, "likely");
      continue;
    }
    if (top >= 99 && nearest < top && top - nearest < top / 2 && isRepeated(numbers, top, below))
      take(top, rest.at(-2)!, "doubtful");
    break;
  }
  return found;
}

/** 8 beside 9, 98 beside 99. */
function isBeside(value: number, top: number): boolean {
  return top - value === 1 || (top - value === 11 && top >= 99);
}

/** Whole numbers without a hole, that begin with 0 or 1: the codes of answers. */
function isCodes(values: readonly number[]): boolean {
  const [first] = values;
  return (
    (first === 0 || first === 1) && values.length >= values.at(-1)! - first && values.every(Number.isInteger)
  );
}

/** Whether a code of two or more figures is beyond anything that the others announce. */
function isFar(top: number, nearest: number, below: readonly number[]): boolean {
  const gap = top - nearest;
  const spread = nearest - below[0]!;
  return gap >= top / 2 && gap > spread;
}

function isRepeated(numbers: ReadonlyMap<number, number>, top: number, below: readonly number[]): boolean {
  const count = numbers.get(top)!;
  return count >= 2 && count > (numbers.get(below.at(-1)!) ?? 0);
}
