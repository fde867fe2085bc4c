import { answerColumn, type Survey } from "../../answers/Survey";
import { answerColumns } from "../../questionnaire/columns";

/** Where respondents stopped answering: all that they were asked after is blank. */
export interface Stops {
  /** With how many stopped there, by the question that they left first, in the order of the questionnaire. */
  readonly at: readonly { readonly question: string; readonly count: number }[];
  /** How many answered nothing. */
  readonly none: number;
}

/** A last question that is skipped is no stop. */
const leastLeft = 3;

/** The respondents who left on the way. */
export function stops(survey: Survey): Stops {
  const known = answerColumns({ ...survey.questionnaire, hidden: [] }).filter(({ name }) =>
    survey.columns.has(name),
  );
  const rows = survey.ids.length;
  const last = new Int32Array(rows).fill(-1);
  const columns = known.map((column) => answerColumn(survey, column));
  for (const [i, { values, codes }] of columns.entries())
    for (let row = 0; row < rows; row++) if (codes[row]! < values.length) last[row] = i;
  const left = new Int32Array(rows);
  const first = new Int32Array(rows).fill(-1);
  for (const [i, { values, missing, codes }] of columns.entries()) {
    const blank = missing.indexOf("noAnswer");
    if (blank < 0) continue;
    const code = values.length + blank;
    for (let row = 0; row < rows; row++)
      if (codes[row] === code && i > last[row]!) {
        left[row]!++;
        if (first[row]! < 0) first[row] = i;
      }
  }
  const counts = new Map<string, number>();
  let none = 0;
  for (let row = 0; row < rows; row++) {
    if (last[row]! < 0) none++;
    else if (left[row]! >= leastLeft) {
      const { id } = known[first[row]!]!.question;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const order = [...new Set(known.map(({ question }) => question.id))];
  return {
    at: order.flatMap((question) => {
      const count = counts.get(question);
      return count === undefined ? [] : [{ question, count }];
    }),
    none,
  };
}
