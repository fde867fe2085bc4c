import { fourCells } from "../exact/fourCells";
import type { Publication } from "../published/Publication";
import { isSingleChoice } from "../questionnaire/kinds";
import { crossingById, questionById } from "../questionnaire/lookup";
import type { ChoiceQuestion, Questionnaire } from "../questionnaire/types";
import type { Answer } from "../respondents/Survey";
import { repeat } from "./assign";

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
 * How the answers of a question are shared among the cells of the sample: exactly where its
 * crossings are printed, at random among all who were asked where they are not.
 *
 * @param cells rows asked, in the order of {@link crossedSample}
 * @throws RangeError in French when a count is not printed or no integers fit both crossings
 */
export function answerCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  question: ChoiceQuestion,
  cells: readonly (readonly number[])[],
): readonly GroupAnswers[] {
  const printed = (by: string, row: string, column: string) => {
    const count = Number(publication.printed({ question: question.id, by, row, column, statistic: "n" }));
    if (Number.isInteger(count)) return count;
    const place = [row, column].filter((label) => label !== "").join(" × ");
    throw new RangeError(`L’effectif « ${place} » n’est pas imprimé.`);
  };
  const everyone = () => question.choices.map((row) => printed("", row, ""));
  const crossed = questionnaire.crossings.filter(({ id }) => question.crossings.includes(id));

  if (crossed.length === 0) {
    return [{ rows: cells.flat(), values: repeat(question.choices, everyone()) }];
  }
  if (crossed.length === 1) {
    const by = crossed[0]!;
    return choices(questionnaire, by.question).map((group, g) => ({
      rows: rowsOfGroup(questionnaire, by.id, g, cells),
      values: repeat(
        question.choices,
        question.choices.map((row) => printed(by.id, row, group)),
      ),
    }));
  }
  const [structure, conum] = crossed as [(typeof crossed)[0], (typeof crossed)[0]];
  const [a] = choices(questionnaire, structure.question) as [string];
  const [b] = choices(questionnaire, conum.question) as [string];
  const margins = question.choices.map((row, i) => ({
    n: everyone()[i]!,
    first: printed(structure.id, row, a),
    second: printed(conum.id, row, b),
  }));
  const both = fourCells(margins, cells[0]!.length);
  const counts = [
    both,
    margins.map(({ first }, i) => first - both[i]!),
    margins.map(({ second }, i) => second - both[i]!),
    margins.map(({ n, first, second }, i) => n - first - second + both[i]!),
  ];
  return cells.map((rows, i) => ({ rows, values: repeat(question.choices, counts[i]!) }));
}

/** The rows of one group of a crossing, from the cells of both. */
export function rowsOfGroup(
  questionnaire: Questionnaire,
  crossing: string,
  group: number,
  cells: readonly (readonly number[])[],
): readonly number[] {
  const { question } = crossingById(questionnaire, crossing);
  const first = questionnaire.crossings[0]!.id === crossing;
  const second = choices(questionnaire, questionnaire.crossings[1]!.question).length;
  const size = choices(questionnaire, question).length;
  return cells.flatMap((rows, i) => ((first ? Math.floor(i / second) : i % size) === group ? rows : []));
}

function choices(questionnaire: Questionnaire, id: string): readonly string[] {
  const question = questionById(questionnaire, id);
  if (isSingleChoice(question)) return question.choices;
  throw new RangeError(`La question ${id} n’a pas de modalités.`);
}
