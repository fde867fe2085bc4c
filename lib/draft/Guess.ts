import type { KindName } from "../questionnaire/kinds";
import type { Scale } from "../questionnaire/kinds/scale";
import type { CodedReason } from "../questionnaire/MissingReason";
import type { Condition } from "../questionnaire/types";
import type { Double } from "./reading/distinctRespondents";

/** How far a guess is to be trusted; what is doubtful is proposed, and not applied. */
export type Confidence = "sure" | "likely" | "doubtful";

/** An answer that is written otherwise than another; each with how many gave it. */
export interface Spelling {
  readonly from: string;
  readonly count: number;
  /** The line of the first, where the file has lines. */
  readonly line?: number;
  readonly to: string;
  readonly times: number;
}

/** What is guessed, and why. */
export type GuessFact =
  | {
      readonly about: "id";
      readonly what: { readonly name: string };
      readonly reason: { readonly kind: "named" | "firstDistinct" | "rank" };
    }
  | {
      readonly about: "weight";
      readonly what: { readonly name: string; readonly mean: number };
      readonly reason:
        | { readonly kind: "asked" | "named" | "meanNearOne" }
        /**
         * Named so, but some rows have no weight: the first of them, its line from 1, and how many there are; or one
         * row has that share of all.
         */
        | {
            readonly kind: "fault";
            readonly value: string;
            readonly line: number;
            readonly rows: number;
            readonly share?: number;
          };
    }
  | {
      readonly about: "fieldwork";
      /** ISO 8601 days. */
      readonly what: { readonly from: string; readonly to: string };
      readonly reason: { readonly kind: "moments" };
    }
  /** Identifiers that several rows have: the same rows, which count once, or others, which are all there. */
  | {
      readonly about: "double";
      readonly what: { readonly name: string; readonly doubles: readonly Double[] };
      readonly reason: { readonly kind: "sameRows" | "otherRows" };
    }
  /** Answers that are written otherwise than another, which they are, or may be. */
  | {
      readonly about: "spelling";
      readonly what: { readonly answers: readonly Spelling[] };
      readonly reason: { readonly kind: "typography" | "letters" };
    }
  /** A column that is no question: what was noted of each response. */
  | { readonly about: "metadata"; readonly what: object; readonly reason: { readonly kind: "moments" } }
  /** A wording that a person has to write. */
  | {
      readonly about: "label";
      readonly what: { readonly label: string };
      readonly reason: { readonly kind: "numberOnly" };
    }
  | { readonly about: "kind"; readonly what: { readonly kind: KindName }; readonly reason: KindReason }
  | {
      readonly about: "choices";
      readonly what: {
        readonly choices: readonly string[];
        readonly last: readonly string[];
        /** How many gave each, of answers that stood several in a cell. */
        readonly counts?: readonly number[];
      };
      readonly reason: { readonly kind: ChoiceOrder };
    }
  | {
      readonly about: "scale";
      readonly what: Scale;
      readonly reason: {
        /** "said": its wording says both ends; "saidUpper": the upper one; "worded": words stand at both. */
        readonly kind: "observed" | "widened" | "said" | "saidUpper" | "worded";
        /** What was observed. */
        readonly min: number;
        readonly max: number;
      };
    }
  | {
      readonly about: "reversed";
      /** By their rank from 1. */
      readonly what: { readonly items: readonly { readonly rank: number; readonly label: string }[] };
      /** The least correlation of one of them with the sum of the others. */
      readonly reason: { readonly kind: "against"; readonly correlation: number };
    }
  | {
      readonly about: "items";
      readonly what: { readonly stem: string; readonly items: number };
      readonly reason: { readonly kind: "told" | "commonStem" | "numbered" | "sameAnswers" };
    }
  | {
      readonly about: "missing";
      readonly what: { readonly code: string; readonly reason: CodedReason; readonly count: number };
      readonly reason:
        | { readonly kind: "word" }
        | { readonly kind: "declared" }
        /** The heading of its column says it. */
        | { readonly kind: "heading" }
        /** A word that stands beside numbers, of several kinds where it is applied. */
        | { readonly kind: "besideNumbers" }
        /** No number, in a column of numbers but for a few: its line, where the file has lines. */
        | { readonly kind: "stray"; readonly line?: number }
        /** A code of other columns. */
        | { readonly kind: "elsewhere" }
        | { readonly kind: "apart" | "near"; readonly nearest: number };
    }
  | {
      readonly about: "crossing";
      /** What the crossing is with, for a French sentence: « la tranche d’âge ». */
      readonly what: { readonly noun: string; readonly groups: number };
      readonly reason: { readonly kind: "named" | "amongFirst"; readonly smallest: number };
    }
  | {
      readonly about: "section";
      readonly what: { readonly number: number; readonly title: string; readonly questions: number };
      readonly reason: { readonly kind: "prefix"; readonly prefix: string } | { readonly kind: "single" };
    }
  | {
      readonly about: "routing";
      /** The code of a question, or the title of a group, and the clause of its condition; without one, the question. */
      readonly what: { readonly source: string; readonly clause?: string };
      /** "kept": the condition has it, with a difference. */
      readonly reason: { readonly kind: "left" | "kept"; readonly words: string };
    }
  | {
      readonly about: "access";
      readonly what: { readonly condition: Condition };
      readonly reason: {
        /** "blanks": nobody else answers, and some of those who were asked do not; "words": those of « Autre ». */
        readonly kind: "exact" | "blanks" | "near" | "words";
        readonly asked: number;
        readonly unasked: number;
        /** Rows that say otherwise. */
        readonly against: number;
      };
    };

