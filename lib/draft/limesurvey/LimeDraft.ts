import type { LimeColumn } from "../../import/limesurvey/limeColumns";
import type { Questionnaire } from "../../questionnaire/types";
import type { QuestionBody } from "../QuestionDraft";

/** An answer as exports write it, and as the questionnaire does. */
export interface LinkedAnswer {
  readonly code: string;
  /** What an export of full answers has instead of the code. */
  readonly texts: readonly string[];
  readonly ours: string;
}

/**
 * What a column of the questionnaire is made of, by the codes of LimeSurvey’s columns:
 * - one column, whose answers may be written otherwise;
 * - a tick from a column of its own, among those of its question;
 * - a tick from a column of words: any words tick;
 * - the rank of an answer over columns, the first of which has what is ranked first.
 */
export type LimeLink =
  | { readonly column: string; readonly answers?: readonly LinkedAnswer[] }
  | { readonly column: string; readonly tick: "marked" | "filled"; readonly among: readonly string[] }
  | { readonly columns: readonly string[]; readonly ranked: LinkedAnswer };

/** A clause of a condition, or a question, that the questionnaire does not have, and why (in French). */
export interface LimeLeftover {
  /** The code of the question in LimeSurvey; of a group, its title. */
  readonly question: string;
  /** The text of the clause; absent where the question itself is left out. */
  readonly clause?: string;
  readonly reason: string;
  /** Whether it is in the questionnaire all the same, with the difference that is told. */
  readonly kept: boolean;
}

/** A questionnaire drafted from a structure, how its columns are made of LimeSurvey’s, and what it leaves out. */
export interface LimeDraft {
  readonly questionnaire: Questionnaire;
  /** By the name of our column, « q1_2 ». */
  readonly links: Readonly<Record<string, LimeLink>>;
  readonly left: readonly LimeLeftover[];
}

/** A question that one of LimeSurvey becomes, or a part of it, before it has an id. */
export interface LimePiece {
  readonly label: string;
  readonly note?: string;
  readonly body: QuestionBody;
  /** One for each of its columns, in their order. */
  readonly links: readonly LimeLink[];
  /** The columns that conditions may name, with the item that each is. */
  readonly named: readonly { readonly column: LimeColumn; readonly item?: string }[];
  /** The answer to the question before it that opens it. */
  readonly openedBy?: string;
}
