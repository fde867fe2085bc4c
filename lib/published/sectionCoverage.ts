import { type Survey, sectionQuestions } from "../answers/Survey";
import { crossingById } from "../questionnaire/lookup";
import { isSpreadShown, shownCrossing } from "../secrecy/shownTables";
import { rowTests } from "../tables/rowTests";
import { significanceLevel } from "../tables/Table";
import type { Comparison } from "./compare";

/** What a section of the questionnaire has, and how its printed numbers compare. */
export interface SectionCoverage {
  readonly number: number;
  readonly title: string;
  readonly questions: number;
  /** Those that its questions show: flat tables, how scores spread, and crossings. */
  readonly tables: number;
  /** Tests that could be made, and those at or under the threshold. */
  readonly tests: number;
  readonly significant: number;
  readonly identical: number;
  readonly errata: number;
  readonly unexplained: number;
}

/** The sections that these answers have questions of, in order. */
export function sectionCoverage(
  survey: Survey,
  comparisons: readonly Comparison[],
): readonly SectionCoverage[] {
  const { questionnaire } = survey;
  return questionnaire.sections.flatMap(({ number, title }) => {
    const questions = sectionQuestions(survey, number);
    const ids = new Set(questions.map(({ id }) => id));
    if (questions.length === 0) return [];
    const crossings = questions.flatMap(({ id, crossings: own }) =>
      own.map((crossing) => {
        return shownCrossing(survey, id, crossingById(questionnaire, crossing).question);
      }),
    );
    const spreads = questions.filter(({ id }) => isSpreadShown(survey, id));
    const ps = crossings
      .flatMap((table) => rowTests(table).map(({ p }) => p))
      .filter((p) => !Number.isNaN(p));
    const count = (status: Comparison["status"]) =>
      comparisons.filter((comparison) => comparison.status === status && ids.has(comparison.question)).length;
    return [
      {
        number,
        title,
        questions: questions.length,
        tables: questions.length + spreads.length + crossings.length,
        tests: ps.length,
        significant: ps.filter((p) => p <= significanceLevel).length,
        identical: count("identical"),
        errata: count("erratum"),
        unexplained: count("unexplained"),
      },
    ];
  });
}
