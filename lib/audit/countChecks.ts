import { sum } from "../base/sum";
import type { Publication } from "../published/Publication";
import { gridColumn, type Statistic } from "../published/PublishedNumber";
import { chiSquareTest } from "../stats/counts/chiSquareTest";
import { type Check, checkNumber, checkWord, type Rule } from "./Check";
import { askedInAll, type QuestionShape } from "./QuestionShape";
import { figureCheck, verdictOf } from "./verdictChecks";

/**
 * Holds every printed number of a question of counts against its neighbours: totals against
 * sums, the flat table against the groups of each crossing, percents, chi2, degrees of freedom
 * and p against counts, verdicts and figures against p, the base against the number asked.
 */
export function countChecks(publication: Publication, shape: QuestionShape): readonly Check[] {
  const asked = askedInAll(shape);
  const flat = new CountTable(publication, shape.id, "", asked === undefined ? undefined : [asked]);
  const crossings = shape.crossings.map(({ id: by, groups, sizes }) => ({
    table: new CountTable(publication, shape.id, by, sizes),
    groups,
  }));
  const base = flat.hold("", "", "base", "base", asked);
  switch (shape.kind) {
    case "multiple":
      return [
        ...base,
        ...flat.shares(shape.rows, "", asked),
        ...crossings.flatMap(({ table, groups }) => multipleChecks(shape, flat, table, groups)),
      ];
    case "grid":
      return [
        ...base,
        ...shape.rows.flatMap((item) => [
          ...flat.sum(
            shape.choices.map((choice) => [item, choice]),
            [item, "Total"],
            "rowSum",
          ),
          ...flat.hold(item, "Total", "n", "base", asked),
          ...[...shape.choices, "Total"].flatMap((choice) => flat.share(item, choice, 0)),
        ]),
        ...crossings.flatMap(({ table, groups }) => gridChecks(shape, flat, table, groups)),
      ];
    default:
      return [
        ...base,
        ...flat.sum(
          shape.choices.map((choice) => [choice, ""]),
          ["Total", ""],
          "columnSum",
        ),
        ...flat.hold("Total", "", "n", "base", asked),
        ...flat.shares([...shape.choices, "Total"], "", asked),
        ...crossings.flatMap(({ table, groups }) => singleChecks(shape, flat, table, groups)),
      ];
  }
}

function singleChecks(
  { id, choices }: QuestionShape,
  flat: CountTable,
  table: CountTable,
  groups: readonly string[],
): readonly Check[] {
  const { by, publication } = table;
  const test = chiSquareTest(choices.map((row) => groups.map((group) => table.n(row, group))));
  const at = (statistic: Statistic) => ({ question: id, by, row: "", column: "", statistic });
  return [
    ...groups.flatMap((group, g) => [
      ...table.sum(
        choices.map((row) => [row, group]),
        ["Total", group],
        "columnSum",
      ),
      ...table.hold("Total", group, "n", "base", table.sizes?.[g]),
      ...table.shares([...choices, "Total"], group, table.sizes?.[g]),
    ]),
    ...[...choices, "Total"].flatMap((row) => [
      ...table.sum(
        groups.map((group) => [row, group]),
        [row, "Total"],
        "rowSum",
      ),
      ...table.hold(row, "Total", "n", "groupSum", flat.n(row, "")),
    ]),
    ...table.shares([...choices, "Total"], "Total", table.sizes && sum(table.sizes)),
    ...testChecks(table, "", test),
    ...checkWord(publication, at("verdict"), "verdict", verdictOf(publication.printed(at("p")))),
    ...figureCheck(publication, id, by, [""]),
  ];
}

