import type { AddedId } from "../questionnaire/AddedId";
import type { Study } from "../study/Study";
import type { ColumnName, IdIn, IsSingle, OwnId, PlaceIn, Recoded, UsualId, WithAdded } from "./AddedTypes";
import type { Frame } from "./frame";
import type { AddedColumn, ReadFrame } from "./fromFrame";
import type { StudyTypes } from "./StudyTypes";

/** The words that make questions of the answers to others, and data frames. */
export interface MakingWords<S extends StudyTypes> {
  /**
   * The same respondents with a question more, whose answers are those of another put together (SPSS’s RECODE INTO,
   * `fct_collapse` of forcats): nothing is overwritten. Answers in no group stay as they are, or go where `else` says;
   * why there is no answer stays what it is. Of a grid, all items at once, or one of them; of a multiple choice, what is
   * put together is ticked where one of its answers is. Weights, filter, who was asked and crossings are those of the
   * question. After `use`, all words speak of it.
   *
   * @param groups the answers to put together, by the label they get
   * @param options `id`: « 3.2-bis » where nothing is said; `label`: its wording; `else`: where all other answers go
   * @throws UserError in French for an answer that there is not, or is given twice, for an id that is taken, and for a
   * question without a list of answers
   * @example const grouped = recode(study(), "2.3", { "Toutes": ["Publique", "Privée"] });
   * @example crosstab(recode(study(), "2.11", { "Il y en avait une": ["Oui"] }, { id: "2.11-une", else: "Autre" }), "2.11-une", "2.3")
   */
  recode<
    T extends Study,
    const Q extends PlaceIn<S, T>,
    const G extends Readonly<Record<string, readonly Recoded<S, T, Q>[]>>,
    const I extends OwnId<Q> = UsualId<Q> & OwnId<Q>,
    const E extends string = never,
  >(
    study: T,
    question: Q,
    groups: G,
    options?: { readonly id?: I; readonly label?: string; readonly else?: E },
  ): WithAdded<
    T,
    I,
    IsSingle<S, T, Q> extends true
      ? (keyof G & string) | ([E] extends [never] ? Exclude<Recoded<S, T, Q>, Grouped<G>> : E)
      : unknown
  >;

  /**
   * The same respondents with a question more, whose answers are the classes of a number (`cut` of R and of pandas): of
   * a scale with items, all of them at once, or one. A break is of the class below it, or, by `right: false`, of the one
   * above it; both ends are in (R’s `include.lowest = TRUE`). Why there is no answer stays what it is.
   *
   * @param breaks the ends of the classes, from the least; `-Infinity` and `Infinity` where there is none
   * @param options `id`: « 2.7-bis » where nothing is said; `label`: its wording; `labels`: what the classes are called;
   * `right`
   * @throws UserError in French for breaks that do not grow, for numbers outside of them, which are never lost, for an id
   * that is taken, and for a question without numbers
   * @example crosstab(cut(study(), "2.7", [1, 2, 5, Infinity]), "2.7-bis", "2.3")
   */
  cut<
    T extends Study,
    const Q extends PlaceIn<S, T>,
    const I extends OwnId<Q> = UsualId<Q> & OwnId<Q>,
    const L extends string = string,
  >(
    study: T,
    question: Q,
    breaks: readonly number[],
    options?: {
      readonly id?: I;
      readonly label?: string;
      readonly labels?: readonly L[];
      readonly right?: boolean;
    },
  ): WithAdded<T, I, Q extends keyof S["items"] ? unknown : L>;

  /**
   * The answers as a danfojs DataFrame, to look at, filter and group in a notebook; one column per question or item,
   * all those there are when none is named. A missing answer is a missing value; `show` says the wording of each column.
   * Its arithmetic is float32: statistics are never computed from it. `fromFrame` is the way back.
   *
   * @throws UserError in French when a question does not exist or was not read
   * @example frame(study(), "2.2", "2.7").head(5)
   */
  frame<T extends Study, const Q extends IdIn<S, T>>(
    study: T,
    ...questions: readonly Q[]
  ): Frame<ColumnName<S, Q> | "id">;

  /**
   * The same respondents with columns of a data frame as questions more: texts as answers, numbers as a number, missing
   * values as no answer (where the question that the id names has none, for the same reason). Rows are found by the
   * column `id`, or else by the index that `frame` gave them, in whatever order they stand. In the place of a frame, the
   * name of a file that R, SPSS or pandas wrote: CSV, Excel or .sav, among the exports or in the study.
   *
   * @param columns the columns, by the id that each gets: that of the question it was made of, a hyphen and a name
   * @throws UserError in French for rows that are not those of the respondents, a column that there is not, values of
   * several kinds, and an id that is taken
   * @example fromFrame(frame(study(), "2.7"), study(), { "2.7-copie": "q2_7" })
   * @example fromFrame("retour.csv", study(), { "2.7-classe": "classe" })
   */
  fromFrame<T extends Study, C extends string, const D extends Readonly<Record<AddedId, C | AddedColumn<C>>>>(
    frame: ReadFrame<C> | string,
    study: T,
    columns: D,
  ): WithAdded<T, keyof D & string, string>;
}

/** All the answers that are in a group. */
type Grouped<G> = { [K in keyof G]: G[K] extends readonly (infer A)[] ? A : never }[keyof G];
