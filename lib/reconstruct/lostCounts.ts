import { isPrintedSo } from "../audit/isPrintedSo";
import { type Publication, publication } from "../published/Publication";
import type { Key, PublishedNumber } from "../published/PublishedNumber";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { crossingGroups } from "../questionnaire/lookup";
import type { ChoiceQuestion, Questionnaire } from "../questionnaire/types";
import { chiSquareTest } from "../stats/counts/chiSquareTest";

/**
 * The publication with the counts that it does not print and that others determine: of the lost
 * rows of a flat table, what a crossing prints as their totals; of the lost rows of a crossing,
 * what the totals of its columns and of the rows leave, with the printed chi2 and p (with chi2
 * alone where none has both). Of several such counts, those that are nearest to proportional.
 */
export function withLostCounts(questionnaire: Questionnaire, printed: Publication): Publication {
  return questionnaire.questions
    .filter(isSingleChoice)
    .reduce((known, question) => withCrossings(questionnaire, withFlat(known, question), question), printed);
}

function countAt(printed: Publication, key: Omit<Key, "statistic">): number | undefined {
  const text = printed.printed({ ...key, statistic: "n" });
  return text === undefined || text === "x" ? undefined : Number(text);
}

function entry(question: string, by: string, row: string, column: string, n: number): PublishedNumber {
  return { question, by, row, column, statistic: "n", printed: String(n) };
}

function withFlat(printed: Publication, { id, choices, crossings }: ChoiceQuestion): Publication {
  const flat = (row: string) => countAt(printed, { question: id, by: "", row, column: "" });
  if (printed.table(id, "").length === 0) return printed;
  const added = choices.flatMap((row) => {
    if (flat(row) !== undefined) return [];
    const totals = crossings.map((by) => countAt(printed, { question: id, by, row, column: "Total" }));
    const total = totals.find((n) => n !== undefined);
    return total === undefined ? [] : [entry(id, "", row, "", total)];
  });
  return added.length === 0 ? printed : publication([...printed.entries, ...added]);
}

function withCrossings(
  questionnaire: Questionnaire,
  printed: Publication,
  question: ChoiceQuestion,
): Publication {
  const { id } = question;
  const added = question.crossings.flatMap((by) => {
    const found = lostShares(questionnaire, printed, question, by);
    const [best] = found.shares;
    if (best === undefined) return [];
    const [first, second] = crossingGroups(questionnaire, by) as [string, string];
    return found.rows.flatMap((row, i) => [
      entry(id, by, row, first, best[i]!),
      entry(id, by, row, second, found.totals[i]! - best[i]!),
    ]);
  });
  return added.length === 0 ? printed : publication([...printed.entries, ...added]);
}

/** The lost rows of a crossing, and what the first of its two groups may have of their totals. */
export interface LostShares {
  readonly rows: readonly string[];
  readonly totals: readonly number[];
  /** One number a row each, nearest to proportional first; none where nothing is lost or too little is printed. */
  readonly shares: readonly (readonly number[])[];
}

/** What the totals, chi2 and p of a crossing with lost rows leave them. */
export function lostShares(
  questionnaire: Questionnaire,
  printed: Publication,
  { id, choices }: ChoiceQuestion,
  by: string,
): LostShares {
  const nothing = { rows: [], totals: [], shares: [] };
  const groups = crossingGroups(questionnaire, by);
  const cell = (row: string, column: string) => countAt(printed, { question: id, by, row, column });
  const lost = choices.filter((row) => groups.every((group) => cell(row, group) === undefined));
  const rowTotals = lost.map((row) => countAt(printed, { question: id, by: "", row, column: "" }));
  const left = groups.map((group) => {
    const known = choices.filter((row) => !lost.includes(row)).map((row) => cell(row, group));
    return known.reduce((rest, n) => (rest ?? Number.NaN) - (n ?? Number.NaN), cell("Total", group));
  });
  const [first, second] = left;
  if (lost.length === 0 || groups.length !== 2) return nothing;
  if (first === undefined || second === undefined || Number.isNaN(first + second)) return nothing;
  if (!rowTotals.every((n) => n !== undefined)) return nothing;
  const statistic = (name: "chi2" | "p") =>
    printed.printed({ question: id, by, row: "", column: "", statistic: name });
  const testOf = (own: readonly number[]) => {
    const observed = choices.map((row) => {
      const i = lost.indexOf(row);
      if (i < 0) return groups.map((group) => cell(row, group)!);
      return [own[i]!, rowTotals[i]! - own[i]!];
    });
    return chiSquareTest(observed);
  };
  const fits = (text: string | undefined, value: number) => text === undefined || isPrintedSo(text, value);
  const byChi2 = sharesOf(rowTotals, first).filter((own) => fits(statistic("chi2"), testOf(own).statistic));
  const byBoth = byChi2.filter((own) => fits(statistic("p"), testOf(own).p));
  // Where no count has both, p is the misprint: chi2 has more digits to agree with by chance.
  const fitting = byBoth.length > 0 ? byBoth : byChi2;
  const proportional = (own: readonly number[]) =>
    own.reduce((sum, n, i) => sum + (n - (rowTotals[i]! * first) / (first + second)) ** 2, 0);
  const shares = fitting.toSorted((a, b) => proportional(a) - proportional(b));
  return { rows: lost, totals: rowTotals, shares };
}

/** Every way to take `sum` from these totals, some from each. */
export function sharesOf(totals: readonly number[], sum: number): readonly (readonly number[])[] {
  const [total, ...rest] = totals;
  if (total === undefined) return sum === 0 ? [[]] : [];
  const room = rest.reduce((all, own) => all + own, 0);
  const ways: (readonly number[])[] = [];
  for (let own = Math.max(0, sum - room); own <= Math.min(total, sum); own++) {
    for (const others of sharesOf(rest, sum - own)) ways.push([own, ...others]);
  }
  return ways;
}
