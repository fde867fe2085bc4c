import { burtMatrix } from "./burtMatrix";
import { type Draws, summaryOver } from "./chanceEigenvalues";
import { chosenCategories } from "./chosenCategories";
import { keptBeyond, type ParallelAnalysis, shuffled } from "./parallelAnalysis";
import { symmetricEigenvalues } from "./symmetricEigenvalues";

/**
 * Parallel analysis of a multiple correspondence analysis, by permutation: the answers to each question are
 * shuffled among the respondents, which keeps the counts of its categories and undoes its ties with
 * the others, and the eigenvalues are compared, one by one, with a percentile of those of the shuffled
 * tables (the rule of Horn 1965 and of Buja and Eyuboglu 1992, applied to Burt's table). The eigenvalues
 * are those of `multipleCorrespondence`.
 *
 * @param answers shape [respondent][question], the index of the category chosen: whole numbers
 */
export function parallelCorrespondence(
  answers: readonly (readonly number[])[],
  options: Draws,
): ParallelAnalysis {
  const { questions, chosen, picks } = chosenCategories(answers);
  const columns = questions.map((question) => Int32Array.from(picks, (row) => row[question]!));
  const most = Math.max(0, Math.min(chosen.length - questions.length, answers.length - 1));
  const eigenvaluesOf = (own: readonly Int32Array[]) => {
    const rows = picks.map((_, i) => own.map((column) => column[i]!));
    const { residuals } = burtMatrix(rows, chosen.length, questions.length);
    return Array.from(symmetricEigenvalues(residuals)).slice(0, most);
  };
  const eigenvalues = eigenvaluesOf(columns);
  const chance = summaryOver(
    () => eigenvaluesOf(columns.map((column) => shuffled(column, options.random))),
    options,
  );
  return { eigenvalues, ...chance, kept: keptBeyond(eigenvalues, chance) };
}
