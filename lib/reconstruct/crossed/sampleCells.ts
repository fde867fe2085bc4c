import { type Random, shuffled } from "../../base/random";
import { type Solution, solved, unsolved } from "../../base/Solution";
import { sum } from "../../base/sum";
import { type Cut, placeValues } from "../../exact/placeValues";
import { product, type Range } from "../../exact/range";
import type { Publication } from "../../published/Publication";
import { isSingleChoice } from "../../questionnaire/itemsOf";
import { questionById } from "../../questionnaire/lookup";
import type { CrossingDefinition, Questionnaire } from "../../questionnaire/types";
import type { SampleCell } from "../answerCounts";
import { repeat } from "../assign";
import { groupsOf } from "./groupsOf";

/**
 * The sizes of the cells that all crossings cut the sample into, in the order of `groupOfCell`. Those of two crossings
 * together are as printed, where one of their questions is crossed with the other; where nothing is printed they
 * are supposed independent: as near to the product of both as whole numbers are.
 *
 * @returns why not, where the size of a group is not printed, or no whole numbers have what is
 */
export function sampleCells(
  questionnaire: Questionnaire,
  publication: Publication,
  random: Random,
): Solution<readonly SampleCell[]> {
  const { crossings, usable } = questionnaire;
  for (const { question } of crossings) {
    if (!isSingleChoice(questionById(questionnaire, question)))
      return unsolved("unmet", `La question ${question} n’a pas de modalités.`);
  }
  const sizes: (readonly number[])[] = [];
  for (const { id, question } of crossings) {
    const found = sizesOf(questionnaire, publication, id, question, usable);
    if (found === undefined) return unsolved("unmet", `Les effectifs de « ${id} » ne sont pas imprimés.`);
    sizes.push(found);
  }
  const n = usable ?? (sizes[0] && sum(sizes[0]));
  if (n === undefined) return unsolved("unmet", "Le nombre de répondants n’est pas imprimé.");
  const uneven = sizes.findIndex((own) => sum(own) !== n);
  if (uneven >= 0)
    return unsolved(
      "none",
      `Les effectifs de « ${crossings[uneven]!.id} » font ${sum(sizes[uneven]!)} réponses pour ${n} répondants interrogés.`,
    );
  const placed: (readonly number[])[] = [];
  for (const [c, crossing] of crossings.entries()) {
    const own = groupsPlaced(questionnaire, publication, crossing, sizes, placed, n, random);
    if (own === undefined)
      return unsolved("bound", `Aucun effectif n’a été trouvé qui croise « ${crossing.id} » comme imprimé.`);
    placed[c] = own;
  }
  const counts = new Map<string, number>();
  for (let row = 0; row < n; row++) {
    const cell = placed.map((own) => own[row]).join();
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const ranks = crossings.map(({ id }) => [...groupsOf(questionnaire, id).keys()]);
  return solved(
    [...product(ranks)].map((cell) => ({
      labels: cell.map((group, c) => groupsOf(questionnaire, crossings[c]!.id)[group]!),
      n: counts.get(cell.join()) ?? 0,
    })),
  );
}

/** How many are in each group of a crossing, in none last; undefined where it is not printed. */
function sizesOf(
  questionnaire: Questionnaire,
  publication: Publication,
  crossing: string,
  question: string,
  usable: number | undefined,
): readonly number[] | undefined {
  const groups = groupsOf(questionnaire, crossing).filter((group) => group !== "");
  const sizes = groups.map((row) =>
    Number(publication.printed({ question, by: "", row, column: "", statistic: "n" }) ?? Number.NaN),
  );
  if (sizes.some(Number.isNaN)) return undefined;
  const isWhole = groups.length === groupsOf(questionnaire, crossing).length;
  if (isWhole) return sizes;
  return usable === undefined ? undefined : [...sizes, usable - sum(sizes)];
}

/** The group of each row in a crossing, given those of the crossings before it. */
function groupsPlaced(
  questionnaire: Questionnaire,
  publication: Publication,
  crossing: CrossingDefinition,
  sizes: readonly (readonly number[])[],
  placed: readonly (readonly number[])[],
  n: number,
  random: Random,
): readonly number[] | undefined {
  const own = sizes[placed.length]!;
  const groups = groupsOf(questionnaire, crossing.id);
  const whole: Cut = { groups: new Int32Array(n), goals: [own.map((size): Range => [size, size])] };
  const pairs = placed.map((other, c) => {
    const before = questionnaire.crossings[c]!;
    const counts = groupsOf(questionnaire, before.id).map((row) =>
      groups.map((column) => pairCount(publication, before, row, crossing, column)),
    );
    const goals = counts.map((row, a) =>
      row.map((printed, b): Range => {
        const expected = (sizes[c]![a]! * own[b]!) / n;
        return printed === undefined ? [Math.floor(expected), Math.ceil(expected)] : [printed, printed];
      }),
    );
    const isPrinted = counts.flat().some((printed) => printed !== undefined);
    return { cut: { groups: other, goals }, isPrinted };
  });
  const printedPairs = pairs.filter(({ isPrinted }) => isPrinted).map(({ cut }) => cut);
  const start =
    printedPairs.length === 0
      ? shuffled(repeat([...own.keys()], own), random)
      : likelyGroups(own, printedPairs, shuffled([...new Array(n).keys()], random));
  const features = own.map((_, value) => own.map((_, feature) => (feature === value ? 1 : 0)));
  const weights = own.map(() => 1);
  const ordered = [...pairs].sort((a, b) => Number(b.isPrinted) - Number(a.isPrinted));
  // What is only supposed gives way, the last crossing first, where whole numbers cannot have all of it.
  for (let kept = ordered.length; kept >= printedPairs.length; kept--) {
    const cuts = [whole, ...ordered.slice(0, kept).map(({ cut }) => cut)];
    const found = placeValues(start, { features, weights, cuts }, random, kept < ordered.length ? 4 : 2);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The group of each row, row by row where most is left of it in all that is printed: the only one, where that tells. */
function likelyGroups(
  sizes: readonly number[],
  pairs: readonly Cut[],
  rows: readonly number[],
): readonly number[] {
  const left = [...sizes];
  const lefts = pairs.map(({ goals }) => goals.map((own) => own.map(([, most]) => most)));
  const groups = new Array<number>(rows.length).fill(0);
  for (const row of rows) {
    const room = left.map((own, group) =>
      own === 0
        ? Number.NEGATIVE_INFINITY
        : Math.min(...lefts.map((table, pair) => table[pairs[pair]!.groups[row]!]![group]!)),
    );
    const group = room.indexOf(Math.max(...room));
    groups[row] = group;
    left[group]!--;
    for (const [pair, table] of lefts.entries()) table[pairs[pair]!.groups[row]!]![group]!--;
  }
  return groups;
}

/** How many are in a group of each of two crossings, where one of their questions is crossed with the other. */
function pairCount(
  publication: Publication,
  one: CrossingDefinition,
  row: string,
  other: CrossingDefinition,
  column: string,
): number | undefined {
  const printed =
    publication.printed({ question: one.question, by: other.id, row, column, statistic: "n" }) ??
    publication.printed({ question: other.question, by: one.id, row: column, column: row, statistic: "n" });
  return printed === undefined ? undefined : Number(printed);
}
