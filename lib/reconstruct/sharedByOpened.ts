import { type Random, shuffled } from "../base/random";
import { noInteraction } from "../exact/crossedMoments";
import type { Range } from "../exact/range";
import type { Publication } from "../published/Publication";
import { isSameCondition } from "../questionnaire/access";
import type { ChoiceQuestion, Questionnaire } from "../questionnaire/types";
import type { GroupAnswers } from "./answerCounts";
import { leastAssumption } from "./Choice";
import { isFourCells } from "./crossed/groupsOf";
import { fewestWrong, groupSizes } from "./groupSizes";

/**
 * Shares answers that are only known by the groups of one crossing among the cells of both, where
 * they open questions that are crossed with the other too: those questions have the sizes nearest
 * to their share from which all their printed numbers can follow. Other answers stay as they are.
 *
 * @param groups of the first crossing, as `answerCounts` gives them
 * @param cells rows asked, in the order of `crossedSample`
 * @param choice among what the printed numbers leave open
 */
export function sharedByOpened(
  questionnaire: Questionnaire,
  publication: Publication,
  question: ChoiceQuestion,
  groups: readonly GroupAnswers[],
  cells: readonly (readonly number[])[],
  random: Random,
  choice = leastAssumption,
): readonly GroupAnswers[] {
  if (!isFourCells(questionnaire)) return groups;
  const [first, second] = questionnaire.crossings;
  const opened = questionnaire.questions.filter(({ access, crossings }) => {
    const condition = access?.condition;
    return (
      condition && "is" in condition && condition.question === question.id && crossings.includes(second!.id)
    );
  });
  const condition = opened[0]?.access?.condition;
  const unknown = question.crossings.length === 1 && question.crossings[0] === first!.id;
  if (!unknown || condition === undefined || !("is" in condition) || groups.length !== 2) return groups;
  const alike = opened.filter(({ access }) => isSameCondition(access?.condition, condition));
  const opens = (answer: unknown) => condition.is.includes(String(answer));
  const counts = groups.map(({ values }) => values.filter(opens).length);
  const n = counts[0]! + counts[1]!;
  const room = cells.map(({ length }) => length);
  const roomOfSecond = [room[0]! + room[2]!, room[1]! + room[3]!];
  const known = new Map([[first!.id, counts]]);
  /** Between what and what the first group of both crossings may lie. */
  const cornerRange = (size: readonly number[]): Range => [
    Math.max(0, counts[0]! - room[1]!, size[0]! - room[2]!, counts[0]! - size[1]!),
    Math.min(room[0]!, counts[0]!, size[0]!, room[3]! + counts[0]! - size[1]!),
  ];
  const likely = (mostWrong: number) =>
    [...groupSizes(questionnaire, publication, alike, second!.id, n, roomOfSecond, known, mostWrong)].filter(
      (own) => cornerRange(own)[0] <= cornerRange(own)[1],
    );
  const [size] = fewestWrong(likely, choice);
  if (size === undefined) return groups;
  const [low, high] = cornerRange(size);
  const corner = choice.place([low, high], noInteraction(room, counts, size));
  const both = Math.min(high, Math.max(low, Math.round(corner)));
  const open = [both, counts[0]! - both, size[0]! - both, size[1]! - counts[0]! + both];
  return groups.flatMap(({ values }, g) => {
    const own = [2 * g, 2 * g + 1].map((cell) => shuffled(cells[cell]!, random));
    const chosen = own.flatMap((rows, c) => rows.slice(0, open[2 * g + c]!));
    const rest = own.flatMap((rows, c) => rows.slice(open[2 * g + c]!));
    return [
      { rows: chosen, values: values.filter(opens) },
      { rows: rest, values: values.filter((value) => !opens(value)) },
    ];
  });
}
