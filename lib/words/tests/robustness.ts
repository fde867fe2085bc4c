import { UserError } from "../../base/UserError";
import { effectsFigure } from "../../present/figures/effectsFigure";
import type { Figure } from "../../present/figures/Figure";
import { fr } from "../../present/french";
import { ofScores } from "../../present/sentences";
import type { OfSection } from "../../present/tables/sectionTables";
import { refuseSecrecy } from "../../secrecy/shownTables";
import { comparedPublication } from "../../study/comparedPublication";
import type { Study } from "../../study/Study";
import type { CheckedTest } from "../../tables/checkedTests";
import { detectableEffect, isNegligible, isOverlooked } from "../../tables/effectJudgement";
import { effectThresholds } from "../../tables/effectThresholds";
import type { RobustTest } from "../../tables/robustTests";
import { significanceLevel } from "../../tables/Table";
import type { Context } from "../Context";
import { bySection, checkedReport } from "./reportState";

/** What becomes of the tests of a study under tests that suppose less, and how large what they find is. */
export interface Robustness {
  readonly kind: "robustness";
  readonly facts: RobustnessFacts;
  /** The tests whose conclusion changes when less is supposed: with an exact test, with Welch's, on ranks. */
  readonly changed: ChangedTests;
  /** Significant though their effect is smaller than what the usage calls small. */
  readonly negligible: TestEffects;
  /** Not significant though their effect is one that the usage calls small, or larger. */
  readonly overlooked: TestEffects;
  /** The smallest effects that the tests of each section could have found. */
  readonly power: { readonly kind: "power"; readonly sections: readonly OfSection<readonly CheckedTest[]>[] };
  /** The figure of the effects of each section, the strongest with its interval. */
  readonly effects: Figure;
}

/** Tests whose conclusion may change when less is supposed. */
export interface ChangedTests {
  readonly kind: "changedTests";
  readonly tests: readonly CheckedTest[];
  /** Whether a report prints these tests. */
  readonly printed: boolean;
}

/** Tests with their effects. */
export interface TestEffects {
  readonly kind: "testEffects";
  readonly of: "negligible" | "overlooked";
  readonly tests: readonly CheckedTest[];
}

/** How many tests hold under what, for a French sentence. */
export interface RobustnessFacts {
  /** Chi-squares that an exact test replaces where Cochran's rule asks for one, and those that it changes. */
  readonly exact: string;
  readonly changedExact: string;
  /** Those of which the exact test would take too long, and is estimated (Monte-Carlo), and those that this changes. */
  readonly drawn: string;
  readonly changedDrawn: string;
  /** Analyses of variance, and those whose conclusion changes without equal variances. */
  readonly welch: string;
  readonly changedWelch: string;
  /** Those whose conclusion changes on ranks, and those whose groups differ in variance: supposed of reconstructed answers. */
  readonly changedRanks: string;
  readonly unequalVariances: string;
  /** Significant, with an effect smaller than small. */
  readonly negligible: string;
  /** Not significant, with an effect that is small at least, or medium at least. */
  readonly overlooked: string;
  readonly overlookedMedium: string;
  /** Tests that would find a small effect four times in five, and a medium one. */
  readonly findsSmall: string;
  readonly findsMedium: string;
}

/**
 * What becomes of the tests: `robustness` of {@link TestWords}.
 * @throws UserError in French where there is no test
 */
export function robustness({ study }: Context): Robustness {
  refuseSecrecy(study, "la robustesse des tests");
  const tests = checkedReport(study);
  if (tests.length === 0) throw new UserError("Aucune question n’a de test : il faut des croisements.");
  const sections = bySection(study.questionnaire, tests);
  return {
    kind: "robustness",
    facts: factsOf(study, tests),
    changed: { kind: "changedTests", tests, printed: comparedPublication(study) !== undefined },
    negligible: { kind: "testEffects", of: "negligible", tests: tests.filter(isNegligible) },
    overlooked: {
      kind: "testEffects",
      of: "overlooked",
      tests: tests.filter((test) => isOverlooked(test)),
    },
    power: { kind: "power", sections },
    effects: effectsFigure(sections),
  };
}

function factsOf(study: Study, tests: readonly CheckedTest[]): RobustnessFacts {
  const robust = tests.flatMap((test) => test.robust);
  const count = (of: readonly unknown[]) => fr.integer(of.length);
  const named = (...names: readonly RobustTest["name"][]) =>
    robust.filter(({ name }) => names.includes(name));
  const exact = named("Fisher");
  const drawn = named("Monte-Carlo");
  const welch = named("Welch");
  const finds = (size: "small" | "medium") =>
    tests.filter(({ detail, measure }) => detectableEffect(detail) <= effectThresholds[measure][size]);
  const unequal = tests.filter(
    ({ detail }) => detail.kind === "means" && (detail.ofScores?.variances.p ?? 1) <= significanceLevel,
  );
  return {
    exact: count(exact),
    changedExact: count(exact.filter(({ changes }) => changes)),
    drawn: count(drawn),
    changedDrawn: count(drawn.filter(({ changes }) => changes)),
    welch: count(welch),
    changedWelch: count(welch.filter(({ changes }) => changes)),
    changedRanks: ofScores(count(robust.filter((own) => own.ofScores && own.changes)), study),
    unequalVariances: ofScores(count(unequal), study),
    negligible: count(tests.filter(isNegligible)),
    overlooked: count(tests.filter((test) => isOverlooked(test))),
    overlookedMedium: count(tests.filter((test) => isOverlooked(test, "medium"))),
    findsSmall: count(finds("small")),
    findsMedium: count(finds("medium")),
  };
}
