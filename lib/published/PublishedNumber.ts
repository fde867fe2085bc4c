/** A kind of printed thing; the last four are not numbers. */
export const statistics = [
  "n",
  "percent",
  "mean",
  "sd",
  "chi2",
  "ddl",
  "F",
  "p",
  "base",
  "verdict",
  "figure",
  "note",
  "label",
] as const;

/** What other reports print beside these: tests, sizes of effect and precisions; this report prints none. */
export const otherStatistics = [
  "t",
  "z",
  "r",
  "ddl2",
  "eta2",
  "V",
  "d",
  "se",
  "oddsRatio",
  "ciLow",
  "ciHigh",
  "median",
  "least",
  "most",
] as const;

export type Statistic = (typeof statistics)[number] | (typeof otherStatistics)[number];

/** Where a number stands in the report; the columns of `published.csv` (see `data/published.README.md`). */
export interface Key {
  readonly question: string;
  /** Id of the crossing, or "" for the flat table. */
  readonly by: string;
  /** Answer or item as in the questionnaire, "Total", or "" for what belongs to the whole table. */
  readonly row: string;
  /** Group, "Total", or "". */
  readonly column: string;
  readonly statistic: Statistic;
}

/** A number exactly as printed, but for « % » and spaces. */
export interface PublishedNumber extends Key {
  readonly printed: string;
}

/** Whether a place is one for a number (and not for a verdict, a figure, a note or a label). */
export function isNumeric({ statistic }: Pick<Key, "statistic">): boolean {
  return !["verdict", "figure", "note", "label"].includes(statistic);
}

/** Whether a printed thing is a number: « x » stands for one that the report could not compute. */
export function isNumber(entry: PublishedNumber): boolean {
  return isNumeric(entry) && entry.printed !== "x";
}

/** The column of a crossed grid: an answer in a group. */
export function gridColumn(choice: string, group: string): string {
  return `${choice} / ${group}`;
}

/** A key as one string, for maps. */
export function keyText({ question, by, row, column, statistic }: Key): string {
  return [question, by, row, column, statistic].join("|");
}
