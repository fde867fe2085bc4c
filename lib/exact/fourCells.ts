import { sum } from "../base/sum";
import type { Range } from "./range";
import { roundToTotal } from "./roundToTotal";

/** For each answer: its count in all, in the first group of one crossing and of the other. */
export interface AnswerMargins {
  readonly n: number;
  readonly first: number;
  readonly second: number;
}

/**
 * How many of each answer fall in the first group of both crossings at once.
 *
 * Both crossings have two groups, so that this one number per answer fixes its four cells.
 * The published margins leave it open; the choice is that of maximum entropy, with the three
 * two-way margins and no three-way interaction (iterative proportional fitting, Deming and
 * Stephan 1940), rounded to integers that keep every margin.
 *
 * @param both respondents in the first group of both crossings, whatever their answer
 * @returns one integer per answer, adding up to `both`; undefined when no integers can keep the margins
 */
export function fourCells(answers: readonly AnswerMargins[], both: number): readonly number[] | undefined {
  const n = sum(answers.map((answer) => answer.n));
  const first = sum(answers.map((answer) => answer.first));
  const second = sum(answers.map((answer) => answer.second));
  const low = answers.map(({ n, first, second }) => Math.max(0, first + second - n));
  const high = answers.map(({ first, second }) => Math.min(first, second));
  const possible = answers.every((_, i) => low[i]! <= high[i]!) && sum(low) <= both && both <= sum(high);
  if (!possible) return undefined;

  // [answer][in first group][in second group]
  const cells = answers.map(() => [
    [1, 1],
    [1, 1],
  ]);
  const pair = [
    [n - first - second + both, second - both],
    [first - both, both],
  ];
  for (let round = 0; round < 1000; round++) {
    answers.forEach((answer, i) => {
      for (const a of [0, 1]) {
        const wanted = a === 1 ? answer.first : answer.n - answer.first;
        scale(
          [
            [i, a, 0],
            [i, a, 1],
          ],
          wanted,
          cells,
        );
      }
    });
    answers.forEach((answer, i) => {
      for (const b of [0, 1]) {
        const wanted = b === 1 ? answer.second : answer.n - answer.second;
        scale(
          [
            [i, 0, b],
            [i, 1, b],
          ],
          wanted,
          cells,
        );
      }
    });
    for (const a of [0, 1]) {
      for (const b of [0, 1])
        scale(
          answers.map((_, i) => [i, a, b] as const),
          pair[a]![b]!,
          cells,
        );
    }
  }
  const fitted = cells.map((cell, i) => Math.min(high[i]!, Math.max(low[i]!, cell[1]![1]!)));
  const rounded = roundToTotal(fitted, Math.round(sum(fitted)));
  return rounded && settle(rounded, low, high, both);
}

/** Multiplies the named cells so that they add up to `wanted`. */
function scale(
  places: readonly (readonly [number, number, number])[],
  wanted: number,
  cells: number[][][],
): void {
  const present = sum(places.map(([i, a, b]) => cells[i]![a]![b]!));
  for (const [i, a, b] of places) {
    cells[i]![a]![b] = present === 0 ? 0 : (cells[i]![a]![b]! * wanted) / present;
  }
}

/** Adds or takes single units, first where there is most room, until the integers add up to `total`. */
function settle(values: number[], low: readonly number[], high: readonly number[], total: number): number[] {
  for (let gap = total - sum(values); gap !== 0; gap -= Math.sign(gap)) {
    const room = values.map((value, i) => (gap > 0 ? high[i]! - value : value - low[i]!));
    const i = room.indexOf(Math.max(...room));
    values[i] = values[i]! + Math.sign(gap);
  }
  return values;
}

/**
 * Between what and what the count of each answer in the first group of both crossings lies, over
 * all integers that keep the margins (Fréchet 1940) and add up to `both`.
 * @returns bounds that are each reached, where any integers keep them
 */
export function cellCountBounds(answers: readonly AnswerMargins[], both: number): readonly Range[] {
  const own = answers.map(
    ({ n, first, second }): Range => [Math.max(0, first + second - n), Math.min(first, second)],
  );
  const [low, high] = [sum(own.map(([least]) => least)), sum(own.map(([, most]) => most))];
  return own.map(([least, most]) => [
    Math.max(least, both - (high - most)),
    Math.min(most, both - (low - least)),
  ]);
}
