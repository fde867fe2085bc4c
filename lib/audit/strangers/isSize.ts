import type { PublishedNumber } from "../../published/PublishedNumber";

/** Whether a number is of how many were asked: on it rests what else the tables of a question print. */
export function isSize({ statistic, row }: Pick<PublishedNumber, "statistic" | "row">): boolean {
  return statistic === "base" || (statistic === "n" && ["", "Total"].includes(row));
}
