import type { CodedReason } from "../../questionnaire/MissingReason";
import type { Question } from "../../questionnaire/types";

/** What a file of answers adds to a questionnaire, or changes of it. */
export type Addition =
  | { readonly kind: "fieldwork"; readonly from: string; readonly to: string }
  | { readonly kind: "question"; readonly question: Question }
  /** Another label: that of the column that it is of. */
  | { readonly kind: "label"; readonly question: string; readonly label: string }
  /** Another label of an answer: the name that it has in the file now. */
  | { readonly kind: "answer"; readonly question: string; readonly from: string; readonly to: string }
  /** A choice, after the others. */
  | { readonly kind: "choice"; readonly question: string; readonly choice: string }
  | {
      readonly kind: "missing";
      readonly question: string;
      readonly code: string;
      readonly reason: CodedReason;
    };
