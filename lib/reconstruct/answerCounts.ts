import type { Answer } from "../answers/Survey";
import { sum } from "../base/sum";
import { fourCells } from "../exact/fourCells";
import { movedCells } from "../exact/movedCells";
import type { Publication } from "../published/Publication";
import { gridColumn } from "../published/PublishedNumber";
import { isSingleChoice } from "../questionnaire/kinds";
import { crossingById, questionById } from "../questionnaire/lookup";
import type { ChoiceQuestion, GridQuestion, MultipleQuestion, Questionnaire } from "../questionnaire/types";
import { repeat } from "./assign";
import { leastAssumption } from "./Choice";

/** Rows among which these answers are to be drawn, one answer a row. */
export interface GroupAnswers {
  readonly rows: readonly number[];
  readonly values: readonly Answer[];
}

/** A cell of the sample: one answer to each question that the report crosses with. */
export interface SampleCell {
  readonly labels: readonly string[];
  readonly n: number;
}

/**
 * The sizes of the four cells that the two crossings cut the sample into, as printed where
 * one of the two questions is crossed with the other.
 * @throws RangeError in French when the report does not print them
 */
export function crossedSample(questionnaire: Questionnaire, publication: Publication): readonly SampleCell[] {
  const [first, second] = questionnaire.crossings;
  if (!first || !second || questionnaire.crossings.length !== 2) {
    throw new RangeError("La reconstruction attend deux croisements.");
  }
  return choices(questionnaire, first.question).flatMap((a) =>
    choices(questionnaire, second.question).map((b) => {
      const printed =
        publication.printed({ question: first.question, by: second.id, row: a, column: b, statistic: "n" }) ??
        publication.printed({ question: second.question, by: first.id, row: b, column: a, statistic: "n" });
      if (printed === undefined) throw new RangeError(`L’effectif « ${a} × ${b} » n’est pas imprimé.`);
      return { labels: [a, b], n: Number(printed) };
    }),
  );
}

/**
 * How the answers of a question, or of one item of it, are shared among the cells of the sample:
 * exactly where its crossings are printed, at random among all who were asked where they are not.
 * An answer that may be ticked is 1, or 0.
 *
 * @param item of a multiple choice or a grid, "" otherwise
 * @param cells rows asked, in the order of {@link crossedSample}
 * @param choice among what the printed numbers leave open
 * @throws RangeError in French when a count is not printed or no integers fit both crossings
 */
export function answerCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  question: ChoiceQuestion | MultipleQuestion | GridQuestion,
  item: string,
  cells: readonly (readonly number[])[],
  choice = leastAssumption,
): readonly GroupAnswers[] {
  const printed = (by: string, row: string, column: string) => {
    const count = Number(publication.printed({ question: question.id, by, row, column, statistic: "n" }));
    if (Number.isInteger(count)) return count;
    const place = [row, column].filter((label) => label !== "").join(" × ");
    throw new RangeError(`L’effectif « ${place} » n’est pas imprimé.`);
  };
  const answers: readonly (string | number)[] = question.kind === "multiple" ? [1, 0] : question.choices;
  /** The counts of the answers among `asked` rows: of everybody, or of one group of a crossing. */
  const countsOf = (by: string, group: string, asked: number): readonly number[] => {
    if (question.kind === "multiple") {
      const ticked = printed(by, item, group);
      return [ticked, asked - ticked];
    }
    if (question.kind === "grid") {
      return question.choices.map((choice) =>
        printed(by, item, by === "" ? choice : gridColumn(choice, group)),
      );
    }
    return question.choices.map((row) => printed(by, row, group));
  };
  const everyone = cells.flat();
  const crossed = questionnaire.crossings.filter(({ id }) => question.crossings.includes(id));

  if (crossed.length === 0) {
    return [{ rows: everyone, values: repeat(answers, countsOf("", "", everyone.length)) }];
  }
  if (crossed.length === 1) {
    const by = crossed[0]!;
    return choices(questionnaire, by.question).map((group, g) => {
      const rows = rowsOfGroup(questionnaire, by.id, g, cells);
      return { rows, values: repeat(answers, countsOf(by.id, group, rows.length)) };
    });
  }
  const [structure, conum] = crossed as [(typeof crossed)[0], (typeof crossed)[0]];
  const [a] = choices(questionnaire, structure.question) as [string];
  const [b] = choices(questionnaire, conum.question) as [string];
  const [both, firstOnly, secondOnly] = cells as [readonly number[], readonly number[], readonly number[]];
  const all = countsOf("", "", everyone.length);
  const first = countsOf(structure.id, a, both.length + firstOnly.length);
  const second = countsOf(conum.id, b, both.length + secondOnly.length);
  const margins = answers.map((_, i) => ({ n: all[i]!, first: first[i]!, second: second[i]! }));
  const corner = movedCells(margins, fourCells(margins, both.length), choice.place);
  const counts = [
    corner,
    margins.map((margin, i) => margin.first - corner[i]!),
    margins.map((margin, i) => margin.second - corner[i]!),
    margins.map((margin, i) => margin.n - margin.first - margin.second + corner[i]!),
  ];
  return cells.map((rows, i) => ({ rows, values: repeat(answers, counts[i]!) }));
}

/** The rows of one group of a crossing, from the cells of both. */
export function rowsOfGroup(
  questionnaire: Questionnaire,
  crossing: string,
  group: number,
  cells: readonly (readonly number[])[],
): readonly number[] {
  return ofGroup(questionnaire, crossing, group, cells).flat();
}

/** How many rows of one group of a crossing there are, from how many there are in the cells of both. */
export function sizeOfGroup(
  questionnaire: Questionnaire,
  crossing: string,
  group: number,
  sizes: readonly number[],
): number {
  return sum(ofGroup(questionnaire, crossing, group, sizes));
}

/** Those of the cells of both crossings that one group of a crossing is made of. */
function ofGroup<T>(
  questionnaire: Questionnaire,
  crossing: string,
  group: number,
  cells: readonly T[],
): readonly T[] {
  const { question } = crossingById(questionnaire, crossing);
  const first = questionnaire.crossings[0]!.id === crossing;
  const second = choices(questionnaire, questionnaire.crossings[1]!.question).length;
  const size = choices(questionnaire, question).length;
  return cells.filter((_, i) => (first ? Math.floor(i / second) : i % size) === group);
}

function choices(questionnaire: Questionnaire, id: string): readonly string[] {
  const question = questionById(questionnaire, id);
  if (isSingleChoice(question)) return question.choices;
  throw new RangeError(`La question ${id} n’a pas de modalités.`);
}
