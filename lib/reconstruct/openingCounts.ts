import { givesPrintedP, meanRow } from "../audit/meanRow";
import { noInteraction } from "../exact/crossedMoments";
import { maximumEntropyShape } from "../exact/maximumEntropyShape";
import { momentSolutions } from "../exact/momentSolutions";
import { outwards } from "../exact/outwards";
import { askedSizes } from "../published/askedSizes";
import type { Publication } from "../published/Publication";
import { itemsOf } from "../questionnaire/kinds";
import type {
  Condition,
  NumberQuestion,
  Question,
  Questionnaire,
  ScaleQuestion,
} from "../questionnaire/types";
import { type GroupAnswers, rowsOfGroup } from "./answerCounts";
import { momentCounts } from "./momentCounts";
import { remembered } from "./remembered";

/**
 * As {@link momentCounts}, for an item whose scores open other questions: as many of them are above
 * the threshold, in each group, as those questions have respondents. Where the publication does
 * not print how many that is, it is the number nearest to the group's share from which all the
 * printed numbers of those questions can follow.
 *
 * @throws RangeError in French when no numbers fit both the item and the questions that it opens
 */
export function openingCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  question: ScaleQuestion | NumberQuestion,
  item: string,
  cells: readonly (readonly number[])[],
): readonly GroupAnswers[] {
  const opened = questionnaire.questions.filter(({ access }) =>
    opensBy(access?.condition, question.id, item),
  );
  const condition = opened[0]?.access?.condition;
  if (condition === undefined || !("above" in condition)) {
    return momentCounts(questionnaire, publication, question, item, cells);
  }
  const from = condition.above + 1;
  let reason: RangeError | undefined;
  const everyone = cells.flat().length;
  const expected = everyone * shareFrom(publication, question, item, from);
  const key = `opened ${question.id}|${item}|${cells.map(({ length }) => length).join("|")}`;
  const likely = remembered(publication, key, () =>
    taken(openedCounts(questionnaire, publication, question, opened, cells, expected), mostTried),
  );
  for (const counts of likely) {
    try {
      return momentCounts(questionnaire, publication, question, item, cells, { from, counts });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      reason = error;
    }
  }
  const names = opened.map(({ id }) => id).join(", ");
  const detail = reason ? ` ${reason.message}` : "";
  throw new RangeError(`Aucun effectif ne convient aux questions qu’elle ouvre (${names}).${detail}`);
}

const mostTried = 60;

function opensBy(condition: Condition | undefined, id: string, item: string): boolean {
  return (
    condition !== undefined &&
    "above" in condition &&
    condition.question === id &&
    (condition.item ?? "") === item
  );
}

/** The first values of a search. */
function taken<T>(values: Iterable<T>, most: number): readonly T[] {
  const first: T[] = [];
  for (const value of values) {
    first.push(value);
    if (first.length === most) break;
  }
  return first;
}

/** How many respondents the opened questions may have in each group, or cell, the likeliest first. */
function* openedCounts(
  questionnaire: Questionnaire,
  publication: Publication,
  question: Question,
  opened: readonly Question[],
  cells: readonly (readonly number[])[],
  expected: number,
): Generator<readonly number[]> {
  const base = baseOf(publication, opened);
  const everyone = cells.flat().length;
  if (base === undefined)
    throw new RangeError("Le nombre de réponses aux questions qu’elle ouvre n’est pas imprimé.");
  if (base < everyone) {
    yield* countsFor(questionnaire, publication, question, opened, cells, base, 1);
    return;
  }
  // A score that opens a question does not open it to everybody: the printed base is wrong.
  for (const n of outwards(expected, 1, furthestBase)) {
    if (n > 0 && n < everyone) yield* countsFor(questionnaire, publication, question, opened, cells, n, 0);
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
  cells: readonly (readonly number[])[],
  n: number,
  mostWrong: number,
): Generator<readonly number[]> {
  const splits = question.crossings.map((crossing) => {
    const room = [0, 1].map((g) => rowsOfGroup(questionnaire, crossing, g, cells).length);
    return [...groupSizes(questionnaire, publication, opened, crossing, n, room, new Map(), mostWrong)];
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
  const room = cells.map(({ length }) => length);
  const pairs = first.flatMap((one) => second.map((other) => [one, other] as const));
  const possible = possibleSizes(
    pairs,
    (pair) =>
      impossibleItems(
        questionnaire,
        publication,
        opened,
        new Map(question.crossings.map((id, c) => [id, pair[c]!])),
      ),
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
function shareFrom(publication: Publication, question: Question, item: string, from: number): number {
  const value = (statistic: "mean" | "sd") =>
    Number(
      publication
        .printed({ question: question.id, by: "", row: item, column: "", statistic })
        ?.replace(",", ".") ?? Number.NaN,
    );
  const shape = maximumEntropyShape(1, 10, value("mean"), value("sd") ** 2);
  return shape.slice(from - 1).reduce((sum, weight) => sum + weight, 0);
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

/**
 * The sizes of the groups of a crossing that the opened questions may have, nearest to their share first.
 * @param fixed the sizes of the groups of another crossing, where they are known
 */
export function* groupSizes(
  questionnaire: Questionnaire,
  publication: Publication,
  opened: readonly Question[],
  crossing: string,
  n: number,
  room: readonly number[],
  fixed: ReadonlyMap<string, readonly number[]> = new Map(),
  mostWrong = 1,
): Generator<readonly number[]> {
  const printed = opened
    .map((question) => askedSizes(questionnaire, publication, question, crossing))
    .find((sizes) => sizes !== undefined);
  if (printed !== undefined) {
    yield printed;
    return;
  }
  const share = (n * room[0]!) / (room[0]! + room[1]!);
  const sizes = [...outwards(share, 1, n)]
    .map((size) => [size, n - size])
    .filter((own) => own.every((size, g) => size >= 0 && size <= room[g]!));
  yield* possibleSizes(
    sizes,
    (own) => impossibleItems(questionnaire, publication, opened, new Map([...fixed, [crossing, own]])),
    mostWrong,
  );
}

/**
 * The candidates with no impossible item; where there is none, those with the fewest, up to
 * `mostWrong`: each of these items then holds a misprint.
 */
function possibleSizes<T>(
  candidates: readonly T[],
  impossible: (candidate: T) => number,
  mostWrong: number,
): readonly T[] {
  const ranked = candidates.map((candidate) => ({ candidate, wrong: impossible(candidate) }));
  const least = Math.min(mostWrong, ...ranked.map(({ wrong }) => wrong));
  return ranked
    .filter(({ wrong }) => wrong === least)
    .slice(0, mostSizes)
    .map(({ candidate }) => candidate);
}

/** How many sizes of the groups of one crossing are looked at. */
const mostSizes = 12;

/** How many items of the opened questions cannot follow from groups of these sizes. */
export function impossibleItems(
  questionnaire: Questionnaire,
  publication: Publication,
  opened: readonly Question[],
  sizes: ReadonlyMap<string, readonly number[]>,
): number {
  const rows = opened.flatMap((question) => {
    if (question.kind !== "scale" && question.kind !== "number") return [];
    const known = { ...question, crossings: question.crossings.filter((crossing) => sizes.has(crossing)) };
    const items = itemsOf(question).length === 0 ? [""] : itemsOf(question);
    return items.map((item) =>
      meanRow(questionnaire, publication, known, item, [], (crossing) => sizes.get(crossing)),
    );
  });
  return rows.filter((row) => {
    const solutions = row && momentSolutions(row.row);
    return solutions !== undefined && !solutions.some((solution) => givesPrintedP(row!, solution));
  }).length;
}
