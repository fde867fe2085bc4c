import type { Study } from "../../study/Study";
import type { IdIn } from "../AddedTypes";
import type {
  AnswerItem,
  ChoiceId,
  CrossingId,
  GridAnswers,
  GroupOf,
  Id,
  Labels,
  StudyTypes,
} from "../StudyTypes";

/**
 * The words for sentences: each returns a French text, for the holes of a comment. « (supposé) » follows what
 * the publication of rebuilt answers does not determine.
 */
export interface SentenceWords<S extends StudyTypes> {
  /**
   * « 59,8 % »: the share of an answer among those asked, or among one group of a crossing. An answer of a multiple
   * choice, and an item of a grid, are named by their id, or by their label after the question.
   *
   * @example percent("2.8", "Oui")
   * @example percent("2.8", "Oui", "Privée")
   * @example percent("12.2.1")
   * @example percent("12.2", "Existence de postes en CDI", "Publique")
   */
  percent<Q extends keyof Labels<S>>(question: Q, answer: Labels<S>[Q], group?: GroupOf<S>): string;
  percent(item: AnswerItem<S>, group?: GroupOf<S>): string;
  percent<Q extends keyof GridAnswers<S> & string>(
    question: Q,
    item: S["items"][Q],
    answer: GridAnswers<S>[Q],
    group?: GroupOf<S>,
  ): string;

  /**
   * « 286 »: how many gave an answer (named as for `percent`), or all those asked when no answer is named.
   *
   * @example count("2.8")
   * @example count("2.8", "Oui", "Publique")
   */
  count(question: S["question"]): string;
  count<Q extends keyof Labels<S>>(question: Q, answer: Labels<S>[Q], group?: GroupOf<S>): string;
  count(item: AnswerItem<S>, group?: GroupOf<S>): string;
  count<Q extends keyof GridAnswers<S> & string>(
    question: Q,
    item: S["items"][Q],
    answer: GridAnswers<S>[Q],
    group?: GroupOf<S>,
  ): string;

  /**
   * « 3,57 »: the mean of a number or of a score, of all those asked or of one group. The item of a question that has
   * several is named by its id, or by its label after the question.
   *
   * @example mean("3.1.2", "Privée")
   */
  mean(id: Id<S>, group?: GroupOf<S>): string;
  mean<Q extends keyof S["items"] & string>(question: Q, item: S["items"][Q], group?: GroupOf<S>): string;

  /**
   * « 2,74 »: the standard deviation of a number or of a score, of all those asked or of one group.
   *
   * @example sd("2.7")
   */
  sd(id: Id<S>, group?: GroupOf<S>): string;
  sd<Q extends keyof S["items"] & string>(question: Q, item: S["items"][Q], group?: GroupOf<S>): string;

  /**
   * « 4 »: the median of a number or of a score, of all those who answered or of one group.
   *
   * @example median("2.7", "Privée")
   */
  median(id: Id<S>, group?: GroupOf<S>): string;
  median<Q extends keyof S["items"] & string>(question: Q, item: S["items"][Q], group?: GroupOf<S>): string;

  /**
   * « 42,3 % »: the share of those who gave a number or a score between two, both of which count, among all those who
   * answered or in one group.
   *
   * @example percentBetween("3.1.2", 9, 10)
   * @example percentBetween("2.7", 0, 1, "Privée")
   */
  percentBetween(id: Id<S>, least: number, greatest: number, group?: GroupOf<S>): string;
  percentBetween<Q extends keyof S["items"] & string>(
    question: Q,
    item: S["items"][Q],
    least: number,
    greatest: number,
    group?: GroupOf<S>,
  ): string;

  /**
   * « 19,9 points »: how far apart two groups of a crossing are on an answer (named as for `percent`), in percentage
   * points; on a score, « 0,44 point », or a number, how far their means are. Of more than two groups it is the
   * largest less the smallest, and says which: « 19,9 points (entre Privée et Publique) »; or two of them are named.
   *
   * @example gap("2.8", "Oui", "structure")
   * @example gap("3.3.1", "structure", "Publique", "Privée")
   */
  gap<Q extends keyof Labels<S>, C extends CrossingId<S>>(
    question: Q,
    answer: Labels<S>[Q],
    crossing: C,
    ...between: readonly [] | readonly [S["groups"][C], S["groups"][C]]
  ): string;
  gap<C extends CrossingId<S>>(
    item: Id<S>,
    crossing: C,
    ...between: readonly [] | readonly [S["groups"][C], S["groups"][C]]
  ): string;
  gap<Q extends keyof GridAnswers<S> & string, C extends CrossingId<S>>(
    question: Q,
    item: S["items"][Q],
    answer: GridAnswers<S>[Q],
    crossing: C,
    ...between: readonly [] | readonly [S["groups"][C], S["groups"][C]]
  ): string;

  /**
   * « p < 0,001 »: the probability of a crossing's test: of one item, named by its id or by its label after the question,
   * or the smallest when a question has several.
   *
   * @example probability("2.8", "structure")
   * @example probability("2.8", "2.3")
   */
  probability(id: Id<S>, crossing: CrossingId<S>): string;
  probability<Q extends keyof S["items"] & string>(
    question: Q,
    item: S["items"][Q],
    crossing: CrossingId<S>,
  ): string;

  /**
   * « V = 0,12 » or « η² = 0,006 »: how large the difference between the groups of a crossing is: on one item, or the
   * largest when a question has several.
   *
   * @example effectSize("4.4.2", "conum")
   */
  effectSize(id: Id<S>, crossing: CrossingId<S>): string;
  effectSize<Q extends keyof S["items"] & string>(
    question: Q,
    item: S["items"][Q],
    crossing: CrossingId<S>,
  ): string;

  /**
   * « … » (8,12 contre 7,50) and so on: the items (or answers to tick) on which the groups of a crossing differ
   * significantly, the smallest p first, each with the values of the groups; « aucun » where none do.
   *
   * @param howMany at most so many, 3 by default
   * @example significant("4.4", "structure")
   */
  significant(question: S["question"], crossing: CrossingId<S>, howMany?: number): string;

  /**
   * « 3 items sur 9 »: on how many items the groups of a crossing differ significantly.
   *
   * @example significantCount("4.4", "structure")
   */
  significantCount(question: S["question"], crossing: CrossingId<S>): string;

  /**
   * « Oui » (69,5 %) and so on: the answers most often given, with their share, as a French list; of a question with
   * several scores, the items that have the highest means.
   *
   * @example leading("3.1", 2)
   */
  leading(question: S["question"], howMany: number): string;

  /**
   * The same for the answers least often given, or the items that have the lowest means.
   *
   * @example trailing("3.1", 2)
   */
  trailing(question: S["question"], howMany: number): string;

  /**
   * « … »: the words of a question, or of an item, between quotation marks.
   *
   * @example label("3.3.9")
   */
  label(id: Id<S>): string;

  /**
   * « 96 »: how many different answers a question got.
   *
   * @example distinctAnswers(study(), "2.2")
   */
  distinctAnswers<T extends Study>(study: T, question: IdIn<S, T>): string;
}

/** A question whose answers make groups, or the region of the department that each gave. */
export type GroupingId<S extends StudyTypes> = ChoiceId<S> | "region";
