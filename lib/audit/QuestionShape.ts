import { sum } from "../base/sum";
import { UserError } from "../base/UserError";
import type { Rounding } from "../exact/printedInterval";
import { askedSizes } from "../published/askedSizes";
import type { Publication } from "../published/Publication";
import { meanRows } from "../questionnaire/itemsOf";
import { crossingGroups } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import type { Question, Questionnaire } from "../questionnaire/types";
import { askedCount } from "./askedCount";

/**
 * What the printed tables of a question are of: all that the audit needs to know of it beside its
 * printed numbers, whether it comes from a questionnaire or from anybody's tables.
 */
export interface QuestionShape {
  readonly id: string;
  readonly kind: "single" | "multiple" | "grid" | "means";
  /** The rows that have numbers of their own: of means, of a multiple choice, of a grid; "" where there is one. */
  readonly rows: readonly string[];
  /** The answers of a single choice or of a grid. */
  readonly choices: readonly string[];
  /** Between what the answers of a row of means lie; a missing end is open. */
  readonly range: { readonly min?: number; readonly max?: number };
  /** How its numbers were rounded: half up unless it says otherwise. */
  readonly rounding?: Rounding;
  /**
   * What may have tested a table of two rows and two columns: Pearson's chi2 unless it says otherwise;
   * Yates's correction of it; Fisher's exact test, which has but a p; or any of them.
   */
  readonly twoByTwo?: TwoByTwoTest | "any";
  /** How many were asked, where something else than the tables of this question tells. */
  readonly asked?: number;
  readonly crossings: readonly CrossingShape[];
}

/** A test of a table of two rows and two columns. */
export type TwoByTwoTest = "pearson" | "yates" | "fisher";

/** A crossing of a question: its groups and, where it is known, how many were asked in each. */
export interface CrossingShape {
  readonly id: string;
  readonly groups: readonly string[];
  readonly sizes?: readonly number[];
}

/**
 * The shape of a question of a questionnaire.
 *
 * @param publication tells how many were asked
 * @param sizesOf how many were asked in each group of a crossing, where the publication does not tell
 */
export function questionShape(
  questionnaire: Questionnaire,
  publication: Publication,
  question: Question,
  sizesOf: (crossing: string) => readonly number[] | undefined = (id) =>
    askedSizes(questionnaire, publication, question, id),
): QuestionShape {
  const asked = askedCount(questionnaire, publication, question);
  return {
    id: question.id,
    ...kindOf(question),
    ...(asked === undefined ? {} : { asked }),
    crossings: question.crossings.map((id) => {
      const sizes = sizesOf(id);
      return { id, groups: crossingGroups(questionnaire, id), ...(sizes === undefined ? {} : { sizes }) };
    }),
  };
}

function kindOf(question: Question): Pick<QuestionShape, "kind" | "rows" | "choices" | "range"> {
  const how = tabulation(question);
  switch (how.layout) {
    case "means": {
      const { min, max } = how.range;
      const range = Number.isFinite(max) ? { min, max } : { min };
      return { kind: "means", rows: meanRows(question), choices: [], range };
    }
    case "counts":
      return { kind: "single", rows: [""], choices: how.choices, range: {} };
    case "ticks":
      return { kind: "multiple", rows: how.items, choices: [], range: {} };
    case "grid":
      return { kind: "grid", rows: how.items, choices: how.choices, range: {} };
    case "text":
      // Nothing is printed of words that could contradict anything.
      return { kind: "multiple", rows: [], choices: [], range: {} };
  }
}

/** The crossing of this name. */
export function crossingOf({ id, crossings }: QuestionShape, by: string): CrossingShape {
  const found = crossings.find((crossing) => crossing.id === by);
  if (found === undefined) throw new UserError(`La question ${id} n’a pas de croisement « ${by} ».`);
  return found;
}

/** How many were asked in all, as far as anything tells: what opens the question, or the groups of a crossing. */
export function askedInAll(shape: Pick<QuestionShape, "asked" | "crossings">): number | undefined {
  return shape.asked ?? askedInGroups(shape);
}

/** How many the groups of a crossing are together, where those of one are known. */
export function askedInGroups({ crossings }: Pick<QuestionShape, "crossings">): number | undefined {
  const known = crossings.find(({ sizes }) => sizes !== undefined);
  return known && sum(known.sizes!);
}
