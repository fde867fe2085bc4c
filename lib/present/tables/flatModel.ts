import { askedCount, type FlatTable, hasTotal } from "../../tables/Table";
import { type Cell, shownNumber } from "../document/Cell";
import type { Row, TableModel } from "../document/TableModel";

/** A flat table as a model, without what is said of it. */
export function flatModel(table: FlatTable): Pick<TableModel, "levels" | "columns" | "groups"> {
  switch (table.kind) {
    case "flatCounts": {
      const whole = { n: table.n, percent: table.n === 0 ? Number.NaN : 100 };
      const last: Row = hasTotal(table)
        ? { head: "Total", cells: counted(whole), emphasis: "total" }
        : respondents([table.n], 2);
      return {
        levels: [],
        columns: [
          { head: "Réponse", short: "" },
          { head: "Effectif", short: "n" },
          { head: "Pourcentage", short: "%", long: "%" },
        ],
        groups: [{ rows: [...table.rows.map((row) => ({ head: row.label, cells: counted(row) })), last] }],
      };
    }
    case "flatGrid": {
      const { choices } = table;
      return {
        levels: [
          [
            { head: "", columns: 1 },
            ...choices.map((choice) => ({ head: choice, columns: 2 })),
            { head: "Total", columns: 1 },
          ],
        ],
        columns: [
          { head: "", long: "Item" },
          ...choices.flatMap((choice) => [{ head: "Effectif", short: choice }, { head: "%" }]),
          { head: "Effectif", short: "Total" },
        ],
        groups: [
          {
            rows: table.rows.map(({ label, n, cells }, i) => ({
              ...itemLabel(table.question.id, label, i),
              cells: [...cells.flatMap(counted), size(n)],
            })),
          },
        ],
      };
    }
    case "flatText":
      return {
        levels: [],
        columns: [{ head: "" }, { head: "Effectif", short: "n" }, { head: "%" }],
        groups: [
          {
            rows: [
              {
                head: "Ont écrit une réponse",
                cells: [
                  size(table.n),
                  shownNumber((100 * table.n) / askedCount(table), "percent", Number.isNaN(table.n)),
                ],
              },
            ],
          },
        ],
      };
    case "flatMeans":
      return {
        levels: [],
        columns: [
          { head: "" },
          { head: "n", short: "n" },
          { head: "Moyenne", short: "moyenne" },
          { head: "Écart-type", short: "s" },
        ],
        groups: [
          {
            rows: table.rows.map(({ label, n, mean, sd, suppressed, sdSuppressed }, i) => ({
              ...itemLabel(table.question.id, label, i),
              cells: [
                shownNumber(n, "integer", suppressed && Number.isNaN(n)),
                shownNumber(mean, "decimal2", suppressed),
                shownNumber(sd, "decimal2", suppressed || sdSuppressed),
              ],
            })),
          },
        ],
      };
  }
}

/** The head of a row: « Ensemble » where a question has a single one, which has no label. */
export function rowLabel(label: string): Pick<Row, "head" | "short"> {
  return label === "" ? { head: "Ensemble", short: "" } : { head: label };
}

/** The head of the row of an item, from 0, with its id; of a question with a single row, of that. */
export function itemLabel(question: string, label: string, i: number): Pick<Row, "head" | "short" | "item"> {
  return label === "" ? rowLabel(label) : { head: label, item: `${question}.${i + 1}` };
}

/** A count and its percent, in two cells; a count that is kept secret is NaN. */
export function counted({
  n,
  percent,
  suppressed,
}: {
  readonly n: number;
  readonly percent: number;
  readonly suppressed?: true;
}): readonly Cell[] {
  return [size(n), shownNumber(percent, "percent", suppressed || Number.isNaN(n))];
}

/** How many there are: NaN where that is kept secret. */
export function size(n: number): Cell {
  return shownNumber(n, "integer", Number.isNaN(n));
}

/**
 * The last row of a table that has no total: how many answered.
 *
 * @param columns over which each of these numbers stands
 */
export function respondents(sizes: readonly number[], columns: number, empty = 0): Row {
  const gap = Array<Cell>(columns - 1).fill("");
  return {
    head: "Répondants",
    cells: [...sizes.flatMap((n) => [size(n), ...gap]), ...Array<Cell>(empty).fill("")],
    emphasis: "total",
    detail: true,
  };
}
