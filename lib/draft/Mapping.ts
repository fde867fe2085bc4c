/**
 * What a column of ours is made of:
 * - a column as it is; `values` says, text by text, what else is to be written: the label of a choice, a number;
 * - a tick from a column of its own: the texts that tick and those that do not; a blank does not tick where one
 *   of the columns `among` is ticked, and is no answer where none is;
 * - a tick from a column of words, which any words tick;
 * - a tick from a cell of several answers, apart by a separator; `also`: other names of that answer, of which a file
 *   may have any;
 * - a tick from any of several such sources, of answers that are one now;
 * - the rank of a label over columns, the first of which has the label that is ranked first, under any of its names.
 */
export type Source =
  | {
      readonly column: string;
      readonly values?: Readonly<Record<string, string>>;
    }
  | {
      readonly column: string;
      readonly ticked: readonly string[];
      readonly unticked: readonly string[];
      readonly among?: readonly string[];
    }
  | { readonly column: string; readonly filled: true; readonly among: readonly string[] }
  | {
      readonly column: string;
      readonly part: string;
      readonly separator: string;
      readonly also?: readonly string[];
    }
  | { readonly either: readonly Source[] }
  | { readonly columns: readonly string[]; readonly ranked: string; readonly also?: readonly string[] };

/** A column of ours that is one of theirs as it is. */
export interface NamedColumn {
  readonly name: string;
  readonly column: string;
}

/** A question as it was when its columns were last made: by this it is found again once a person has corrected it. */
export interface KnownQuestion {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly items?: readonly string[];
  /** Those of which each answer is one. */
  readonly choices?: readonly string[];
  /** Whether the report left it out. */
  readonly hidden?: true;
}

/** What texts of a column are written as: « non » as « Non »; of cells of several answers, these one by one. */
export type Spellings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The titles of a study as they were when its notebooks were last made. */
export interface KnownTitles {
  readonly study: string;
  readonly sections: Readonly<Record<string, string>>;
}

/**
 * How a file of answers is written in the layout of a questionnaire: plain JSON, to be kept beside the
 * questionnaire and used again once a person has corrected it.
 */
export interface Mapping {
  /** The column of identifiers, by our name; without a column of theirs, the rank of the row. */
  readonly id: {
    readonly name: string;
    readonly column?: string;
    /** Whether rows of one identifier all keep it, since a cleaning rule says which stays; not kept in its file. */
    readonly repeats?: true;
  };
  readonly weight?: NamedColumn;
  /** Of the strata and of the sampling units, where these are no answers, nor who people are. */
  readonly strata?: NamedColumn;
  readonly units?: NamedColumn;
  /** By the name of our column, « q1_2 ». */
  readonly columns: Readonly<Record<string, Source>>;
  /** By the column of the file: the answers that are others, written otherwise. */
  readonly spellings?: Spellings;
  /** The questions that they are of. */
  readonly questions: readonly KnownQuestion[];
  /** The answers that a person has said are another one, until the answers have followed. */
  readonly merged?: readonly { readonly question: string; readonly from: string; readonly to: string }[];
  /** The titles that its notebooks were given: that of the study, and of its sections by their numbers. */
  readonly titles?: KnownTitles;
  /** The days of the fieldwork as they were told by the answers; ISO 8601. */
  readonly fieldwork?: { readonly from: string; readonly to: string };
  /** What was of questions, items or choices that a person has taken out: it is not new when it comes again. */
  readonly dropped?: readonly Source[];
}
