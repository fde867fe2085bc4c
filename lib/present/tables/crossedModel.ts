import { type DesignTest, isDesignTest } from "../../stats/design/DesignTest";
import { hasOwnBases } from "../../tables/hasOwnBases";
import { type RowTest, rowTests } from "../../tables/rowTests";
import {
  type CountRow,
  type CountsTest,
  type Crossing,
  type MeansTest,
  type Moments,
  significanceLevel,
} from "../../tables/Table";
import { type Cell, number, secretCell, shownNumber } from "../document/Cell";
import type { Column, Row, Span, TableModel } from "../document/TableModel";
import { counted, itemLabel, respondents } from "./flatModel";

/**
 * A crossing as a model, without what is said of it: each group side by side, then all of them, then the test
 * (on the row of the total where it is that of the whole table).
 */
export function crossedModel(table: Crossing): Pick<TableModel, "levels" | "columns" | "groups"> {
  const tests = rowTests(table);
  const sizes = [...table.groups.map(({ n }) => n), table.n];
  const emphasisOf = (row: number): Pick<Row, "emphasis"> =>
    tests[row]!.p <= significanceLevel || tests[row]!.significant ? { emphasis: "significant" } : {};
  switch (table.kind) {
    case "crossedCounts":
      return {
        ...headsOf(table, { head: "Réponse", short: "" }, countHeads, inDetail(countsColumns(table))),
        groups: [
          {
            rows: [
              ...table.rows.map((row) => ({ head: row.label, cells: [...countCells(row), ...noTest] })),
              {
                head: "Total",
                cells: [
                  ...sizes.flatMap((n) => counted({ n, percent: n === 0 ? Number.NaN : 100 })),
                  ...chiSquare(table.test, tests[0]!),
                ],
                emphasis: "total",
              },
            ],
          },
        ],
      };
    case "crossedMultiple":
      return {
        ...headsOf(table, { head: "Réponse", short: "" }, countHeads, countsColumns(table)),
        groups: [
          {
            rows: [
              ...table.rows.map((row, i) => ({
                head: row.label,
                cells: [...countCells(row), ...chiSquare(row.test, tests[i]!)],
                ...emphasisOf(i),
              })),
              respondents(sizes, 2, 4),
            ],
          },
        ],
      };
    case "crossedGrid":
      return {
        ...headsOf(
          table,
          { head: "Réponse", short: "", long: "Item, réponse" },
          countHeads,
          countsColumns(table),
        ),
        groups: [
          ...table.rows.map(({ label, answers, test }, i) => ({
            head: {
              ...itemLabel(table.question.id, label, i),
              cells: [...sizes.flatMap(() => ["", ""]), ...chiSquare(test, tests[i]!)],
              ...emphasisOf(i),
            },
            rows: answers.map((answer) => ({
              head: answer.label,
              cells: [...countCells(answer), ...noTest],
            })),
          })),
          { rows: [respondents(sizes, 2, 4)] },
        ],
      };
    case "crossedMeans": {
      const hasBases = hasOwnBases(table);
      return {
        ...headsOf(
          table,
          { head: "" },
          ["Moyenne", "s"],
          table.weighting ? waldColumns : anovaColumns,
          hasBases ? [{ head: "n", detail: true }] : [],
        ),
        groups: [
          {
            rows: [
              ...table.rows.map((row, i) => ({
                ...itemLabel(table.question.id, row.label, i),
                cells: [
                  ...[...row.cells, row.total].flatMap((cell) => [
                    ...described(cell),
                    ...(hasBases ? [number(cell.n, "integer")] : []),
                  ]),
                  ...anova(row.test, tests[i]!),
                ],
                ...emphasisOf(i),
              })),
              respondents(sizes, hasBases ? 3 : 2, table.weighting ? 4 : 5),
            ],
          },
        ],
      };
    }
  }
}

