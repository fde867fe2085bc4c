import type { Provenance } from "../answers/Provenance";
import type { MissingReason } from "../questionnaire/MissingReason";
import { tabulation } from "../questionnaire/tabulation";
import type { CrossingDefinition, Question } from "../questionnaire/types";
import type { ChiSquareTest } from "../stats/counts/chiSquareTest";
import type { DesignTest } from "../stats/design/DesignTest";
import type { Description } from "../stats/means/describe";
import type { Interval } from "../stats/means/meanInterval";
import type { Anova } from "../stats/means/oneWayAnova";
import type { Ungrouped } from "./ungrouped";

/** What a table rests on, so that whoever shows it can say so. */
export interface Source {
  readonly provenance: Provenance;
  /** Whether the report prints how many were asked in each group; it is supposed otherwise. */
  readonly supposedSizes?: boolean;
  /**
   * Whether the report prints this very table: its numbers are then determined by the
   * publication, and not by what the reconstruction assumes.
   */
  readonly printed: boolean;
  /** What a filter kept, in French; absent for the whole sample. */
  readonly filter?: string;
}

/** What may be kept secret: its numbers are then NaN, and there is nothing behind them. */
export interface Suppressible {
  readonly suppressed?: true;
}

/** What is tested; where the test is kept secret it is one that could not be made, and so is all that is computed of it. */
export interface Tested {
  readonly testSuppressed?: true;
  /** Of a test that is kept secret: whether the difference is significant, where that gives nothing away. */
  readonly significant?: boolean;
}

/** What a table whose small numbers are kept secret was made by. */
export interface TableSecrecy {
  /** Counts from 1 to one less than this are secret. */
  readonly threshold: number;
  /** Whether anything of the table is kept secret. */
  readonly suppresses: boolean;
}

interface TableBase {
  readonly question: Question;
  /** Respondents in the table: those who answered it, or one of its items at least; NaN where that is kept secret. */
  readonly n: number;
  /** Those who were asked and are not in it, by reason; of a crossing, those of its groups. */
  readonly missing: readonly Missing[];
  readonly source: Source;
  /** Of weighted answers: percents, means and standard deviations are weighted, counts are respondents. */
  readonly weighting?: Weighting;
  /** Of a study that keeps small numbers secret: absent of a table that shows all of them. */
  readonly secrecy?: TableSecrecy;
}

/** What a weighted table rests on. */
export interface Weighting {
  /** The column of the weights. */
  readonly name: string;
  /** How many respondents of equal weights would tell as much as those of the table. */
  readonly effective: number;
  /** The columns of strata and of sampling units, where they are declared, and how many the whole sample has. */
  readonly strata?: DesignPart;
  readonly units?: DesignPart;
  /** Strata of one unit alone: its spread is taken about the mean of the sample. */
  readonly alone?: number;
  /** Whether intervals and tests count what the population is known to be, that the weights are calibrated on. */
  readonly calibrated?: true;
}

/** A column of how respondents were drawn, and how many strata or units it has. */
export interface DesignPart {
  readonly name: string;
  readonly count: number;
}

/** How many of those who were asked gave no answer, for one reason. */
export interface Missing {
  readonly reason: MissingReason;
  readonly n: number;
}

/** How many were asked what a table shows: those who answered, and those who did not. */
export function askedCount({ n, missing }: Pick<TableBase, "n" | "missing">): number {
  return missing.reduce((total, own) => total + own.n, n);
}

/** A count, how many answered there, and its percent of them (0 to 100); NaN where nobody did. */
export interface Count extends Suppressible {
  readonly n: number;
  readonly base: number;
  readonly percent: number;
  /** Of weighted answers: the 95 % confidence interval of the percent; NaN ends where there is none. */
  readonly interval?: Interval;
}

/** The test of a crossing of counts: of weighted ones, corrected for the design. */
export type CountsTest = ChiSquareTest | DesignTest;

/** The test of a crossing of means: of weighted ones, corrected for the design. */
export type MeansTest = Anova | DesignTest;

/** The moments of a row, in all or in a group; the standard deviation may be kept secret alone. */
export type Moments = Description & Suppressible & { readonly sdSuppressed?: true };

