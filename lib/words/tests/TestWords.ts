import type { MissingAnswers } from "../../tables/missingAnswers";
import type { Crossing } from "../../tables/Table";
import type { Cautions } from "../cautions";
import type { Examination, ExamineOptions } from "../examine";
import type { StudyTypes } from "../StudyTypes";
import type { Multiplicity } from "./multiplicity";
import type { MultiplicityBySection } from "./multiplicityBySection";
import type { RankStability } from "./rankStability";
import type { Robustness } from "./robustness";

/** The words for tests: what they rest on, how many there are, and what survives of them. */
export interface TestWords<S extends StudyTypes> {
  /**
   * Which cells make a difference, how large it is, and whether it survives: for each crossing that the study has of
   * a question, or for a crossing of `crosstab`. Counts: adjusted residuals (Holm), Cramér's V with its interval, and
   * for 2 x 2 tables phi and the odds ratio; an exact p where expected counts are too small. Scores: eta and omega
   * squared, Hedges's g, Welch's test, and those on ranks and variances. Both: the smallest effect that four such
   * surveys in five find.
   *
   * @throws UserError in French when there is no such question, or it is crossed with nothing
   * @example show(examine("2.11"))
   * @example show(examine(crosstab(study(), "2.11", "2.10"), { yates: true }))
   */
  examine(what: S["question"] | Crossing, options?: ExamineOptions): Examination;

  /**
   * What must not be forgotten of a section: differences that are significant but negligible, what rests on few
   * respondents, what rebuilt answers cannot tell.
   *
   * @param section its number in the questionnaire
   * @throws UserError in French when no question of it was read
   * @example show(cautions(2))
   */
  cautions(section: number): Cautions;

  /**
   * Whom each question was put to, how many answered, and why the others did not (not asked, no answer, refused, does
   * not know, taken out by a rule), those that most did not answer first.
   *
   * @throws UserError in French where the answers are weighted
   * @example show(missingAnswers())
   */
  missingAnswers(): MissingAnswers;

  /**
   * The tests of a question, of a section, or of the whole study as one family: which stand once adjusted for their
   * number. How many, as texts (`.facts`); the figure of their probabilities, in order (`.thresholds`).
   *
   * @throws UserError in French when these answers have no such question or section, or it has no test
   * @example show(multiplicity(9))
   * @example multiplicity().facts.holm
   * @example show(multiplicity("3.1").thresholds)
   */
  multiplicity(name?: S["question"] | number): Multiplicity;

  /**
   * How many tests are significant, and how many stand, each section being a family; then all of them as one.
   *
   * @throws UserError in French where there is no test
   * @example show(multiplicityBySection())
   */
  multiplicityBySection(): MultiplicityBySection;

  /**
   * What becomes of the tests under tests that suppose less, and how large what they find is: those whose conclusion
   * changes (`.changed`), those that are significant but negligible (`.negligible`), those that overlook an effect
   * (`.overlooked`), what each section could have found (`.power`), and the figure of all effects (`.effects`). How
   * many of each, as texts (`.facts`).
   *
   * @throws UserError in French where there is no test
   * @example show(robustness().changed)
   * @example robustness().facts.changedWelch
   */
  robustness(): Robustness;

  /**
   * On how many of several reconstructions, which all give back the report, the conclusion of each test changes on
   * ranks, and between what and what its p lies; of answers where there is nothing to vary (given ones, a part of the
   * respondents), says so. Counted over all of them, as texts (`.facts`).
   *
   * @param options `draws`: how many reconstructions are drawn besides that of the least assumption, 3 by default;
   * `least`: on how many of them all a conclusion changes at least, to be shown
   * @throws UserError in French when either is not a whole number from 1, or where no report is printed
   * @example show(rankStability({ least: 2 }))
   */
  rankStability(options?: { readonly draws?: number; readonly least?: number }): RankStability;
}
