import { memo } from "../base/memo";
import { type Solution, solved } from "../base/Solution";
import { sum } from "../base/sum";
import { cornerCells } from "../exact/cornerRange";
import { fourCells } from "../exact/fourCells";
import type { Publication } from "../published/Publication";
import { isSingleChoice, meanRows } from "../questionnaire/itemsOf";
import { crossingGroups } from "../questionnaire/lookup";
import type { ChoiceQuestion, Question, Questionnaire, ScaleQuestion } from "../questionnaire/types";
import { chiSquareTest } from "../stats/counts/chiSquareTest";
import { logLinearTest } from "../stats/counts/logLinearTest";
import { fUpperTail } from "../stats/distributions/fUpperTail";
import { additiveAnova } from "../stats/means/additiveAnova";
import { significanceLevel } from "../tables/Table";
import { crossedSample } from "./answerCounts";
import { type ScoreSolution, scoreSolutions } from "./scoreSolutions";
import { twiceCrossed } from "./twiceCrossed";

/** The effect of one crossing on an item, or on the answers of a question, alone and beside the other. */
export interface AdjustedEffect {
  readonly question: Question;
  /** « 3.1.2 », « 4.5 », or the id of a question with answers. */
  readonly id: string;
  /** Label of the item; "" where there is none. */
  readonly label: string;
  /** « structure » or « conum ». */
  readonly crossing: string;
  /** Fisher's F for scores; chi-square of Pearson alone and G² beside the other crossing for answers. */
  readonly measure: "F" | "χ²";
  /** p of the test that the report prints, in full precision; the largest where the print leaves several. */
  readonly alone: number;
  /** p beside the other crossing, without interaction; likewise. */
  readonly adjusted: number;
  /** Whether one is significant and the other not, whatever the print leaves open. */
  readonly changes: boolean;
}

/**
 * What the publication determines of two factors at once, although it prints no cell of both: in a
 * model without interaction, the effect of each crossing beside the other needs but the margins and
 * the sizes of the four cells, which are printed (`additiveAnova`; partial associations of a log-linear
 * model, Brown 1976). For the questions of `interactionKnowledge`.
 *
 * @param repaired the publication, its errata set aside
 * @returns why not, where there are not two crossings of two groups, or their sizes are not printed
 */
export const adjustedEffects = memo(
  (
    questionnaire: Questionnaire,
    repaired: Publication,
    progress: (question: Question) => void = () => {},
  ): Solution<readonly AdjustedEffect[]> => {
    const sample = crossedSample(questionnaire, repaired);
    if (!sample.possible) return sample;
    const sizes = sample.value.map(({ n }) => n);
    return solved(
      twiceCrossed(questionnaire).flatMap((question): readonly AdjustedEffect[] => {
        progress(question);
        if (question.kind === "scale") return scoreEffects(questionnaire, repaired, question, sizes);
        return isSingleChoice(question) ? answerEffects(questionnaire, repaired, question, sizes) : [];
      }),
    );
  },
);

function scoreEffects(
  questionnaire: Questionnaire,
  repaired: Publication,
  question: ScaleQuestion,
  sizes: readonly number[],
): readonly AdjustedEffect[] {
  return meanRows(question).flatMap((item, i) => {
    const solutions = scoreSolutions(questionnaire, repaired, question, item, sizes);
    if (solutions.length === 0) return [];
    const both = solutions.map(additiveAnova);
    return questionnaire.crossings.map(({ id: crossing }, c) => {
      const alone = solutions.map((solution) => aloneP(solution, c));
      const adjusted = both.map(({ a, b }) => (c === 0 ? a.p : b.p));
      return {
        question,
        id: item === "" ? question.id : `${question.id}.${i + 1}`,
        label: item,
        crossing,
        measure: "F",
        alone: Math.max(...alone),
        adjusted: Math.max(...adjusted),
        changes: alone.every((p, s) => p <= significanceLevel !== adjusted[s]! <= significanceLevel),
      };
    });
  });
}

/** p of the one-way analysis of variance of one crossing. */
function aloneP({ sizes, first, second, sumOfSquares }: ScoreSolution, crossing: number): number {
  const [a, b, c, d] = sizes as [number, number, number, number];
  const own = crossing === 0 ? [a + b, c + d] : [a + c, b + d];
  const sums = crossing === 0 ? first : second;
  const n = sum(sizes);
  const explained = sum(sums.map((sum, g) => sum ** 2 / own[g]!));
  const F = ((explained - sum(sums) ** 2 / n) * (n - 2)) / (sumOfSquares - explained);
  return fUpperTail(F, 1, n - 2);
}

function answerEffects(
  questionnaire: Questionnaire,
  repaired: Publication,
  question: ChoiceQuestion,
  sizes: readonly number[],
): readonly AdjustedEffect[] {
  const margins = questionnaire.crossings.map(({ id }) =>
    question.choices.map((row) =>
      crossingGroups(questionnaire, id).map((column) =>
        Number(repaired.printed({ question: question.id, by: id, row, column, statistic: "n" })),
      ),
    ),
  );
  const [first, second] = margins as [number[][], number[][]];
  if (!margins.flat(2).every(Number.isInteger)) return [];
  // Any counts with these margins do: partial associations see no more of them.
  const corners = fourCells(
    question.choices.map((_, i) => ({
      n: sum(first[i]!),
      first: first[i]![0]!,
      second: second[i]![0]!,
    })),
    sizes[0]!,
  );
  if (corners === undefined) return [];
  const counts = corners.map((corner, i) => {
    const [a, b, c, d] = cornerCells(corner, first[i]!, second[i]!);
    return [
      [a!, b!],
      [c!, d!],
    ];
  });
  const { partial } = logLinearTest(counts);
  return questionnaire.crossings.map(({ id: crossing }, c) => {
    const alone = chiSquareTest(margins[c]!).p;
    const adjusted = c === 0 ? partial.ab.p : partial.ac.p;
    return {
      question,
      id: question.id,
      label: "",
      crossing,
      measure: "χ²",
      alone,
      adjusted,
      changes: alone <= significanceLevel !== adjusted <= significanceLevel,
    };
  });
}
