import { bare } from "../../audit/strangers/tableStatistics";
import { sum } from "../../base/sum";
import type { TableQuestion } from "./tableQuestions";

/** A crossing of anybody's tables: its groups, and how many of all respondents are in each. */
export interface TableCrossing {
  readonly id: string;
  readonly groups: readonly string[];
  readonly sizes: readonly number[];
  /** The question of the tables that it is a crossing by, where one is. */
  readonly question?: TableQuestion;
}

/**
 * The crossings of anybody's tables, in their order, with the sizes that the table of most respondents has; and those of
 * which nothing tells any.
 *
 * @param nameOf the name of the question that a crossing is by
 */
export function tableCrossings(
  questions: readonly TableQuestion[],
  nameOf: (by: string) => string = (by) => by,
): {
  readonly crossings: readonly TableCrossing[];
  readonly unsized: readonly string[];
} {
  const shapes = questions.flatMap((question) => question.crossings);
  const ids = [...new Set(shapes.map(({ id }) => id))];
  const crossings = ids.flatMap((id): readonly TableCrossing[] => {
    const own = shapes.filter((shape) => shape.id === id);
    const groups = [...new Set(own.flatMap((shape) => shape.groups))];
    const question = questions.find(
      (candidate) =>
        candidate.kind === "single" &&
        bare(candidate.label) === bare(nameOf(id)) &&
        groups.every((group) => candidate.rows.includes(group)),
    );
    const sized = own
      .filter((shape) => shape.sizes !== undefined)
      .toSorted((a, b) => sum(b.sizes!) - sum(a.sizes!))[0];
    if (sized === undefined) return [];
    const all = question?.rows ?? groups;
    const sizes = all.map((group) => sized.sizes![sized.groups.indexOf(group)] ?? 0);
    return [{ id, groups: all, sizes, ...(question && { question }) }];
  });
  return { crossings, unsized: ids.filter((id) => !crossings.some((crossing) => crossing.id === id)) };
}
