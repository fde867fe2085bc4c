import type { Figure } from "../present/figures/Figure";
import type { fr } from "../present/french";
import type { Study } from "../study/Study";
import type { Crossing, FlatTable } from "../tables/Table";
import type { ChoiceIdIn, IdIn, KeptIn, PlaceIn } from "./AddedTypes";
import type { Contents } from "./contents";
import type { Facts } from "./facts";
import type { Findings } from "./findings";
import type { Flow } from "./flow";
import type { Help } from "./help/help";
import type { QuestionList } from "./questions";
import type { Showable } from "./Showable";
import type { Id, StudyTypes } from "./StudyTypes";
import type { TextList } from "./texts";

/** The words for the study itself: what it is, parts of it, its tables, and what shows them. */
export interface StudyWords<S extends StudyTypes> {
  /**
   * What a word does, in French, an example that runs as it stands, and what to look at next; of no word, the list of
   * all of them.
   *
   * @param word the word itself, or its name
   * @throws UserError in French for what is no word
   * @example help()
   * @example help(crosstab)
   */
  help(word?: string | ((...given: never[]) => unknown)): Help;

  /**
   * Shows under the cell: a whole question, by its id (its wording, who was asked, its flat table, each crossing of the
   * study, tests and verdicts, a figure for each significant crossing and, where a report prints them, a mark that
   * says whether each table equals the printed one); or what another word has returned, the study itself, a question of
   * its questionnaire, or a list of these. What a cell ends with is shown without it.
   *
   * @throws UserError in French when there is no such question
   * @example show("2.8")
   * @example show(crosstab(study(), "2.11", "2.10"))
   */
  show(what: S["question"] | Showable): void;

  /**
   * Shows a comment in Markdown under the cell, with computed values in its holes. Numbers are never typed in it.
   * Shows nothing while it is empty.
   *
   * @example comment`Parmi elles, ${percent("2.8", "Oui")} …`
   */
  comment(texts: TemplateStringsArray, ...values: readonly string[]): void;

  /**
   * Shows what a section comes down to, as a list: one finding a line, each line beginning with a hyphen.
   *
   * @throws UserError in French when a line does not begin with a hyphen
   * @example keyPoints`- … ${mean("3.5")} …`
   */
  keyPoints(texts: TemplateStringsArray, ...values: readonly string[]): void;

  /**
   * The study as a plain object: its questionnaire, its answers, and what a report prints of it, if one does.
   *
   * @param answers path of a file of other answers to the same questions
   * @throws DataError in French naming file, line, column, value and what is expected
   * @example const survey = study();
   * @example use(study("mes-reponses.csv"))
   */
  study(answers?: string): Study;

  /**
   * Makes the words of this module speak of other answers, or of a part of them, from now on.
   *
   * @throws UserError in French for the answers of another study
   * @example use(filter(study(), "2.8", "Oui"))
   * @example use(study())
   */
  use(study: Study): void;

  /**
   * The respondents who gave this answer (or one of these) to a question or to an item of a grid, as a study of its
   * own; of a score, a number or an answer to tick (1 or 0), those for whom a function of it is true.
   *
   * @param words what a function keeps, in French: under a table, it says whom that is about
   * @throws UserError in French when nobody did
   * @example filter(study(), "2.8", "Oui")
   * @example filter(study(), "2.7", (number) => Number(number) >= 5, "5 ou plus")
   */
  filter<T extends Study, const Q extends PlaceIn<S, T>>(
    study: T,
    question: Q,
    keep: KeptIn<S, T, Q>,
    words?: string,
  ): T;

  /**
   * The same answers, each of which counts once. Weighted ones are refused by what has no weighted form: a weight is
   * never ignored without a word.
   *
   * @example use(unweighted(study()))
   */
  unweighted<T extends Study>(study: T): T;

  /**
   * Respondents who give back every printed number, and whose notes, and choices, are correlated as one asks, as a
   * study: nobody's answers, and nobody's correlations, to see what an analysis does with factors that are known.
   * Takes a second or two.
   *
   * @param within correlation of two notes of one question, from `between` to 1
   * @param between correlation of notes of two questions, from 0
   * @param choices correlation of what lies under two single choices, whose answers come in the order of the
   * questionnaire along one factor; none by default
   * @throws UserError in French where no scores have these correlations, or where no report is printed
   * @example pca(scenario(0.5, 0.1))
   */
  scenario(within: number, between: number, choices?: number): Study;

