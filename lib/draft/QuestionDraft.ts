import type { Question } from "../questionnaire/types";
import type { ColumnProfile } from "./ColumnProfile";
import type { OwnGuess } from "./Guess";
import type { Source } from "./Mapping";

/** What a question has besides its place in the questionnaire. */
type BodyOf<Q> = Q extends Question ? Omit<Q, "id" | "label" | "note" | "access" | "crossings"> : never;
export type QuestionBody = BodyOf<Question>;

/** A question before it has an id. */
export interface QuestionDraft {
  readonly label: string;
  readonly body: QuestionBody;
  /** One for each of its columns, in their order. */
  readonly sources: readonly Source[];
  /** The columns of the file that it is made of. */
  readonly columns: readonly ColumnProfile[];
  readonly guesses: readonly OwnGuess[];
  /** The answer to another question that opens it, where the layout of the file tells. */
  readonly opened?: { readonly by: QuestionDraft; readonly answer: string };
}
