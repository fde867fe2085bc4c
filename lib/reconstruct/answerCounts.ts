import type { Answer } from "../answers/Survey";
import { seededRandom } from "../base/random";
import { type Solution, solved, unsolved } from "../base/Solution";
import { sum } from "../base/sum";
import { fourCells } from "../exact/fourCells";
import { movedCells } from "../exact/movedCells";
import type { Publication } from "../published/Publication";
import { gridColumn } from "../published/PublishedNumber";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { crossingGroups, questionById } from "../questionnaire/lookup";
import type {
  ChoiceQuestion,
  CrossingDefinition,
  GridQuestion,
  MultipleQuestion,
  Questionnaire,
} from "../questionnaire/types";
import { repeat } from "./assign";
import { leastAssumption } from "./Choice";
import { groupOfCell, isFourCells } from "./crossed/groupsOf";
import { type CrossedCounts, placedCounts } from "./crossed/placedCounts";

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
 * one of the two questions is crossed with the other; why not, where the report does not print them, or
 * where there are not two crossings of two groups each.
 */
export function crossedSample(
  questionnaire: Questionnaire,
  publication: Publication,
): Solution<readonly SampleCell[]> {
  const [first, second] = questionnaire.crossings;
  if (!first || !second || questionnaire.crossings.length !== 2) {
    return unsolved("unmet", "La reconstruction attend deux croisements.");
  }
  for (const { id, question } of questionnaire.crossings) {
    if (!isSingleChoice(questionById(questionnaire, question))) {
      return unsolved("unmet", `La question ${question} n’a pas de modalités.`);
    }
    const groups = crossingGroups(questionnaire, id).length;
    if (groups !== 2) {
      return unsolved(
        "unmet",
        `La reconstruction attend deux groupes par croisement, et « ${id} » en a ${groups}.`,
      );
    }
  }
  const cells: SampleCell[] = [];
  for (const a of crossingGroups(questionnaire, first.id)) {
    for (const b of crossingGroups(questionnaire, second.id)) {
      const printed =
        publication.printed({ question: first.question, by: second.id, row: a, column: b, statistic: "n" }) ??
        publication.printed({ question: second.question, by: first.id, row: b, column: a, statistic: "n" });
      if (printed === undefined) return unsolved("unmet", `L’effectif « ${a} × ${b} » n’est pas imprimé.`);
      cells.push({ labels: [a, b], n: Number(printed) });
    }
  }
  return solved(cells);
}

/**
 * How the answers of a question, or of one item of it, are shared among the cells of the sample:
 * exactly where its crossings are printed, at random among all who were asked where they are not.
 * An answer that may be ticked is 1, or 0.
 *
 * @param item of a multiple choice or a grid, "" otherwise
 * @param cells rows asked, in the order of {@link crossedSample}
 * @param choice among what the printed numbers leave open
 * @param random where answers are exchanged between the groups of several crossings
 * @returns why not, where a count is not printed, is not that of the rows asked, or no integers fit both
 * crossings
 */