/** One group of a crossing: an answer to the question crossed with. */
export interface Group extends Suppressible {
  readonly label: string;
  readonly n: number;
}

/**
 * Flat table of a question with choices. Percents are of those who were asked, and do not add up
 * to 100 where several answers could be given.
 */
export interface FlatCounts extends TableBase {
  readonly kind: "flatCounts";
  readonly rows: readonly (Count & { readonly label: string })[];
}

/** Flat table of scores or numbers; a question without items has one row, labelled "". */
export interface FlatMeans extends TableBase {
  readonly kind: "flatMeans";
  readonly rows: readonly (Moments & { readonly label: string })[];
}

/** Flat table of a grid: a row an item, a cell an answer of `choices`. */
export interface FlatGrid extends TableBase {
  readonly kind: "flatGrid";
  readonly choices: readonly string[];
  readonly rows: readonly ({
    readonly label: string;
    readonly n: number;
    readonly cells: readonly Count[];
  } & Suppressible)[];
}

/** Words of one's own: how many gave some. */
export interface FlatText extends TableBase {
  readonly kind: "flatText";
  readonly rows: readonly never[];
}

interface CrossingBase extends TableBase {
  readonly by: Question;
  /** The crossing of the study that it is; absent where the study does not show its question so: one's own. */
  readonly declared?: CrossingDefinition;
  readonly groups: readonly Group[];
  /** Those who answered and are in no group, for lack of an answer; absent where there are none. */
  readonly ungrouped?: readonly Ungrouped[];
  /** Rows without significant difference that were left out; absent where all are there. */
  readonly omittedRows?: number;
}

/** One answer in each group of a crossing, and in all of them; percents are of the group. */
export interface CountRow {
  readonly label: string;
  readonly cells: readonly Count[];
  readonly total: Count;
}

/** Crossing of a question with choices, one chi-square for all. */
export interface CrossedCounts extends CrossingBase, Tested {
  readonly kind: "crossedCounts";
  readonly rows: readonly CountRow[];
  readonly test: CountsTest;
}

/** Crossing of a question with several answers, one chi-square a row: given or not, by group. */
export interface CrossedMultiple extends CrossingBase {
  readonly kind: "crossedMultiple";
  readonly rows: readonly (CountRow & Tested & { readonly test: CountsTest })[];
}

/** Crossing of a grid: an item a row, which is itself a crossing of `choices` with its chi-square. */
export interface CrossedGrid extends CrossingBase {
  readonly kind: "crossedGrid";
  readonly choices: readonly string[];
  readonly rows: readonly ({
    readonly label: string;
    readonly answers: readonly CountRow[];
    readonly test: CountsTest;
  } & Tested)[];
}

/** How often each number was given in each group, from the least number. */
export interface Histogram {
  readonly values: readonly number[];
  /** Shape [value][group]. */
  readonly counts: readonly (readonly number[])[];
}

/** Crossing of scores or numbers, one analysis of variance a row. */
export interface CrossedMeans extends CrossingBase {
  readonly kind: "crossedMeans";
  readonly rows: readonly ({
    readonly label: string;
    readonly cells: readonly Moments[];
    readonly total: Moments;
    readonly test: MeansTest;
    /** How often each score was given in each group; empty of a study that keeps small numbers secret. */
    readonly scores: Histogram;
  } & Tested)[];
}

/** The answers to one question: counted, as means, or as words that are only counted. */
export type FlatTable = FlatCounts | FlatMeans | FlatGrid | FlatText;
/** The answers to one question in each group of another, with the test. */
export type Crossing = CrossedCounts | CrossedMultiple | CrossedGrid | CrossedMeans;
/** A table of answers, flat or crossed. */
export type Table = FlatTable | Crossing;

/** Whether a table crosses two questions. */
export function isCrossing(table: Table): table is Crossing {
  return "by" in table;
}

/** Whether a flat table of counts ends with a total: not where several answers could be given. */
export function hasTotal({ question }: FlatCounts): boolean {
  return tabulation(question).layout !== "ticks";
}

/** The threshold at and below which the report calls a difference significant. */
export const significanceLevel = 0.05;

/** The smallest p-value of a crossing: that of its test, or of those of its rows; Infinity when none could be computed. */
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
