import type { Answer } from "../answers/Survey";
import type { AddedId } from "../questionnaire/AddedId";
import type { Study } from "../study/Study";
import type { Answers, Kept, StudyTypes } from "./StudyTypes";

/** What the compiler knows of the questions that were added to a study; nothing of it is there when a cell runs. */
export declare const added: unique symbol;

/** A study with one question more: its id, and its answers where it takes exactly one of them. */
export type WithAdded<T extends Study, I extends string, A> = T & {
  readonly [added]?: { readonly [Id in I]: A };
};

type AddedOf<T> = T extends { readonly [added]?: infer N } ? NonNullable<N> : Record<never, never>;

/** The ids of the questions that were added to a study. */
export type AddedIds<T> = keyof AddedOf<T> & string;

/** Those of them that take exactly one answer. */
export type AddedChoiceIds<T> = {
  [I in AddedIds<T>]: AddedOf<T>[I] extends string ? I : never;
}[AddedIds<T>];

/** The answers to one of them. */
export type AddedAnswers<T, I> = I extends keyof AddedOf<T>
  ? AddedOf<T>[I] extends string
    ? AddedOf<T>[I]
    : string
  : never;

/** A question of the questionnaire, or one that was added to these very answers. */
export type IdIn<S extends StudyTypes, T> = Exclude<S["question"], AddedId> | AddedIds<T>;

/** The same, of those that others can be crossed with. */
export type ChoiceIdIn<S extends StudyTypes, T> =
  | Exclude<keyof S["choices"] & string, AddedId>
  | AddedChoiceIds<T>;

/** The same, of a question or an item. */
export type PlaceIn<S extends StudyTypes, T> =
  | IdIn<S, T>
  | Exclude<S["item"], AddedId>
  | `${AddedIds<T>}.${number}`;

/** Whom `filter` keeps of these very answers. */
export type KeptIn<S extends StudyTypes, T, Q> =
  Q extends AddedIds<T>
    ? AddedAnswers<T, Q> | readonly AddedAnswers<T, Q>[] | ((answer: Answer) => boolean)
    : Q extends AddedId
      ? string | readonly string[] | ((answer: Answer) => boolean)
      : Kept<S, Q>;

/** What `recode` can put together: the answers of a choice, of a grid to all of its items, of a multiple choice. */
export type Recoded<S extends StudyTypes, T, Q> =
  Q extends AddedIds<T>
    ? AddedAnswers<T, Q>
    : Q extends keyof Answers<S>
      ? Answers<S>[Q]
      : Q extends keyof S["items"] & string
        ? `${Q}.1` extends keyof S["itemChoices"]
          ? S["itemChoices"][`${Q}.1`]
          : S["items"][Q]
        : string;

/** Whether a question takes exactly one answer: what is made of it does as well. */
export type IsSingle<S extends StudyTypes, T, Q> =
  Q extends AddedIds<T>
    ? Q extends AddedChoiceIds<T>
      ? true
      : false
    : Q extends keyof Answers<S>
      ? true
      : false;

/** « 3.2-bis » of "3.2", « 5.3-1bis » of the item "5.3.1": what is made of it is called so, where nothing else is said. */
export type UsualId<Q extends string> = Q extends `${infer A}.${infer B}.${infer C}`
  ? `${A}.${B}-${C}bis`
  : `${Q}-bis`;

/** What the id of what is made of a question begins with: "3.2-" of "3.2" and of "3.2.1". */
export type OwnId<Q extends string> = Q extends `${infer A}.${infer B}.${string}`
  ? `${A}.${Stem<B>}-${string}`
  : Q extends `${infer A}.${infer B}`
    ? `${A}.${Stem<B>}-${string}`
    : string;

type Stem<Rank extends string> = Rank extends `${infer Own}-${string}` ? Own : Rank;

/** The name of the column of a frame that holds a question, or of each that holds one of its items. */
export type ColumnName<S extends StudyTypes, Q> = string extends S["question"]
  ? string
  : Q extends string
    ? Q extends keyof S["items"]
      ? Underscored<Extract<S["item"], `${Q}.${number}`>>
      : Underscored<Q>
    : never;

type Underscored<Id> = Id extends `${infer A}.${infer B}.${infer C}`
  ? `q${A}_${B}_${C}`
  : Id extends `${infer A}.${infer B}`
    ? `q${A}_${B}`
    : string;
