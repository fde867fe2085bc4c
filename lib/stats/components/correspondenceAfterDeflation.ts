import type { Draws } from "./chanceEigenvalues";
import { chosenCategories } from "./chosenCategories";
import { keptAfterDeflation } from "./keptAfterDeflation";
import type { ParallelAnalysis } from "./parallelAnalysis";

/**
 * How many of the components that `parallelCorrespondence` keeps stand out once those before them are taken off, as
 * {@link keptAfterDeflation} has it: the answers to a question are shuffled together.
 *
 * @param answers shape [respondent][question], the index of the category chosen: whole numbers
 * @param horn what the rule keeps, and the percentiles that it saw
 */
export function correspondenceAfterDeflation(
  answers: readonly (readonly number[])[],
  horn: Pick<ParallelAnalysis, "kept" | "percentiles">,
  options: Draws,
): number {
  const { questions, chosen, picks } = chosenCategories(answers);
  const columns = chosen.map(({ question }, j) => {
    const chose = Float64Array.from(picks, (row) => Number(row[question] === j));
    const share = chose.reduce((sum, one) => sum + one, 0) / chose.length;
    return chose.map((one) => (one - share) / Math.sqrt(share * questions.length));
  });
  return keptAfterDeflation(
    columns,
    chosen.map(({ question }) => question),
    horn,
    options,
  );
}
