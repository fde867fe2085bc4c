import { memo } from "../base/memo";
import type { Random } from "../base/random";
import { type Solution, type Unsolved, unsolved } from "../base/Solution";
import { sum } from "../base/sum";
import { taken } from "../base/taken";
import { noInteraction } from "../exact/crossedMoments";
import { maximumEntropyShape } from "../exact/maximumEntropyShape";
import { outwards } from "../exact/outwards";
import type { Publication } from "../published/Publication";
import { crossingGroups } from "../questionnaire/lookup";
import { rangeOf } from "../questionnaire/rangeOf";
import type {
  Condition,
  NumberQuestion,
  Question,
  Questionnaire,
  ScaleQuestion,
} from "../questionnaire/types";
import { type GroupAnswers, sizeOfGroup } from "./answerCounts";
import { leastAssumption } from "./Choice";
import { isFourCells } from "./crossed/groupsOf";
import { fewestWrong, groupSizes, impossibleItems, possibleSizes } from "./groupSizes";
import { momentCounts } from "./momentCounts";

/**
 * As {@link momentCounts}, for an item whose scores open other questions: as many of them are above
 * the threshold, in each group, as those questions have respondents. Where the publication does
 * not print how many that is, it is the number nearest to the group's share from which all the
 * printed numbers of those questions can follow.
 *
 * @param choice among what the printed numbers leave open
 * @returns why not, where no numbers fit both the item and the questions that it opens
 */
export function openingCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  question: ScaleQuestion | NumberQuestion,
  item: string,
  cells: readonly (readonly number[])[],
  choice = leastAssumption,
  random?: Random,
): Solution<readonly GroupAnswers[]> {
  const opened = openedBy(questionnaire, question, item);
  const condition = opened[0]?.access?.condition;
  const everyone = cells.flat().length;
  if (condition === undefined || !("above" in condition) || everyone === 0) {
    return momentCounts(questionnaire, publication, question, item, cells, undefined, choice, random);
  }
  if (!isFourCells(questionnaire)) {
    return unsolved("unmet", "Une note n’ouvre d’autres questions qu’avec deux croisements de deux groupes.");
  }
  const from = condition.above + 1;
  const base = baseOf(publication, opened);
  if (base === undefined) {
    return unsolved("unmet", "Le nombre de réponses aux questions qu’elle ouvre n’est pas imprimé.");
  }
  let failed: Unsolved | undefined;
  const room = cells.map(({ length }) => length);
  const sizes = fewestWrong(
    (mostWrong) => likelyCounts(questionnaire, publication, question, item, base, from, mostWrong, ...room),
    choice,
  );
  for (const counts of sizes) {
    const upper = { from, counts };
    const given = momentCounts(questionnaire, publication, question, item, cells, upper, choice, random);
    if (given.possible) return given;
    failed = given;
  }
  const names = opened.map(({ id }) => id).join(", ");
  const bound = sizes.length < mostTried ? "" : ` parmi les ${mostTried} premiers, où la recherche s’arrête`;
  const detail = failed ? ` ${failed.reason}` : "";
  return unsolved(
    bound === "" ? (failed?.cause ?? "none") : "bound",
    `Aucun effectif ne convient aux questions qu’elle ouvre (${names})${bound}.${detail}`,
  );
}

const mostTried = 60;

/** The first of {@link openedCounts}, once for the same sizes of the cells: other seeds need not repeat it. */
const likelyCounts = memo(
  (
    questionnaire: Questionnaire,
    publication: Publication,
    question: ScaleQuestion | NumberQuestion,
    item: string,
    base: number,
    from: number,
    mostWrong: number,
    ...room: readonly number[]
  ) => {
    const opened = openedBy(questionnaire, question, item);
    const expected = sum(room) * shareFrom(publication, question, item, from);
    return taken(
      openedCounts(questionnaire, publication, question, opened, room, base, expected, mostWrong),
      mostTried,
    );
  },
);

