import type { Survey } from "../../answers/Survey";
import type { Corrections } from "../../scaffold/followNotebooks";

/** A study as it is to be. */
export interface RenewedStudy {
  readonly survey: Survey;
  /** How its questionnaire was corrected since its notebooks were made. */
  readonly followed: Corrections;
  /** What its files are to hold, by their path, in the order in which they are written. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** What there is to tell, a French line each. */
  readonly lines: readonly string[];
}

/** How new answers are taken. */
export interface RenewOptions {
  readonly add?: boolean | undefined;
  readonly sheet?: string | undefined;
  /** « old=new », for columns that have another name. */
  readonly rename?: readonly string[] | undefined;
  /** Whether they are those of other people, beside those that are there. */
  readonly append?: boolean | undefined;
  /** Whether they take the place of those that are there, whoever they are of. */
  readonly replace?: boolean | undefined;
  /** Whether nothing has to tell that the people of both are others. */
  readonly unidentified?: boolean | undefined;
}
