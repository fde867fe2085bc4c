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

  // The cells of an answer follow one another: in neither first group, in that of the second crossing, of the first, of both.
  const cells = new Float64Array(4 * answers.length).fill(1);
  const everyAnswer = (cell: number) => answers.map((_, i) => 4 * i + cell);
  const margins: readonly Margin[] = [
    ...answers.flatMap(({ n, first }, i) => [
      { places: [4 * i, 4 * i + 1], wanted: n - first },
      { places: [4 * i + 2, 4 * i + 3], wanted: first },
    ]),
    ...answers.flatMap(({ n, second }, i) => [
      { places: [4 * i, 4 * i + 2], wanted: n - second },
      { places: [4 * i + 1, 4 * i + 3], wanted: second },
    ]),
    { places: everyAnswer(0), wanted: n - first - second + both },
    { places: everyAnswer(1), wanted: second - both },
    { places: everyAnswer(2), wanted: first - both },
    { places: everyAnswer(3), wanted: both },
  ];
  for (let round = 0; round < 1000; round++) {
    const before = cells.slice();
    for (const margin of margins) scale(cells, margin);
    if (cells.every((cell, k) => cell === before[k])) break; // and so would every round that follows
  }
  const fitted = answers.map((_, i) => Math.min(high[i]!, Math.max(low[i]!, cells[4 * i + 3]!)));
  const rounded = roundToTotal(fitted, Math.round(sum(fitted)));
  return rounded && settle(rounded, low, high, both);
}

/** Cells that are to add up to a margin. */
interface Margin {
  readonly places: readonly number[];
  readonly wanted: number;
}

/** Multiplies the cells of a margin so that they add up to it. */
function scale(cells: Float64Array, { places, wanted }: Margin): void {
  let present = 0;
  for (const place of places) present += cells[place]!;
  for (const place of places) cells[place] = present === 0 ? 0 : (cells[place]! * wanted) / present;
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
