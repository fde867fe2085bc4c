import type { CodedReason } from "../../questionnaire/MissingReason";

/** How far a line of a mapping can be trusted, the best first. */
export const confidences = ["sure", "likely", "doubtful"] as const;
export type Confidence = (typeof confidences)[number];

/** What a text of the file says: an answer as the questionnaire writes it, or why there is none. */
export type Meaning = string | { readonly missing: CodedReason };

/** What a column of ours is made of, in a file whose questionnaire was there before it. */
export type ImportSource =
  /** Each text what `values` says of it; any other is itself, or a number. */
  | { readonly column: string; readonly values?: Readonly<Record<string, Meaning>> }
  /** A tick, by the texts of its column. */
  | {
      readonly column: string;
      readonly ticked: readonly string[];
      readonly unticked: readonly string[];
      readonly missing?: Readonly<Record<string, Exclude<Meaning, string>["missing"]>>;
      /**
       * What a blank says: no tick; no tick where a column of the question is ticked, and no answer where none is;
       * or no answer.
       */
      readonly blank: "unticked" | "byQuestion" | "noAnswer";
    }
  /** A tick, by the texts among the several answers of a cell. */
  | {
      readonly column: string;
      readonly separator: string;
      readonly parts: readonly string[];
      readonly missing?: Readonly<Record<string, Exclude<Meaning, string>["missing"]>>;
    }
  /** No column of the file: no answer. */
  | { readonly column: null };

/** Why a column of the file is taken for one of ours. */
export type MatchReason =
  | { readonly kind: "code"; readonly scheme: string }
  | { readonly kind: "label"; readonly likeness: "same" | "cut" | "near" }
  | { readonly kind: "answers"; readonly share: number; readonly alone: boolean }
  | { readonly kind: "order"; readonly rival: string }
  | { readonly kind: "otherLabel"; readonly label: string }
  | { readonly kind: "unlikeAnswers"; readonly share: number }
  | { readonly kind: "readAs"; readonly how: HowRead; readonly text: string; readonly value: string }
  | { readonly kind: "noColumn" };

/** How a text was read, from the surest way on. */
export type HowRead =
  | "exact"
  | "spelling"
  | "label"
  | "number"
  | "word"
  | "declared"
  | "yesNo"
  | "likeness"
  | "letterCode"
  | "rank";

/** A column of ours in a mapping. */
export type MappedColumn = ImportSource & {
  readonly confidence: Confidence;
  readonly reasons: readonly MatchReason[];
};

/** How a file of answers becomes those of a questionnaire: what is proposed, or what a person made of that. */
export interface ImportMapping {
  /** Without a column of theirs, the rank of the row; of several columns, all of them by their own names. */
  readonly id: { readonly column: string | null };
  readonly weight: { readonly column: string } | null;
  /** By the name of our column; questions that the file lacks are not there. */
  readonly columns: Readonly<Record<string, MappedColumn>>;
  /** The other columns of the file, which are kept beside the answers. */
  readonly others: readonly string[];
}

/** The lesser of two confidences. */
export function lesser(a: Confidence, b: Confidence): Confidence {
  return confidences.indexOf(a) > confidences.indexOf(b) ? a : b;
}

/** Whether a line may be applied where no less than some confidence is asked for. */
export function isEnough(own: Confidence, asked: Confidence): boolean {
  return confidences.indexOf(own) <= confidences.indexOf(asked);
}
