import { memo } from "../base/memo";
import { type Solution, solved } from "../base/Solution";
import { sum } from "../base/sum";
import { type CrossedSquares, interactionCells } from "../exact/interactionCells";
import { interactionRange } from "../exact/interactionRange";
import type { Publication } from "../published/Publication";
import { isSingleChoice, meanRows } from "../questionnaire/itemsOf";
import { crossingGroups } from "../questionnaire/lookup";
import { rangeOf } from "../questionnaire/rangeOf";
import type { ChoiceQuestion, Question, Questionnaire, ScaleQuestion } from "../questionnaire/types";
import {
  answerCorners,
  type ThreeWayEnd,
  type ThreeWayRange,
  threeWayRange,
} from "../stats/counts/threeWayRange";
import { chiSquareUpperQuantile } from "../stats/distributions/chiSquareUpperQuantile";
import { fUpperQuantile } from "../stats/distributions/fUpperQuantile";
import { fUpperTail } from "../stats/distributions/fUpperTail";
import { additiveAnova } from "../stats/means/additiveAnova";
import { significanceLevel } from "../tables/Table";
import { crossedSample } from "./answerCounts";
import { type ScoreSolution, scoreSolutions } from "./scoreSolutions";
import { twiceCrossed } from "./twiceCrossed";

/** An end of what is possible. */
export interface InteractionEnd {
  readonly statistic: number;
  readonly p: number;
}

/** What the publication alone says of the interaction of its two crossings on an item, or on an answer. */
export interface KnownInteraction {
  readonly question: Question;
  /** « 3.1.2 », « 4.5 »; of a choice and its answers, the id of the question. */
  readonly id: string;
  /** Label of the item, or of the answer against the others; "" for a score without items, and for a choice as a whole. */
  readonly label: string;
  /** F of a two-way analysis of variance; G² of no three-way interaction. */
  readonly measure: "F" | "G²";
  readonly least: InteractionEnd;
  readonly greatest: InteractionEnd;
  /** Whether answers were found at both ends: bounds that are only outer ones otherwise. */
  readonly reached: boolean;
  /** What the statistic must reach to be significant. */
  readonly critical: number;
  readonly verdict: "never" | "always" | "open" | "undecided";
  /** Of a score: from how many points on a difference of differences is significant, the least that is possible. */
  readonly smallestGap?: number;
}

/**
 * For every question that everybody was asked and that the report crosses both ways, between what and
 * what the test of their interaction lies, over all answers that give back the printed numbers, and
 * what follows: never significant, always, or open (both are proven possible). Undecided is what would
 * be open if the bounds were reached, and is not known to be. Never, too, where no test can be made.
 *
 * The report prints the sizes of the four cells of both crossings, hence the sizes of the cells of such
 * a question. Of a score, every integer solution of its printed moments is gone through
 * (`momentSolutions`), with every sum of squares of the groups; of a choice, every table of counts
 * (`threeWayRange`), and of each of more than two answers against the others, every count that leaves
 * room for those. Items and choices whose numbers tell too little, or are impossible, are left out.
 *
 * @param repaired the publication, its errata set aside (`repairedBy`)
 * @param progress called before each question
 * @returns why not, where there are not two crossings of two groups, or their sizes are not printed
 */
export const interactionKnowledge = memo(
  (
    questionnaire: Questionnaire,
    repaired: Publication,
    progress: (question: Question) => void = () => {},
  ): Solution<readonly KnownInteraction[]> => {
    const sample = crossedSample(questionnaire, repaired);
    if (!sample.possible) return sample;
    const sizes = sample.value.map(({ n }) => n);
    return solved(
      twiceCrossed(questionnaire).flatMap((question): readonly KnownInteraction[] => {
        progress(question);
        if (question.kind === "scale") return knownScores(questionnaire, repaired, question, sizes);
        return isSingleChoice(question) ? knownAnswers(questionnaire, repaired, question, sizes) : [];
      }),
    );
  },
);

