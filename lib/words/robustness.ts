import { effectsFigure } from "../present/figures/effectsFigure";
import { fr } from "../present/french";
import { ofScores } from "../present/sentences";
import { powerTable } from "../present/tables/sectionTables";
import { changedTable, effectTable } from "../present/tables/testTables";
import type { CheckedTest } from "../tables/checkedTests";
import { detectableEffect, isNegligible, isOverlooked } from "../tables/effectJudgement";
import { effectThresholds } from "../tables/effectThresholds";
import type { RobustTest } from "../tables/robustTests";
import { significanceLevel } from "../tables/Table";
import { current } from "./current";
import { bySection, checkedReport } from "./reportState";
import { show } from "./show";
import { showMeasures } from "./showMeasures";

/** How many tests of the report hold under what, for a French sentence. */
export interface Robustness {
  /** Chi-squares of which Cochran's rule asks for an exact test, and those that it changes. */
  readonly exact: string;
  readonly changedExact: string;
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

/** What becomes of the report's tests under tests that suppose less, and how large what they find is. */
export function robustesse(): Robustness {
  const tests = checkedReport();
  const { survey } = current();
  const robust = tests.flatMap((test) => test.robust);
  const count = (of: readonly unknown[]) => fr.integer(of.length);
  const named = (...names: readonly RobustTest["name"][]) =>
    robust.filter(({ name }) => names.includes(name));
  const exact = named("Fisher", "Monte-Carlo");
  const welch = named("Welch");
  const finds = (size: "small" | "medium") =>
    tests.filter(({ detail, measure }) => detectableEffect(detail) <= effectThresholds[measure][size]);
  const unequal = tests.filter(
    ({ detail }) => detail.kind === "means" && (detail.ofScores?.variances.p ?? 1) <= significanceLevel,
  );
  return {
    exact: count(exact),
    changedExact: count(exact.filter(({ changes }) => changes)),
    welch: count(welch),
    changedWelch: count(welch.filter(({ changes }) => changes)),
    changedRanks: ofScores(count(robust.filter((own) => own.ofScores && own.changes)), survey),
    unequalVariances: ofScores(count(unequal), survey),
    negligible: count(tests.filter(isNegligible)),
    overlooked: count(tests.filter((test) => isOverlooked(test))),
    overlookedMedium: count(tests.filter((test) => isOverlooked(test, "medium"))),
    findsSmall: count(finds("small")),
    findsMedium: count(finds("medium")),
  };
}

/**
 * Shows the tests whose conclusion changes when less is supposed: an exact test where expected counts are
 * small, Welch's where variances differ; then those that change on ranks, which reconstructed answers suppose.
 */
export function basculements(): void {
  const tests = checkedReport();
  showMeasures(
    changedTable(tests, "Conclusions qui changent sous un test exact ou sous celui de Welch", false),
  );
  showMeasures(changedTable(tests, "Conclusions qui changent sur les rangs", true));
}

/** Shows the tests that are significant though their effect is smaller than what the usage calls small. */
export function negligeables(): void {
  showEffects(isNegligible, "Significatifs mais négligeables");
}

/** Shows the tests that are not significant though their effect is one that the usage calls small, or larger. */
export function inapercus(): void {
  showEffects((test) => isOverlooked(test), "Effets au moins petits, mais non significatifs");
}

/** Shows, section by section, the smallest effects that the tests could have found. */
export function puissance(): void {
  showMeasures(powerTable(bySection(checkedReport())));
}

/** Shows the figure of the effects of each section, the strongest with its interval. */
export function effets(): void {
  show(effectsFigure(bySection(checkedReport())));
}

function showEffects(isShown: (test: CheckedTest) => boolean, caption: string): void {
  showMeasures(effectTable(checkedReport().filter(isShown), caption));
}