function multipleChecks(
  { id, rows }: QuestionShape,
  flat: CountTable,
  table: CountTable,
  groups: readonly string[],
): readonly Check[] {
  const { by, publication, sizes } = table;
  return [
    ...rows.flatMap((row) => {
      const counts = groups.map((group) => table.n(row, group));
      const rest = counts.map((n, g) => (sizes?.[g] ?? Number.NaN) - n);
      return [
        ...flat.hold(row, "", "n", "groupSum", sum(counts)),
        ...groups.flatMap((group, g) => table.share(row, group, g)),
        ...testChecks(table, row, chiSquareTest([counts, rest])),
      ];
    }),
    ...figureCheck(publication, id, by, rows),
  ];
}

function gridChecks(
  { id, rows, choices }: QuestionShape,
  flat: CountTable,
  table: CountTable,
  groups: readonly string[],
): readonly Check[] {
  const { by, publication, sizes } = table;
  return [
    ...rows.flatMap((item) => {
      const counts = choices.map((choice) => groups.map((group) => table.n(item, gridColumn(choice, group))));
      return [
        ...choices.flatMap((choice, c) => [
          ...flat.hold(item, choice, "n", "groupSum", sum(counts[c]!)),
          ...groups.flatMap((group, g) => table.share(item, gridColumn(choice, group), g)),
        ]),
        // The crossed grid prints no total: the last answer is held against what the others leave.
        ...groups.flatMap((group, g) => {
          const others = sum(counts.slice(0, -1).map((row) => row[g]!));
          const left = (sizes?.[g] ?? Number.NaN) - others;
          return table.hold(item, gridColumn(choices.at(-1)!, group), "n", "columnSum", left);
        }),
        ...testChecks(table, item, chiSquareTest(counts)),
      ];
    }),
    ...figureCheck(publication, id, by, rows),
  ];
}

function testChecks(
  table: CountTable,
  row: string,
  test: ReturnType<typeof chiSquareTest>,
): readonly Check[] {
  if (Number.isNaN(test.statistic)) return [];
  return [
    ...table.hold(row, "", "chi2", "chi2OfCounts", test.statistic),
    ...table.hold(row, "", "ddl", "degreesOfFreedom", test.degreesOfFreedom),
    ...table.hold(row, "", "p", "pOfChi2", test.p),
  ];
}

/** A printed table of counts; unprinted ones are NaN, and what depends on them is not held. */
class CountTable {
  constructor(
    readonly publication: Publication,
    readonly question: string,
    readonly by: string,
    /** How many were asked in each group (in all, when flat), where it is known. */
    readonly sizes: readonly number[] | undefined,
  ) {}

  n(row: string, column: string): number {
    const printed = this.publication.printed(this.#at(row, column, "n"));
    return printed === undefined || printed === "x" ? Number.NaN : Number(printed);
  }

  hold(row: string, column: string, statistic: Statistic, rule: Rule, expected: number | undefined) {
    return checkNumber(this.publication, this.#at(row, column, statistic), rule, expected);
  }

  /** The count at a place against the sum of others. */
  sum(
    parts: readonly (readonly [row: string, column: string])[],
    [row, column]: readonly [row: string, column: string],
    rule: Rule,
  ) {
    return this.hold(row, column, "n", rule, sum(parts.map((part) => this.n(...part))));
  }

  /** The percents of a column: of its printed total, or of those asked where it prints none. */
  shares(rows: readonly string[], column: string, asked: number | undefined) {
    const printedTotal = this.n("Total", column);
    const base = Number.isNaN(printedTotal) ? (asked ?? Number.NaN) : printedTotal;
    return rows.flatMap((row) => this.#share(row, column, base));
  }

  /** A percent of those asked in a group. */
  share(row: string, column: string, group: number) {
    return this.#share(row, column, this.sizes?.[group] ?? Number.NaN);
  }

  #share(row: string, column: string, base: number) {
    return this.hold(row, column, "percent", "percent", (100 * this.n(row, column)) / base);
  }

  #at(row: string, column: string, statistic: Statistic) {
    return { question: this.question, by: this.by, row, column, statistic };
  }
}
