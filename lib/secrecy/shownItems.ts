import { isDesignTest } from "../stats/design/DesignTest";
import type { Count, CountRow, CountsTest, Crossing } from "../tables/Table";
import type { ShownTest } from "./attackItem";
import type { CrossedItem, ItemCounts } from "./ItemCounts";
import type { QuestionTables } from "./questionMask";

/** The counts of an item as they are shown, and the tests that are shown of its crossings. */
export interface ShownItem {
  readonly label: string;
  readonly counts: ItemCounts;
  readonly tests: readonly (ShownTest | undefined)[];
}

/**
 * What tables that are shown tell of the counts of each item; what they hide is NaN. None of means and of words.
 * Who is asked knows how many answered an item in a group from any percent, or where everybody answered.
 */
export function shownItems({ flat, crossings }: QuestionTables): readonly ShownItem[] {
  switch (flat.kind) {
    case "flatMeans":
    case "flatText":
      return [];
    case "flatGrid":
      return flat.rows.map((row, i) => ({
        label: row.label,
        counts: {
          n: row.n,
          answers: row.cells.map(({ n }) => n),
          crossings: crossings.map((own) =>
            crossedOf(own, own.kind === "crossedGrid" ? own.rows[i]!.answers : [], row.n === flat.n),
          ),
        },
        tests: crossings.map((own) => (own.kind === "crossedGrid" ? testOf(own.rows[i]!.test) : undefined)),
      }));
    case "flatCounts":
      if (crossings.every(({ kind }) => kind === "crossedCounts") && flat.question.kind !== "multiple")
        return [
          {
            label: "",
            counts: {
              n: flat.n,
              answers: flat.rows.map(({ n }) => n),
              crossings: crossings.map((own) =>
                crossedOf(own, own.kind === "crossedCounts" ? own.rows : [], true),
              ),
            },
            tests: crossings.map((own) => (own.kind === "crossedCounts" ? testOf(own.test) : undefined)),
          },
        ];
      return flat.rows.map((row, i) => {
        const n = Number.isNaN(row.base) ? flat.n : row.base;
        return {
          label: row.label,
          counts: {
            n,
            impliedLast: true,
            answers: [row.n, n - row.n],
            crossings: crossings.map((own) =>
              tickedOf(own, own.kind === "crossedMultiple" ? own.rows[i]! : undefined, n === flat.n),
            ),
          },
          tests: crossings.map((own) =>
            own.kind === "crossedMultiple" ? testOf(own.rows[i]!.test) : undefined,
          ),
        };
      });
  }
}

function testOf(test: CountsTest): ShownTest | undefined {
  if (isDesignTest(test) || Number.isNaN(test.statistic)) return undefined;
  return { statistic: test.statistic, p: test.p };
}

function crossedOf(crossing: Crossing, rows: readonly CountRow[], isWhole: boolean): CrossedItem {
  const sizes = crossing.groups.map((group, g) =>
    isWhole ? group.n : known(rows.map(({ cells }) => cells[g]!)),
  );
  return {
    cells: rows.map(({ cells }) => cells.map(({ n }) => n)),
    margins: {
      n: isWhole ? crossing.n : known(rows.map(({ total }) => total)),
      sizes,
      totals: rows.map(({ total }) => total.n),
    },
  };
}

/** The same of an answer to tick: given, and not. */
function tickedOf(crossing: Crossing, row: CountRow | undefined, isWhole: boolean): CrossedItem {
  if (row === undefined) return { cells: [] };
  const sizes = crossing.groups.map((group, g) => (isWhole ? group.n : known([row.cells[g]!])));
  const n = isWhole ? crossing.n : known([row.total]);
  return {
    cells: [row.cells.map((cell) => cell.n), row.cells.map((cell, g) => sizes[g]! - cell.n)],
    margins: { n, sizes, totals: [row.total.n, n - row.total.n] },
  };
}

function known(counts: readonly Count[]): number {
  return counts.find(({ base }) => !Number.isNaN(base))?.base ?? Number.NaN;
}