/** The questions that scores of an item open. */
function openedBy({ questions }: Questionnaire, { id }: Question, item: string): readonly Question[] {
  return questions.filter(({ access }) => opensBy(access?.condition, id, item));
}

function opensBy(condition: Condition | undefined, id: string, item: string): boolean {
  return (
    condition !== undefined &&
    "above" in condition &&
    condition.question === id &&
    (condition.item ?? "") === item
  );
}

/**
 * How many respondents the opened questions may have in each group, or cell, the likeliest first,
 * with at most so many items of which a number is wrong.
 */
function* openedCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  question: Question,
  opened: readonly Question[],
  room: readonly number[],
  base: number,
  expected: number,
  mostWrong: number,
): Generator<readonly number[]> {
  const everyone = sum(room);
  if (base <= everyone) yield* countsFor(questionnaire, publication, question, opened, room, base, mostWrong);
  if (base < everyone) return;
  // A score seldom opens a question to everybody: the printed base may be wrong.
  for (const n of outwards(expected, 1, furthestBase)) {
    if (n > 0 && n < everyone) yield* countsFor(questionnaire, publication, question, opened, room, n, 0);
  }
}

/** How far from the expected one a base is looked for, where the printed one is wrong. */
const furthestBase = 60;

/** The same for a given number of respondents, with at most so many items of which a number is wrong. */
function* countsFor(
  questionnaire: Questionnaire,
  publication: Publication,
  question: Question,
  opened: readonly Question[],
  room: readonly number[],
  n: number,
  mostWrong: number,
): Generator<readonly number[]> {
  const splits = question.crossings.map((crossing) => {
    const own = crossingGroups(questionnaire, crossing).map((_, g) =>
      sizeOfGroup(questionnaire, crossing, g, room),
    );
    return [...groupSizes(questionnaire, publication, opened, crossing, n, own, new Map(), mostWrong)];
  });
  const [first, second] = splits;
  if (first === undefined) {
    yield [n];
    return;
  }
  if (second === undefined) {
    yield* first;
    return;
  }
  const pairs = first.flatMap((one) => second.map((other) => [one, other] as const));
  const impossible = impossibleItems(questionnaire, publication, opened);
  const possible = possibleSizes(
    pairs,
    (pair, most) => impossible(new Map(question.crossings.map((id, c) => [id, pair[c]!])), most),
    mostWrong,
  );
  for (const [one, other] of possible) {
    // The corner of no interaction between shares.
    const corner = noInteraction(room, one, other);
    for (const both of outwards(corner, 1, 8)) {
      const counts = [both, one[0]! - both, other[0]! - both, one[1]! - other[0]! + both];
      if (counts.every((count, cell) => count >= 0 && count <= room[cell]!)) yield counts;
    }
  }
}

/** The share of scores from a threshold on that the printed mean and standard deviation lead to expect. */
function shareFrom(
  publication: Publication,
  question: ScaleQuestion | NumberQuestion,
  item: string,
  from: number,
): number {
  const value = (statistic: "mean" | "sd") =>
    Number(
      publication
        .printed({ question: question.id, by: "", row: item, column: "", statistic })
        ?.replace(",", ".") ?? Number.NaN,
    );
  // The share of a number without end is looked for up to where it opens other questions and as far again.
  const { min, max = 2 * from } = rangeOf(question);
  const shape = maximumEntropyShape(min, max, value("mean"), value("sd") ** 2);
  return sum(shape.slice(from - min));
}

/** How many answered the opened questions, as printed. */
function baseOf(publication: Publication, opened: readonly Question[]): number | undefined {
  for (const { id } of opened) {
    const place = { question: id, by: "", column: "" } as const;
    const printed =
      publication.printed({ ...place, row: "", statistic: "base" }) ??
      publication.printed({ ...place, row: "Total", statistic: "n" });
    if (printed !== undefined) return Number(printed);
  }
  return undefined;
}