  /**
   * Rebuilt respondents in whom the two crossings interact by so many points on an item, although they give back the
   * same printed numbers, as a study: what the words of interactions must find.
   *
   * @param points the difference of differences of the four means; may be negative
   * @throws UserError in French of answers that were given, or for an item that is not printed twice
   * @example use(withInteraction("4.5", 1))
   */
  withInteraction(id: Id<S>, points: number): Study;

  /**
   * The facts of the survey as texts for sentences: dates, respondents, questions, and how many of the printed numbers
   * come out of these answers.
   *
   * @example facts().respondents
   */
  facts(): Facts;

  /**
   * How the answers came out of those who opened the questionnaire: what each cleaning rule set aside, in order, what it
   * would have caught alone, and which answers were taken out; `show` displays it with its figure.
   *
   * @throws UserError in French where the answers come with no flow
   * @example show(flow())
   */
  flow(): Flow;

  /**
   * The questions that say something in their wording, their items or their answers, whatever the capitals and the
   * accents; all of them where nothing is looked for.
   *
   * @example questions("médiateur")
   */
  questions(sought?: string): QuestionList;

  /**
   * The texts that an open question got, as they were written, those that most wrote first: words of respondents, which
   * only outputs in `private/` may have.
   *
   * @throws UserError in French for another question, and in a study that keeps small numbers secret
   * @example texts("2.3")
   */
  texts(question: S["question"]): TextList;

  /**
   * What the notebooks hold: a line a section, with a link to its notebook, its questions, tables and tests, and
   * how its printed numbers compare.
   *
   * @example show(contents())
   */
  contents(): Contents;

  /**
   * What the audit of the report found, of some kinds (« valeur copiée », « note absente »…) or of every kind: the
   * place, what is printed, what is expected, how sure it is and why; and how many, as texts (`.facts`).
   *
   * @throws UserError in French for a kind that there is not, or where no report is printed
   * @example show(findings("valeur copiée"))
   * @example findings().facts.certain
   */
  findings(...kinds: readonly string[]): Findings;

  /**
   * A crossing of any two questions; `show` displays it with its figure.
   *
   * @param rows the question in rows
   * @param columns the question in columns; it needs a list of answers
   * @throws UserError in French when they cannot be crossed
   * @example show(crosstab(study(), "2.11", "2.10"))
   */
  crosstab<T extends Study>(study: T, rows: IdIn<S, T>, columns: ChoiceIdIn<S, T>): Crossing;

  /**
   * The answers to one question, counted, or their means.
   *
   * @example show(flatTable(study(), "2.3"))
   */
  flatTable<T extends Study>(study: T, question: IdIn<S, T>): FlatTable;

  /**
   * The figure of a crossing, as plotly.js draws it, to be changed, shown or saved.
   *
   * @example show({ ...crossingFigure(crosstab(study(), "2.11", "2.10")), title: "…" })
   */
  crossingFigure(crossing: Crossing): Figure;

  /**
   * Keeps in a file of `exports/` (of `private/exports/` where answers are private) what `show` shows, as the report
   * has it: Word (.docx), numbers in a workbook (.xlsx) or a text (.csv); the figure of a crossing, or one of one's own,
   * goes to `figures/` there (.svg, .png). A data frame, or a study, is all its rows in .csv and .xlsx: the first line
   * has the names of the columns, and there is nothing else, so that R, SPSS or pandas read it as it is. To be waited for.
   *
   * @returns its path from the study's folder
   * @throws UserError in French for a name that leaves the folder or ends otherwise, and for a table to .svg
   * @example await save(crosstab(study(), "2.11", "2.3"), "strategie.docx")
   * @example await save(crossingFigure(crosstab(study(), "2.11", "2.3")), "strategie.svg")
   */
  save(what: S["question"] | Showable, name: string): Promise<string>;

  /**
   * French numbers for sentences of one's own.
   *
   * @example fr.percent(59.81)
   */
  readonly fr: typeof fr;
}
