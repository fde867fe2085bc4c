import { answerColumn, type Survey } from "../answers/Survey";
import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";

/** How well the respondents of a file hide among one another. */
export interface KAnonymity {
  /** The smallest class: the file is k-anonymous for this k (Sweeney 2002). */
  readonly k: number;
  /** How many respondents are alone in theirs. */
  readonly unique: number;
  readonly classes: number;
  /** Classes of fewer than the threshold, and the respondents in them. */
  readonly smallClasses: number;
  readonly exposed: number;
}

/**
 * The classes of respondents who gave the same answers to some questions; no answer is one as well.
 *
 * @param questions ids of the quasi-identifiers, one at least
 * @throws UserError in French when a question does not exist or was not read
 */
export function kAnonymity(survey: Survey, questions: readonly string[], threshold: number): KAnonymity {
  const columns = questions
    .flatMap((id) => questionColumns(questionById(survey.questionnaire, id)))
    .map((column) => answerColumn(survey, column));
  const sizes = new Map<string, number>();
  survey.ids.forEach((_, row) => {
    const key = columns.map(({ codes, values }) => Math.min(codes[row]!, values.length)).join("|");
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  });
  const all = [...sizes.values()];
  const small = all.filter((size) => size < threshold);
  return {
    k: all.reduce((least, size) => Math.min(least, size), survey.ids.length),
    unique: all.filter((size) => size === 1).length,
    classes: all.length,
    smallClasses: small.length,
    exposed: small.reduce((total, size) => total + size, 0),
  };
}