export function answerCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  question: ChoiceQuestion | MultipleQuestion | GridQuestion,
  item: string,
  cells: readonly (readonly number[])[],
  choice = leastAssumption,
  random = seededRandom(0, `${question.id}/${item}`),
): Solution<readonly GroupAnswers[]> {
  const answers: readonly (string | number)[] = question.kind === "multiple" ? [1, 0] : question.choices;
  const countsOf = (by: string, group: string, asked: number) =>
    printedAnswers(publication, question, item, by, group, asked);
  const everyone = cells.flat();
  const crossed = questionnaire.crossings.filter(({ id }) => question.crossings.includes(id));
  if (crossed.length > 0 && !isFourCells(questionnaire)) {
    const all = countsOf("", "", everyone.length);
    if (!all.possible) return all;
    const tables: CrossedCounts[] = [];
    for (const { id } of crossed) {
      const counts: (readonly number[])[] = [];
      for (const [g, group] of crossingGroups(questionnaire, id).entries()) {
        const own = countsOf(id, group, rowsOfGroup(questionnaire, id, g, cells).length);
        if (!own.possible) return own;
        counts.push(own.value);
      }
      tables.push({ by: id, counts });
    }
    return placedCounts(questionnaire, answers, all.value, tables, cells, random);
  }
  if (crossed.length < 2) {
    const by = crossed[0]?.id;
    const groups =
      by === undefined
        ? [{ by: "", group: "", rows: everyone }]
        : crossingGroups(questionnaire, by).map((group, g) => ({
            by,
            group,
            rows: rowsOfGroup(questionnaire, by, g, cells),
          }));
    const given: GroupAnswers[] = [];
    for (const { by, group, rows } of groups) {
      const counts = countsOf(by, group, rows.length);
      if (!counts.possible) return counts;
      given.push({ rows, values: repeat(answers, counts.value) });
    }
    return ofAsManyRows(given);
  }
  const [one, other] = crossed as [CrossingDefinition, CrossingDefinition];
  const [both, firstOnly, secondOnly] = cells as [readonly number[], readonly number[], readonly number[]];
  const all = countsOf("", "", everyone.length);
  if (!all.possible) return all;
  const [a] = crossingGroups(questionnaire, one.id) as [string];
  const first = countsOf(one.id, a, both.length + firstOnly.length);
  if (!first.possible) return first;
  const [b] = crossingGroups(questionnaire, other.id) as [string];
  const second = countsOf(other.id, b, both.length + secondOnly.length);
  if (!second.possible) return second;
  const margins = answers.map((_, i) => ({
    n: all.value[i]!,
    first: first.value[i]!,
    second: second.value[i]!,
  }));
  const likely = fourCells(margins, both.length);
  if (likely === undefined)
    return unsolved("none", "Aucun entier ne respecte à la fois les deux croisements.");
  const corner = movedCells(margins, likely, choice.place);
  const counts = [
    corner,
    margins.map((margin, i) => margin.first - corner[i]!),
    margins.map((margin, i) => margin.second - corner[i]!),
    margins.map((margin, i) => margin.n - margin.first - margin.second + corner[i]!),
  ];
  return ofAsManyRows(cells.map((rows, i) => ({ rows, values: repeat(answers, counts[i]!) })));
}

/** The printed counts of the answers among `asked` rows: of everybody, or of one group of a crossing. */
function printedAnswers(
  publication: Publication,
  question: ChoiceQuestion | MultipleQuestion | GridQuestion,
  item: string,
  by: string,
  group: string,
  asked: number,
): Solution<readonly number[]> {
  const places =
    question.kind === "multiple"
      ? [{ row: item, column: group }]
      : question.kind === "grid"
        ? question.choices.map((choice) => ({
            row: item,
            column: by === "" ? choice : gridColumn(choice, group),
          }))
        : question.choices.map((row) => ({ row, column: group }));
  const counts: number[] = [];
  for (const { row, column } of places) {
    const count = Number(publication.printed({ question: question.id, by, row, column, statistic: "n" }));
    if (!Number.isInteger(count)) {
      const place = [row, column].filter((label) => label !== "").join(" × ");
      return unsolved("unmet", `L’effectif « ${place} » n’est pas imprimé.`);
    }
    counts.push(count);
  }
  return solved(question.kind === "multiple" ? [...counts, asked - counts[0]!] : counts);
}

/** These answers, where there are as many as rows. */
export function ofAsManyRows(groups: readonly GroupAnswers[]): Solution<readonly GroupAnswers[]> {
  const uneven = groups.find(({ rows, values }) => rows.length !== values.length);
  return uneven === undefined
    ? solved(groups)
    : unsolved(
        "none",
        `Les effectifs font ${uneven.values.length} réponses pour ${uneven.rows.length} répondants interrogés.`,
      );
}

/** The rows of one group of a crossing, from the cells of all. */
export function rowsOfGroup(
  questionnaire: Questionnaire,
  crossing: string,
  group: number,
  cells: readonly (readonly number[])[],
): readonly number[] {
  return ofGroup(questionnaire, crossing, group, cells).flat();
}

/** How many rows of one group of a crossing there are, from how many there are in the cells of all. */
export function sizeOfGroup(
  questionnaire: Questionnaire,
  crossing: string,
  group: number,
  sizes: readonly number[],
): number {
  return sum(ofGroup(questionnaire, crossing, group, sizes));
}

/** Those of the cells of all crossings that one group of a crossing is made of. */
function ofGroup<T>(
  questionnaire: Questionnaire,
  crossing: string,
  group: number,
  cells: readonly T[],
): readonly T[] {
  return cells.filter((_, cell) => groupOfCell(questionnaire, crossing, cell) === group);
}
