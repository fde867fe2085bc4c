import { isPossibleRow, meanRow, withSizes } from "../audit/meanRow";
import { questionShape } from "../audit/QuestionShape";
import { outwards } from "../exact/outwards";
import { askedSizes } from "../published/askedSizes";
import type { Publication } from "../published/Publication";
import type { Question, Questionnaire } from "../questionnaire/types";
import type { Choice } from "./Choice";

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
  const impossible = impossibleItems(questionnaire, publication, opened);
  yield* possibleSizes(
    sizes,
    (own, most) => impossible(new Map([...fixed, [crossing, own]]), most),
    mostWrong,
  );
}

/**
 * The candidates with no impossible item; where there is none, those with the fewest, up to
 * `mostWrong`: each of these items then holds a misprint.
 */
export function possibleSizes<T>(
  candidates: readonly T[],
  impossible: (candidate: T, most: number) => number,
  mostWrong: number,
): readonly T[] {
  const ranked = candidates.map((candidate) => ({ candidate, wrong: impossible(candidate, mostWrong + 1) }));
  const least = Math.min(mostWrong, ...ranked.map(({ wrong }) => wrong));
  return ranked
    .filter(({ wrong }) => wrong === least)
    .slice(0, mostSizes)
    .map(({ candidate }) => candidate);
}

/**
 * The sizes at which no item is wrong, as a choice orders them; where there are none, those at
 * which one is, the likeliest first whatever the choice: others may need more errata.
 *
 * @param sizes with at most so many items wrong
 */
export function fewestWrong<T>(sizes: (mostWrong: number) => readonly T[], choice: Choice): readonly T[] {
  const rightful = sizes(0);
  return rightful.length > 0 ? choice.order(rightful) : sizes(1);
}

/** How many sizes of the groups of one crossing are looked at. */
const mostSizes = 12;

/**
 * How many items of the opened questions cannot follow from groups of given sizes, by crossing: a
 * function, for the many sizes that are tried. It may stop counting at `most`.
 */
export function impossibleItems(
  questionnaire: Questionnaire,
  publication: Publication,
  opened: readonly Question[],
): (sizes: ReadonlyMap<string, readonly number[]>, most?: number) => number {
  const rows = opened.flatMap((question) => {
    if (question.kind !== "scale" && question.kind !== "number") return [];
    const shape = questionShape(questionnaire, publication, question, () => [0, 0]);
    return shape.rows.flatMap((item) => meanRow(publication, shape, item) ?? []);
  });
  return (sizes, most = Number.POSITIVE_INFINITY) => {
    let wrong = 0;
    for (const row of rows) {
      const sized = withSizes(row, sizes);
      if (sized !== undefined && !isPossibleRow(sized)) wrong++;
      if (wrong >= most) break;
    }
    return wrong;
  };
}
