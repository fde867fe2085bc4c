/**
 * A column of a file of answers, as text: each distinct text once, and one code a row. What a file says of a column
 * beside its cells (SPSS, LimeSurvey) is there as the file says it; nothing of it is guessed.
 */
export interface RawColumn {
  readonly name: string;
  /** The distinct texts, in the order of the file; "" of a blank cell. */
  readonly values: readonly string[];
  /** Shape [row]: places in `values`. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** The wording of the question, or of the item where it is one of several columns of a question. */
  readonly label?: string;
  /** The question that it is a column of. */
  readonly question?: { readonly name: string; readonly label?: string };
  /** Where it holds words that go with the answers of its question: those of « Autre », or a comment. */
  readonly part?: "other" | "comment";
  /** What its texts stand for, whether they occur or not: « 1 » for « Oui ». */
  readonly labels?: ReadonlyMap<string, string>;
  /** The texts, other than blanks, that are declared to be no answer, with what the file calls them (« » for nothing). */
  readonly missing?: ReadonlyMap<string, string>;
  /**
   * The texts that say that the question was not shown; of « » where a blank says so. None where the file would say
   * so and does not; absent where it says nothing of what was shown.
   */
  readonly notShown?: ReadonlySet<string>;
  /** What its numbers are, where it says so. */
  readonly measure?: "nominal" | "ordinal" | "scale";
}

/** Columns that are the answers of one question of several answers. */
export interface RawSet {
  readonly name: string;
  readonly label?: string;
  readonly columns: readonly string[];
  /** The text that ticks; absent where each column holds one of the answers. */
  readonly ticked?: string;
  /** Whether the first column has what is ranked first, the second what comes next. */
  readonly ranked?: true;
  /** Where the wording of each answer is the label of `ticked` in its column, and not the label of the column. */
  readonly answersFrom?: "labels";
}

/** A row that sums up the others: its line where the file has lines, and what tells it. */
export interface TotalsRow {
  readonly line?: number;
  /** Its first text, « Total » for instance. */
  readonly text: string;
  /** The column of that text. */
  readonly column: string;
}

/** A file of answers of any survey, before anything is known of it. */
export interface RawTable {
  readonly file: string;
  readonly columns: readonly RawColumn[];
  /** What the program that asked noted of each response beside its answers: dates, addresses, durations. */
  readonly metadata?: readonly RawColumn[];
  readonly rows: number;
  /** The line of the file on which each row ends; absent where the table was not read from text. */
  readonly lines?: Uint32Array;
  /** The columns that the file says are of one question of several answers. */
  readonly sets?: readonly RawSet[];
  /** The column that names each respondent, where the layout of the file tells. */
  readonly id?: string;
  /** The column of weights that it names. */
  readonly weight?: string;
  /** The rows of the file that sum up the others, and are none of this table. */
  readonly totals?: readonly TotalsRow[];
  /** What was recognised of it, a French line each: its encoding, its separator, its sheet. */
  readonly recognised?: readonly string[];
}

/** Where a row stands, for messages. */
export function lineOfRow({ lines }: RawTable, row: number): { readonly line?: number } {
  return lines === undefined ? {} : { line: lines[row]! };
}
