import type { Cells } from "../cells/Cells";
import { type BreslowDayTest, breslowDayTest } from "../stats/counts/breslowDayTest";
import { type CochranMantelHaenszel, cochranMantelHaenszel } from "../stats/counts/cochranMantelHaenszel";
import { type LogLinearTest, logLinearTest } from "../stats/counts/logLinearTest";
import { boundedInterval } from "../stats/means/boundedInterval";
import { type CellMean, cellMeans } from "../stats/means/cellMeans";
import type { Interval } from "../stats/means/meanInterval";
import { type SimpleEffects, simpleEffects } from "../stats/means/simpleEffects";
import { type TwoWayAnova, twoWayAnova } from "../stats/means/twoWayAnova";
import { countOf } from "./countOf";
import type { Count } from "./Table";

/** A row of scores; cells have the shape [answers to a][answers to b]. */
export interface MeansRow {
  readonly label: string;
  readonly cells: readonly (readonly CellMean[])[];
  readonly typeII: TwoWayAnova;
  readonly typeIII: TwoWayAnova;
  readonly simple: SimpleEffects;
}

/** The answers to a question or to an item; a multiple choice has a row an answer, ticked or not. */
export interface CountsRow {
  readonly label: string;
  readonly answers: readonly AnswerCells[];
  /** A: the answer, B and C: the factors. */
  readonly test: LogLinearTest;
}

/** One answer: how often in each cell, with the percent of the cell. */
export interface AnswerCells {
  readonly label: string;
  readonly cells: readonly (readonly Count[])[];
  /** The answer against the others; absent of the second of two answers, which is the first upside down. */
  readonly alone?: AnswerTests;
}

/** One answer given or not. */
export interface AnswerTests {
  readonly logLinear: LogLinearTest;
  /** Where both factors have two levels: whether the odds ratio with A is the same at both levels of B. */
  readonly strata?: {
    readonly breslowDay: BreslowDayTest;
    /** The answer and A across B, and the answer and B across A. */
    readonly withA: CochranMantelHaenszel;
    readonly withB: CochranMantelHaenszel;
  };
}

/** The counts of each group of a crossed grouping, shape [answers to a][answers to b]. */
function square<T>(ofGroups: readonly T[], levels: number): readonly (readonly T[])[] {
  return Array.from({ length: ofGroups.length / levels }, (_, a) =>
    ofGroups.slice(a * levels, (a + 1) * levels),
  );
}

/** The scores in each cell, from the least; shape [answers to a][answers to b][respondents]. */
export function scoresOf({ values, counts, answered }: Cells, levels: number) {
  const scores = answered.map((_, group) =>
    values.flatMap((value, i) => new Array<number>(counts[i]![group]!).fill(Number(value))),
  );
  return square(scores, levels);
}

/**
 * The analysis of the scores of one row.
 * @param bounds the least and the greatest score
 */
export function meansRow(
  label: string,
  cells: readonly (readonly (readonly number[])[])[],
  bounds: Interval,
): MeansRow {
  return {
    label,
    cells: cellMeans(cells).map((row) =>
      row.map((cell) => ({ ...cell, interval: boundedInterval(cell.mean, cell.interval, bounds) })),
    ),
    typeII: twoWayAnova(cells),
    typeIII: twoWayAnova(cells, "III"),
    simple: simpleEffects(cells),
  };
}

/**
 * The tests of the counts of one row.
 * @param shown the answers to tell of; those after them are the rest
 */
export function countsRow(
  label: string,
  { counts: flat, answered }: Cells,
  levels: number,
  shown: readonly string[],
): CountsRow {
  const counts = flat.map((own) => square(own, levels));
  const sizes = square(answered, levels);
  return {
    label,
    test: logLinearTest(counts),
    answers: shown.map((own, i) => ({
      label: own,
      cells: counts[i]!.map((row, a) => row.map((n, b) => countOf(n, sizes[a]![b]!))),
      ...(counts.length === 2 && i === 1 ? {} : { alone: answerTests(counts[i]!, sizes) }),
    })),
  };
}

/**
 * @param given how many gave the answer, in each cell
 * @param sizes how many answered there
 */
function answerTests(
  given: readonly (readonly number[])[],
  sizes: readonly (readonly number[])[],
): AnswerTests {
  const rest = given.map((row, a) => row.map((n, b) => sizes[a]![b]! - n));
  const logLinear = logLinearTest([given, rest]);
  if (given.length !== 2 || given[0]!.length !== 2) return { logLinear };
  // Shape [levels of the stratum][given or not][levels of the other].
  const acrossB = [0, 1].map((b) => [given, rest].map((own) => own.map((row) => row[b]!)));
  const acrossA = [0, 1].map((a) => [given, rest].map((own) => own[a]!));
  return {
    logLinear,
    strata: {
      breslowDay: breslowDayTest(acrossB),
      withA: cochranMantelHaenszel(acrossB),
      withB: cochranMantelHaenszel(acrossA),
    },
  };
}
