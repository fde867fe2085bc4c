import type { Access } from "./Condition";
import type { Derivation } from "./Derivation";
import type { MissingCodes } from "./MissingReason";

/** What every question has, whatever its kind. */
export interface QuestionBase {
  /** Section and rank, "2.8". */
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  /** Absent when everybody is asked. */
  readonly access?: Access;
  /** The crossings that it is shown with, by id: those that the report prints, where there is one. */
  readonly crossings: readonly string[];
  /** What codes of its answers mean that none was given; added to those of the questionnaire. */
  readonly missing?: MissingCodes;
  /** Of a question that was added to the answers: how it was made. Absent of one that was asked. */
  readonly derived?: Derivation;
}
