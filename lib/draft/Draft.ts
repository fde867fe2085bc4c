import type { Questionnaire } from "../questionnaire/types";
import type { Guess } from "./Guess";
import type { Mapping } from "./Mapping";

/** A questionnaire drafted from answers, how its columns are made of theirs, and all that was guessed. */
export interface Draft {
  readonly questionnaire: Questionnaire;
  readonly mapping: Mapping;
  readonly guesses: readonly Guess[];
}
