import type { Question } from "../questionnaire/types";
import type { ChiSquareTest } from "../stats/chiSquareTest";
import type { Description } from "../stats/describe";
import type { Anova } from "../stats/oneWayAnova";

/** What a table rests on, so that whoever shows it can say so. */
export interface Source {
  /** Whether the answers were rebuilt from published tables. */
  readonly reconstructed: boolean;
  /**
   * Whether the report prints this very table: its numbers are then determined by the
   * publication, and not by what the reconstruction assumes.
   */
  readonly printed: boolean;
  /** What a filter kept, in French; absent for the whole sample. */
  readonly filter?: string;
}

interface TableBase {
  readonly question: Question;
  /** Respondents in the table. */
  readonly n: number;
  readonly source: Source;
}

/** A count and its percent (0 to 100) of the column; NaN in an empty column. */
export interface Count {
  readonly n: number;
  readonly percent: number;
}

/** One group of a crossing: an answer to the question crossed with. */
export interface Group {
  readonly label: string;
  readonly n: number;
}

/** Flat table of a question with choices. */
export interface FlatCounts extends TableBase {
  readonly kind: "flatCounts";
  readonly rows: readonly (Count & { readonly label: string })[];
}

/** Flat table of scores or numbers; a question without items has one row, labelled "". */
export interface FlatMeans extends TableBase {
  readonly kind: "flatMeans";
  readonly rows: readonly (Description & { readonly label: string })[];
}

/** Crossing of a question with choices; percents are of the group. */
export interface CrossedCounts extends TableBase {
  readonly kind: "crossedCounts";
  readonly by: Question;
  readonly groups: readonly Group[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly Count[];
    readonly total: Count;
  }[];
  readonly test: ChiSquareTest;
}

/** Crossing of scores or numbers, one analysis of variance a row. */
export interface CrossedMeans extends TableBase {
  readonly kind: "crossedMeans";
  readonly by: Question;
  readonly groups: readonly Group[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly Description[];
    readonly total: Description;
    readonly test: Anova;
  }[];
}

export type FlatTable = FlatCounts | FlatMeans;
export type Crossing = CrossedCounts | CrossedMeans;
export type Table = FlatTable | Crossing;

/** The threshold at and below which the report calls a difference significant. */
export const significanceLevel = 0.05;

/** The smallest p-value of a crossing: that of its chi-square, or of its rows; Infinity when none could be computed. */
export function smallestP(table: Crossing): number {
  const all = table.kind === "crossedCounts" ? [table.test.p] : table.rows.map((row) => row.test.p);
  return all
    .filter((p) => !Number.isNaN(p))
    .reduce((least, p) => Math.min(least, p), Number.POSITIVE_INFINITY);
}

/** Whether at least one test of the crossing is significant. */
export function isSignificant(table: Crossing): boolean {
  return smallestP(table) <= significanceLevel;
}
