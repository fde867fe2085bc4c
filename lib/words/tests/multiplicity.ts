import { answeredQuestions, sectionQuestions } from "../../answers/Survey";
import { UserError } from "../../base/UserError";
import type { Figure } from "../../present/figures/Figure";
import { thresholdsFigure } from "../../present/figures/thresholdsFigure";
import { fr } from "../../present/french";
import { isNumber } from "../../published/PublishedNumber";
import { refuseSecrecy } from "../../secrecy/shownTables";
import { comparedPublication } from "../../study/comparedPublication";
import type { Study } from "../../study/Study";
import type { ReportTest } from "../../tables/reportTests";
import { significanceLevel } from "../../tables/Table";
import { type Adjusted, type FamilyCounts, familyCounts, testFamily } from "../../tables/testFamily";
import type { Context } from "../Context";
import { labelledTests } from "./reportState";

/** A question ("2.8"), a section (12), or nothing for the whole study: whose tests are a family. */
export type FamilyName = string | number | undefined;

/** The tests of a question, of a section or of the whole study, adjusted for their number. */
export interface Multiplicity {
  readonly kind: "multiplicity";
  readonly name: FamilyName;
  /** Whether a report prints these tests. */
  readonly printed: boolean;
  readonly tests: readonly (ReportTest & { readonly adjusted: Adjusted })[];
  readonly facts: MultiplicityFacts;
  /** The figure of their probabilities, in order, with the levels that each correction sets. */
  readonly thresholds: Figure;
}

/** How many tests of a family there are, and how many are significant, for a French sentence. */
export interface MultiplicityFacts {
  readonly tests: string;
  /** At 5 %, each by itself. */
  readonly significant: string;
  /** About as many as chance alone would make significant: « 27 », « 1,7 ». */
  readonly byChance: string;
  /** Those that stand once adjusted: Holm's, Benjamini and Hochberg's, Benjamini and Yekutieli's. */
  readonly holm: string;
  readonly bh: string;
  readonly by: string;
  /** Significant ones that fall once adjusted. */
  readonly fallenHolm: string;
  readonly fallenBh: string;
  readonly fallenBy: string;
  /** Probabilities that the report prints of these tests, and those of them that are 5 % at most as printed; « — » where no report prints these answers. */
  readonly printed: string;
  readonly printedSignificant: string;
}

/**
 * The tests of a question, of a section or of the study as one family: `multiplicity` of {@link TestWords}.
 * @throws UserError in French when these answers have no such question or section, or no test
 */
export function multiplicity({ study }: Context, name?: FamilyName): Multiplicity {
  refuseSecrecy(study, "la liste des tests corrigés");
  const ids = new Set(idsOf(study, name));
  const tests = testFamily(labelledTests(study).filter(({ table }) => ids.has(table.question.id)));
  if (tests.length === 0) throw new UserError(noTest(study, name));
  const counts = familyCounts(tests);
  return {
    kind: "multiplicity",
    name,
    printed: comparedPublication(study) !== undefined,
    tests,
    facts: { ...countFacts(counts), ...printedFacts(study, ids) },
    thresholds: thresholdsFigure(
      tests.map(({ p }) => p),
      counts,
    ),
  };
}

function countFacts(counts: FamilyCounts): Omit<MultiplicityFacts, "printed" | "printedSignificant"> {
  const { tests, significant, holm, bh, by } = counts;
  return {
    tests: fr.integer(tests),
    significant: fr.integer(significant),
    byChance: fr.about(significanceLevel * tests),
    holm: fr.integer(holm),
    bh: fr.integer(bh),
    by: fr.integer(by),
    fallenHolm: fr.integer(significant - holm),
    fallenBh: fr.integer(significant - bh),
    fallenBy: fr.integer(significant - by),
  };
}

function printedFacts(
  study: Study,
  questions: ReadonlySet<string>,
): Pick<MultiplicityFacts, "printed" | "printedSignificant"> {
  const printed = comparedPublication(study)?.entries.filter(
    (entry) => entry.statistic === "p" && isNumber(entry) && questions.has(entry.question),
  );
  const isSignificant = (text: string) => Number(text.replace(",", ".")) <= significanceLevel;
  return {
    printed: fr.integer(printed?.length ?? Number.NaN),
    printedSignificant: fr.integer(
      printed?.filter((entry) => isSignificant(entry.printed)).length ?? Number.NaN,
    ),
  };
}

function idsOf(study: Study, name: FamilyName): readonly string[] {
  const questions =
    name === undefined
      ? answeredQuestions(study)
      : typeof name === "number"
        ? sectionQuestions(study, name)
        : answeredQuestions(study).filter(({ id }) => id === name);
  if (questions.length > 0) return questions.map(({ id }) => id);
  throw new UserError(
    typeof name === "number"
      ? `Les réponses lues n’ont pas de question de la section ${name}.`
      : `Les réponses lues n’ont pas de question « ${name} ».`,
  );
}

function noTest({ questionnaire }: Study, name: FamilyName): string {
  if (typeof name === "string")
    return `La question ${name} n’est croisée avec aucune autre : elle n’a pas de test.`;
  if (typeof name === "number")
    return `Aucune question de la section ${name} n’est croisée avec une autre : elle n’a pas de test.`;
  return questionnaire.crossings.length === 0
    ? "Cette étude n’a pas de croisement, et donc pas de tests à corriger."
    : "Aucune question de ces réponses n’a de test.";
}