/** Why a question is of a kind. */
export type KindReason =
  | { readonly kind: "empty" }
  | { readonly kind: "constant"; readonly value: string }
  | { readonly kind: "dates" }
  | { readonly kind: "fewValues"; readonly values: number }
  | { readonly kind: "numberCodes"; readonly values: number }
  | { readonly kind: "wholeNumbers"; readonly min: number; readonly max: number }
  /** Numbers beyond the ends that its wording says. */
  | {
      readonly kind: "beyondSaid";
      readonly said: { readonly min: number; readonly max: number };
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly kind: "decimals";
      readonly decimals: number;
      readonly min: number;
      readonly max: number;
      readonly rounded: boolean;
    }
  | { readonly kind: "longTexts" | "distinctTexts" | "sentences"; readonly values: number }
  | { readonly kind: "codesOfNumbers" }
  | { readonly kind: "departmentCodes"; readonly values: number }
  | { readonly kind: "ticks"; readonly items: number; readonly blankIsUnticked: boolean }
  | { readonly kind: "severalInACell"; readonly separator: string; readonly items: number }
  | { readonly kind: "permutations"; readonly items: number; readonly ranks: number }
  | { readonly kind: "sameAnswers"; readonly items: number; readonly values: number }
  | { readonly kind: "mostlyNumbers"; readonly others: readonly string[] };

/** What the choices are put in order by. */
export type ChoiceOrder =
  | "vocabulary"
  | "classes"
  | "codes"
  | "yesNo"
  | "frequency"
  | "alphabet"
  | "file"
  | "added";

/** Something that was guessed: a fact, where from, how surely, and whether the questionnaire has it. */
export type Guess = GuessFact & {
  /** The id of the question that it is about. */
  readonly question?: string;
  /** The columns of the file that it is about. */
  readonly columns: readonly string[];
  readonly confidence: Confidence;
  readonly applied: boolean;
  /** Whether newer answers no longer have what it is about. */
  readonly settled?: true;
};

/** A guess before its question has an id. */
export type OwnGuess = GuessFact & {
  readonly columns: readonly string[];
  readonly confidence: Confidence;
  readonly applied: boolean;
  /** Whether newer answers no longer have what it is about. */
  readonly settled?: true;
};
