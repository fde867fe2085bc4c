import { answeredQuestions, sectionQuestions } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { thresholdsFigure } from "../present/figures/thresholdsFigure";
import { fr } from "../present/french";
import { familiesTable } from "../present/tables/sectionTables";
import { adjustedTable } from "../present/tables/testTables";
import { isNumber } from "../published/PublishedNumber";
import type { QuestionId } from "../questionnaire/ids";
import type { ReportTest } from "../tables/reportTests";
import { significanceLevel } from "../tables/Table";
import { familyCounts, testFamily } from "../tables/testFamily";
import { current } from "./current";
import { bySection, labelledTests } from "./reportState";
import { show } from "./show";
import { showMeasures } from "./showMeasures";

/** A question ("2.8"), a section (12), or nothing for the whole report: whose tests are a family. */
export type FamilyName = QuestionId | number | undefined;

/** How many tests of a family there are, and how many are significant, for a French sentence. */
export interface Family {
  readonly tests: string;
  /** At 5 %, each by itself. */
  readonly significant: string;
  /** As many as chance alone would make significant. */
  readonly byChance: string;
  /** Those that stand once adjusted: Holm's, Benjamini and Hochberg's, Benjamini and Yekutieli's. */
  readonly holm: string;
  readonly bh: string;
  readonly by: string;
  /** Significant ones that fall once adjusted. */
  readonly fallenHolm: string;
  readonly fallenBh: string;
  readonly fallenBy: string;
  /** Probabilities that the report prints of these tests, and those of them that are 5 % at most as printed. */
  readonly printed: string;
  readonly printedSignificant: string;
}

/**
 * The tests of a question, of a section, or of the whole report as one family: how many stand once
 * adjusted for their number.
 *
 * @throws UserError in French when these answers have no such question or section
 */
export function famille(name?: FamilyName): Family {
  const counts = familyCounts(testFamily(testsOf(name)));
  const questions = new Set(idsOf(name));
  const printed = current().publication.entries.filter(
    (entry) => entry.statistic === "p" && isNumber(entry) && questions.has(entry.question),
  );
  const isSignificant = (text: string) => Number(text.replace(",", ".")) <= significanceLevel;
  return {
    tests: fr.integer(counts.tests),
    significant: fr.integer(counts.significant),
    byChance: fr.integer(Math.round(significanceLevel * counts.tests)),
    holm: fr.integer(counts.holm),
    bh: fr.integer(counts.bh),
    by: fr.integer(counts.by),
    fallenHolm: fr.integer(counts.significant - counts.holm),
    fallenBh: fr.integer(counts.significant - counts.bh),
    fallenBy: fr.integer(counts.significant - counts.by),
    printed: fr.integer(printed.length),
    printedSignificant: fr.integer(printed.filter((entry) => isSignificant(entry.printed)).length),
  };
}

/** Shows which significant tests of a family stand once adjusted, and which fall; named as for `famille`. */
export function corrections(name?: FamilyName): void {
  const what =
    name === undefined
      ? "Tout le rapport"
      : typeof name === "number"
        ? `Section ${name}`
        : `Question ${name}`;
  showMeasures(adjustedTable(testFamily(testsOf(name)), what));
}

/** Shows, section by section, how many tests are significant and how many stand; then over the whole report. */
export function familles(): void {
  const tests = labelledTests();
  const sections = bySection(tests).map(({ title, value }) => ({
    title,
    value: familyCounts(testFamily(value)),
  }));
  showMeasures(familiesTable(sections, familyCounts(testFamily(tests))));
}

/** Shows the figure of the probabilities of a family, in order, with the levels that each correction sets. */
export function seuils(name?: FamilyName): void {
  const tests = testsOf(name);
  const p = tests.map((test) => test.p);
  show(thresholdsFigure(p, familyCounts(testFamily(tests))));
}

function testsOf(name: FamilyName): readonly ReportTest[] {
  const ids = new Set(idsOf(name));
  return labelledTests().filter(({ table }) => ids.has(table.question.id));
}

function idsOf(name: FamilyName): readonly string[] {
  const { survey } = current();
  const questions =
    name === undefined
      ? answeredQuestions(survey)
      : typeof name === "number"
        ? sectionQuestions(survey, name)
        : answeredQuestions(survey).filter(({ id }) => id === name);
  if (questions.length > 0) return questions.map(({ id }) => id);
  throw new UserError(
    typeof name === "number"
      ? `Les réponses lues n’ont pas de question de la section ${name}.`
      : `Les réponses lues n’ont pas de question « ${name} ».`,
  );
}
