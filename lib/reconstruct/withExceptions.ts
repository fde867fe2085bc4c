import { type Random, shuffled } from "../base/random";
import { type Solution, solved, unsolved } from "../base/Solution";
import type { Publication } from "../published/Publication";
import { crossingGroups } from "../questionnaire/lookup";
import type { Question, Questionnaire } from "../questionnaire/types";
import { rowsOfGroup } from "./answerCounts";
import { impossibleItems } from "./groupSizes";

/**
 * The rows asked, with as many exceptions as the questionnaire allows: respondents who answer
 * without meeting the condition. They come from the first cells with which all that is printed of
 * the question can follow; who they are is drawn.
 *
 * @param cells rows that meet the condition, in the order of `crossedSample`
 * @param others rows that do not, likewise
 * @returns why not, where no exceptions make the printed numbers possible
 */
export function withExceptions(
  questionnaire: Questionnaire,
  publication: Publication,
  question: Question,
  cells: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
  random: Random,
): Solution<readonly (readonly number[])[]> {
  const exceptions = question.access?.exceptions ?? 0;
  if (exceptions === 0) return solved(cells);
  const impossible = impossibleItems(questionnaire, publication, [question]);
  for (const added of spread(exceptions, cells.length)) {
    if (added.some((n, cell) => n > others[cell]!.length)) continue;
    const widened = cells.map((rows, cell) => [...rows, ...others[cell]!.slice(0, added[cell])]);
    const sizes = new Map(
      question.crossings.map((crossing) => [
        crossing,
        crossingGroups(questionnaire, crossing).map(
          (_, group) => rowsOfGroup(questionnaire, crossing, group, widened).length,
        ),
      ]),
    );
    if (impossible(sizes, 1) > 0) continue;
    return solved(
      cells.map((rows, cell) =>
        [...rows, ...shuffled(others[cell]!, random).slice(0, added[cell])].sort((a, b) => a - b),
      ),
    );
  }
  return unsolved("none", "Aucune exception à la condition d’accès ne rend ses nombres possibles.");
}

/** Every way to put n into so many places. */
function* spread(n: number, places: number): Generator<readonly number[]> {
  if (places === 1) {
    yield [n];
    return;
  }
  for (let own = n; own >= 0; own--) for (const rest of spread(n - own, places - 1)) yield [own, ...rest];
}
