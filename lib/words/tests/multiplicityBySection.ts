import { UserError } from "../../base/UserError";
import type { OfSection } from "../../present/tables/sectionTables";
import { refuseSecrecy } from "../../secrecy/shownTables";
import { comparedPublication } from "../../study/comparedPublication";
import { type FamilyCounts, familyCounts, testFamily } from "../../tables/testFamily";
import type { Context } from "../Context";
import { bySection, labelledTests } from "./reportState";

/** How many tests are significant and stand, section by section, and over the whole study. */
export interface MultiplicityBySection {
  readonly kind: "multiplicityBySection";
  readonly sections: readonly OfSection<FamilyCounts>[];
  /** All tests as one family. */
  readonly all: FamilyCounts;
  /** Whether a report prints these tests. */
  readonly printed: boolean;
}

/**
 * Each section as a family of tests: `multiplicityBySection` of {@link TestWords}.
 * @throws UserError in French where there is no test
 */
export function multiplicityBySection({ study }: Context): MultiplicityBySection {
  refuseSecrecy(study, "la liste des tests corrigés");
  const tests = labelledTests(study);
  if (tests.length === 0) throw new UserError("Aucune question n’a de test : il faut des croisements.");
  const sections = bySection(study.questionnaire, tests).map(({ title, value }) => ({
    title,
    value: familyCounts(testFamily(value)),
  }));
  return {
    kind: "multiplicityBySection",
    sections,
    all: familyCounts(testFamily(tests)),
    printed: comparedPublication(study) !== undefined,
  };
}