function knownScores(
  questionnaire: Questionnaire,
  repaired: Publication,
  question: ScaleQuestion,
  sizes: readonly number[],
): readonly KnownInteraction[] {
  const residual = sum(sizes) - 4;
  const critical = fUpperQuantile(significanceLevel, 1, residual);
  return meanRows(question).flatMap((item, i) => {
    const solutions = scoreSolutions(questionnaire, repaired, question, item, sizes);
    const ranges = solutions.flatMap(({ squares, ...margins }) =>
      squares.flatMap((own) => {
        const row: CrossedSquares = { ...margins, ...rangeOf(question), squares: own };
        const range = interactionRange(sizes, row);
        return range ? [{ row, ...range }] : [];
      }),
    );
    if (ranges.length === 0) return [];
    const low = ranges.reduce((best, own) => (own.least.F < best.least.F ? own : best));
    const high = ranges.reduce((best, own) => (own.greatest.F > best.greatest.F ? own : best));
    const reached =
      interactionCells(sizes, low.least.corner, low.row) !== undefined &&
      interactionCells(sizes, high.greatest.corner, high.row) !== undefined;
    const end = (F: number): InteractionEnd => ({ statistic: F, p: fUpperTail(F, 1, residual) });
    return [
      {
        question,
        id: item === "" ? question.id : `${question.id}.${i + 1}`,
        label: item,
        measure: "F",
        critical,
        smallestGap: Math.min(...solutions.map((solution) => significantGap(solution, critical))),
        ...judged(end(low.least.F), end(high.greatest.F), reached),
      },
    ];
  });
}

/**
 * The difference of differences that has a given F: F = (n - 4) x / (w - x), where w is what a model
 * without interaction leaves, and x the square of the difference over the sum of 1 / n of the cells.
 */
function significantGap(solution: ScoreSolution, F: number): number {
  const { sizes } = solution;
  const x = (additiveAnova(solution).residual.sumOfSquares * F) / (sum(sizes) - 4 + F);
  return Math.sqrt(x * sum(sizes.map((n) => 1 / n)));
}

/** The question as a whole, and each of more than two answers against the others. */
function knownAnswers(
  questionnaire: Questionnaire,
  repaired: Publication,
  question: ChoiceQuestion,
  sizes: readonly number[],
): readonly KnownInteraction[] {
  const [first = [], second = []] = questionnaire.crossings.map(({ id }) =>
    question.choices.map((row) =>
      crossingGroups(questionnaire, id).map((column) =>
        Number(repaired.printed({ question: question.id, by: id, row, column, statistic: "n" })),
      ),
    ),
  );
  const known = (label: string, range: ThreeWayRange | undefined): readonly KnownInteraction[] => {
    if (range === undefined) return [];
    const end = ({ likelihoodRatio, p }: ThreeWayEnd): InteractionEnd => ({ statistic: likelihoodRatio, p });
    return [
      {
        question,
        id: question.id,
        label,
        measure: "G²",
        critical: chiSquareUpperQuantile(significanceLevel, range.degreesOfFreedom),
        ...judged(end(range.least), end(range.greatest), true),
      },
    ];
  };
  const whole = known("", threeWayRange({ sizes, first, second }));
  // Of two answers, each against the other is the whole question.
  const corners = question.choices.length > 2 ? answerCorners({ sizes, first, second }) : undefined;
  if (corners === undefined) return whole;
  const against = (margins: readonly (readonly number[])[], k: number) => [
    margins[k]!,
    [0, 1].map((group) => sum(margins.map((own, other) => (other === k ? 0 : own[group]!)))),
  ];
  const alone = question.choices.flatMap((answer, k) => {
    const [least, most] = corners[k]!;
    const others = [sizes[0]! - most, sizes[0]! - least] as const;
    const own = { sizes, first: against(first, k), second: against(second, k) };
    return known(answer, threeWayRange(own, [corners[k]!, others]));
  });
  return [...whole, ...alone];
}

function judged(
  least: InteractionEnd,
  greatest: InteractionEnd,
  reached: boolean,
): Pick<KnownInteraction, "least" | "greatest" | "reached" | "verdict"> {
  const ends = { least, greatest, reached };
  if (!(greatest.p <= significanceLevel)) return { ...ends, verdict: "never" };
  if (least.p <= significanceLevel) return { ...ends, verdict: "always" };
  return { ...ends, verdict: reached ? "open" : "undecided" };
}
