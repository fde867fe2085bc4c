import { isPrintedSo } from "../audit/isPrintedSo";
import { askedSizes } from "../published/askedSizes";
import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import { gridColumn, type Key } from "../published/PublishedNumber";
import { crossingGroups } from "../questionnaire/lookup";
import type { GridQuestion, Questionnaire } from "../questionnaire/types";
import { chiSquareTest } from "../stats/counts/chiSquareTest";
import { sharesOf } from "./lostCounts";

/**
 * The wrong counts of a grid: for each item, its flat table and its crossings each tell how often
 * every answer was given. Where they differ, what most of them tell is taken, and the others are
 * wrong: the flat counts that differ; in a crossing, the counts that differ from the only ones
 * that have these totals and the printed chi2 (of several, those that differ least).
 */
export function settleGrid(
  questionnaire: Questionnaire,
  printed: Publication,
  question: GridQuestion,
): readonly Finding[] {
  return question.items.flatMap((item) => settleItem(questionnaire, printed, question, item));
}

function settleItem(
  questionnaire: Questionnaire,
  printed: Publication,
  { id, choices, ...question }: GridQuestion,
  item: string,
): readonly Finding[] {
  const place = (by: string, column: string): Key => ({
    question: id,
    by,
    row: item,
    column,
    statistic: "n",
  });
  const count = (by: string, column: string) => Number(printed.printed(place(by, column)) ?? Number.NaN);
  const crossings = question.crossings.map((by) => {
    const groups = crossingGroups(questionnaire, by);
    const sizes = askedSizes(questionnaire, printed, { id, choices, ...question }, by) ?? [];
    const columns = choices.map((choice) => groups.map((group) => gridColumn(choice, group)));
    return { by, sizes, columns, counts: columns.map((row) => row.map((column) => count(by, column))) };
  });
  const asked = crossings[0]?.sizes.reduce((all, n) => all + n, 0);
  const flat = choices.map((choice) => count("", choice));
  const told = [
    flat,
    ...crossings.map(({ counts }) => counts.map((row) => row.reduce((all, n) => all + n, 0))),
  ];
  const votes = (margin: readonly number[]) =>
    told.filter((other) => String(other) === String(margin)).length;
  const sound = told.filter((margin) => margin.reduce((all, n) => all + n, 0) === asked);
  const margin = sound.toSorted((a, b) => votes(b) - votes(a))[0];
  if (margin === undefined || votes(margin) === told.length) return [];
  const wrong = (key: Key, expected: number): readonly Finding[] =>
    Number(printed.printed(key)) === expected
      ? []
      : [
          {
            ...key,
            printed: printed.printed(key) ?? "",
            kind: "count",
            expected: [String(expected)],
            certainty: "probable",
            explanation: `Les autres tableaux de cet item donnent ${margin.join(", ")}.`,
          },
        ];
  return [
    ...choices.flatMap((choice, c) => wrong(place("", choice), margin[c]!)),
    ...crossings.flatMap(({ by, sizes, columns, counts }, t) => {
      if (String(told[t + 1]) === String(margin) || sizes.length !== 2) return [];
      const chi2 = printed.printed({ question: id, by, row: item, column: "", statistic: "chi2" });
      const tables = sharesOf(margin, sizes[0]!).map((first) => first.map((n, c) => [n, margin[c]! - n]));
      const fitting = tables.filter(
        (table) => chi2 === undefined || isPrintedSo(chi2, chiSquareTest(table).statistic),
      );
      const same = (table: readonly (readonly number[])[]) =>
        table.flat().filter((n, i) => n === counts.flat()[i]).length;
      const [best] = fitting.toSorted((a, b) => same(b) - same(a));
      if (best === undefined) return [];
      return columns.flatMap((row, c) => row.flatMap((column, g) => wrong(place(by, column), best[c]![g]!)));
    }),
  ];
}