const countHeads = ["Effectif", "%"] as const;
const chiSquareColumns: TestColumns = {
  title: { head: "Test du χ²", long: "Test du χ², V de Cramér" },
  columns: [{ head: "χ²" }, { head: "ddl", detail: true }, { head: "p" }, { head: "V", detail: true }],
};
/** The columns of a test of weighted answers. */
const designColumns: TestColumns["columns"] = [
  { head: "F" },
  { head: "ddl 1", detail: true },
  { head: "ddl 2", detail: true },
  { head: "p" },
];
const raoScottColumns: TestColumns = { title: { head: "Test de Rao et Scott" }, columns: designColumns };
const waldColumns: TestColumns = { title: { head: "Test de Wald" }, columns: designColumns };
const countsColumns = ({ weighting }: Crossing) => (weighting ? raoScottColumns : chiSquareColumns);
/** The same where the test is that of the whole table, and stands under it in words. */
const inDetail = ({ title, columns }: TestColumns): TestColumns => ({
  title,
  columns: columns.map((column) => ({ ...column, detail: true })),
});
const anovaColumns: TestColumns = {
  title: { head: "Analyse de variance" },
  columns: [
    { head: "F" },
    { head: "ddl inter", detail: true },
    { head: "ddl intra", detail: true },
    { head: "p" },
    { head: "η²", detail: true },
  ],
};
const noTest: readonly Cell[] = ["", "", "", ""];

interface TestColumns {
  readonly title: Pick<Span, "head" | "long">;
  readonly columns: readonly Column[];
}

/** The heads of a crossing: two columns a group, two for all of them (counts show the first of these everywhere), then the test. */
function headsOf(
  { kind, groups }: Crossing,
  corner: Column,
  [first, second]: readonly [string, string],
  { title, columns }: TestColumns,
  more: readonly Column[] = [],
): Pick<TableModel, "levels" | "columns"> {
  return {
    levels: [
      [
        { head: "", columns: 1 },
        ...groups.map(({ label, n }) => ({
          ...{ head: label, columns: 2 + more.length },
          ...(Number.isNaN(n) ? {} : { n }),
        })),
        { head: "Total", columns: 2 + more.length },
        { ...title, columns: columns.length },
      ],
    ],
    columns: [
      corner,
      ...groups.flatMap(({ label }) => [{ head: first, short: label }, { head: second }, ...more]),
      { head: first, short: "Total", ...(kind === "crossedCounts" ? {} : { detail: true as const }) },
      { head: second, detail: true },
      ...more,
      ...columns,
    ],
  };
}

function countCells({ cells, total }: CountRow): readonly Cell[] {
  return [...cells, total].flatMap(counted);
}

function described({ mean, sd, suppressed, sdSuppressed }: Moments): readonly Cell[] {
  return [shownNumber(mean, "decimal2", suppressed), shownNumber(sd, "decimal2", suppressed || sdSuppressed)];
}

function chiSquare(test: CountsTest, { effect, suppressed }: RowTest): readonly Cell[] {
  if (suppressed) return Array<Cell>(4).fill(secretCell);
  if (isDesignTest(test)) return designCells(test);
  const { statistic, degreesOfFreedom, p } = test;
  return [
    number(statistic, "decimal3"),
    number(degreesOfFreedom, "integer"),
    number(p, "p"),
    number(effect, "decimal3"),
  ];
}

function designCells({ F, d1, d2, p }: DesignTest): readonly Cell[] {
  return [number(F, "decimal3"), number(d1, "decimal2"), number(d2, "decimal2"), number(p, "p")];
}

function anova(test: MeansTest, { effect, suppressed }: RowTest): readonly Cell[] {
  if (suppressed) return Array<Cell>(isDesignTest(test) ? 4 : 5).fill(secretCell);
  if (isDesignTest(test)) return designCells(test);
  const { F, p, between, within } = test;
  return [
    number(F, "decimal3"),
    number(between.degreesOfFreedom, "integer"),
    number(within.degreesOfFreedom, "integer"),
    number(p, "p"),
    number(effect, "decimal3"),
  ];
}
