import type { CrossingShape } from "../../audit/QuestionShape";
import type { TableCrossing } from "./tableCrossings";
import type { TableQuestion } from "./tableQuestions";

/** A question that everybody answered, with the sizes of the groups that its own tables do not tell. */
export function withSizes(
  question: TableQuestion,
  crossings: readonly TableCrossing[],
  n: number,
): TableQuestion {
  if ((question.asked ?? n) !== n) return question;
  const sized = (own: CrossingShape): CrossingShape => {
    const { groups, sizes } = crossings.find(({ id }) => id === own.id)!;
    return { ...own, sizes: own.sizes ?? own.groups.map((group) => sizes[groups.indexOf(group)]!) };
  };
  return {
    ...question,
    crossings: question.crossings.map(sized),
    pieces: question.pieces.map(({ shape, publication: printed }) => ({
      shape: { ...shape, crossings: shape.crossings.map(sized) },
      publication: printed,
    })),
  };
}

/** Whether as many answered as there are respondents, in all and in every group that its tables have. */
export function answeredByAll(
  { asked, crossings: own }: TableQuestion,
  crossings: readonly TableCrossing[],
  n: number,
): boolean {
  const isWhole = own.every(({ id, groups, sizes }) => {
    const all = crossings.find((crossing) => crossing.id === id)!;
    return (
      sizes === undefined ||
      all.groups.every((group, g) => (sizes[groups.indexOf(group)] ?? 0) === all.sizes[g])
    );
  });
  return (asked ?? n) === n && isWhole;
}
