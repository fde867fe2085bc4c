/** Something that was noticed while answers were read, and that their reader should know. */
export type Notice =
  /** Columns that the questionnaire does not know: they are kept, and no table is made of them. */
  | { readonly kind: "unknownColumns"; readonly columns: readonly string[] }
  /** Weights under which the margins of a file do not hold, that they were calibrated on: they are taken as given. */
  | { readonly kind: "staleCalibration"; readonly column: string; readonly file: string }
  /** A respondent who is called as a row of totals is. */
  | { readonly kind: "totals"; readonly id: string; readonly line: number }
  /** A respondent whose weight is more than a third of all: a share from 0 to 1, and a line of the file. */
  | {
      readonly kind: "dominantWeight";
      readonly column: string;
      readonly line: number;
      readonly share: number;
    }
  /**
   * Answers to a question by people whom its condition leaves out, or answers that contradict one another (two
   * items of one rank): they are kept, and counted.
   */
  | {
      readonly kind: "answeredUnasked" | "contradictory";
      readonly question: string;
      readonly count: number;
      /** The first of them, as lines of the file. */
      readonly lines: readonly number[];
    };
