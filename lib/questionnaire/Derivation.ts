/** How a question that nobody was asked was made of the answers to another. */
export type Derivation =
  /** Answers of it were put together; those in no group stay as they are. */
  | {
      readonly kind: "recode";
      /** The question, or the item of a grid ("5.3.1"). */
      readonly from: string;
      readonly groups: readonly { readonly label: string; readonly answers: readonly string[] }[];
      /** Whether its tables add up numbers of the tables of that question, so that what prints these determines them. */
      readonly isSum: boolean;
    }
  /** Its numbers were put into classes, one fewer than the breaks; both ends are in. */
  | {
      readonly kind: "cut";
      readonly from: string;
      readonly breaks: readonly number[];
      /** Whether a break is of the class below it. */
      readonly right: boolean;
      readonly labels: readonly string[];
    }
  /** A column of a data frame. */
  | { readonly kind: "frame"; readonly from: string; readonly column: string };
