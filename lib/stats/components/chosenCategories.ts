/** The categories that somebody chose, and who chose which. */
export interface ChosenCategories {
  /** The indices of the questions. */
  readonly questions: readonly number[];
  /** By question, then by index. */
  readonly chosen: readonly { readonly question: number; readonly category: number }[];
  /** Shape [respondent][question]: the place of the category among those chosen. */
  readonly picks: readonly (readonly number[])[];
}

/**
 * The categories that a table of answers holds; those that nobody chose are not there.
 *
 * @param answers shape [respondent][question], the index of the category chosen: whole numbers
 */
export function chosenCategories(answers: readonly (readonly number[])[]): ChosenCategories {
  const questions = (answers[0] ?? []).map((_, question) => question);
  const chosen = questions.flatMap((question) =>
    [...new Set(answers.map((row) => row[question]!))]
      .sort((a, b) => a - b)
      .map((category) => ({ question, category })),
  );
  const place = new Map(chosen.map(({ question, category }, j) => [`${question} ${category}`, j]));
  const picks = answers.map((row) => row.map((category, question) => place.get(`${question} ${category}`)!));
  return { questions, chosen, picks };
}
