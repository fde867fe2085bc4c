import type { Publication } from "../../published/Publication";

/** A printed table of counts. */
export interface CountTable {
  readonly question: string;
  /** Id of the crossing, "" for a flat table. */
  readonly by: string;
  readonly rows: readonly string[];
  /** The groups of the crossing, none when flat. */
  readonly groups: readonly string[];
  /** How many were asked, where it is known. */
  readonly asked?: number;
}

/** Its counts as printed, shape [rows][groups], [rows][1] when flat; NaN for those that are not. */
export function countsOf(publication: Publication, { question, by, rows, groups }: CountTable): number[][] {
  const count = (row: string, column: string) =>
    Number(publication.printed({ question, by, row, column, statistic: "n" }) ?? Number.NaN);
  return rows.map((row) => (by === "" ? [""] : groups).map((column) => count(row, column)));
}
