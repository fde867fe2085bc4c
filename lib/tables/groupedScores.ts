import type { CrossedMeans, Histogram } from "./Table";

/**
 * The scores, or numbers, behind each row of a crossing of means, in the unit of the answers, from the least;
 * shape [row][group][respondents of the group].
 */
export function groupedScores({ rows }: CrossedMeans): readonly (readonly (readonly number[])[])[] {
  return rows.map(({ scores, cells }) => cells.map((_, g) => scoresOf(scores, g)));
}

function scoresOf({ values, counts }: Histogram, group: number): readonly number[] {
  return values.flatMap((value, i) => new Array<number>(counts[i]![group]!).fill(value));
}
