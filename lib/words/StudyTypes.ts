import type { Answer } from "../answers/Survey";

/**
 * The literal types of a study, as `carnets generate` writes them beside its module: a misspelt question,
 * answer, item, crossing or group is underlined while one types. Without them, any text will do.
 */
export interface StudyTypes {
  /** Every question: "2.8". */
  readonly question: string;
  /** The answers of each question that takes exactly one of them. */
  readonly choices: { readonly [question: string]: string };
  /** What each question that has several items is about, and the answers of the multiple choices. */
  readonly items: { readonly [question: string]: string };
  /** The answers to each item of a grid, which takes exactly one of them. */
  readonly itemChoices: { readonly [item: string]: string };
  /** Every item: "3.1.2". */
  readonly item: string;
  /** The groups of each crossing, by its name and by its question. */
  readonly groups: { readonly [crossing: string]: string };
}

/** A question or an item. */
export type Id<S extends StudyTypes> = S["question"] | S["item"];

/** A question that takes exactly one answer of a list: the ones that others can be crossed with. */
export type ChoiceId<S extends StudyTypes> = keyof S["choices"] & string;

/** The answers of what takes exactly one of them: a question, or an item of a grid. */
export type Answers<S extends StudyTypes> = S["choices"] & S["itemChoices"];

/** An item that is an answer by itself, of a multiple choice; those of scales are told at run time. */
export type AnswerItem<S extends StudyTypes> = string extends S["item"]
  ? string
  : Exclude<S["item"], keyof S["itemChoices"]>;

/**
 * Whom `filter` keeps: those who gave an answer, or one of several; of what has no list of answers, those for whom a
 * function of it is true.
 */
export type Kept<S extends StudyTypes, Q> = string extends S["question"]
  ? string | readonly string[] | ((answer: Answer) => boolean)
  : Q extends keyof Answers<S>
    ? Answers<S>[Q] | readonly Answers<S>[Q][]
    : (answer: Answer) => boolean;

/** The labels of what each question with several answers, or several items that are no grid, is about. */
type Ticked<S extends StudyTypes> = {
  readonly [Q in keyof S["items"] as Q extends keyof GridAnswers<S> ? never : Q]: S["items"][Q];
};

/** What an answer may be called after its question, or the item of a grid: the answers to choose from, or to tick. */
export type Labels<S extends StudyTypes> = Answers<S> & Ticked<S>;

/** The answers to all items of each grid. */
export type GridAnswers<S extends StudyTypes> = {
  readonly [Q in keyof S["items"] & string as `${Q}.1` extends keyof S["itemChoices"]
    ? Q
    : never]: S["itemChoices"][`${Q}.1`];
};

/** A crossing of the study: its name, or the id of its question. */
export type CrossingId<S extends StudyTypes> = keyof S["groups"] & string;

/** A group of a crossing: its label, with its crossing where two of them have such a group. */
export type GroupOf<S extends StudyTypes> =
  | S["groups"][keyof S["groups"]]
  | { [C in keyof S["groups"]]: { readonly [K in C]: S["groups"][K] } }[keyof S["groups"]];
