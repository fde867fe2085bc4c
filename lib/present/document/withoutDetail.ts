import type { Row, RowGroup, TableModel } from "./TableModel";

/** A table without the columns and rows that only a workbook has room for. */
export function withoutDetail(table: TableModel): TableModel {
  const shown = table.columns.map(({ detail }) => detail !== true);
  if (shown.every(Boolean) && !table.groups.some(({ rows }) => rows.some(({ detail }) => detail)))
    return table;
  const row = (own: Row): Row => ({ ...own, cells: own.cells.filter((_, i) => shown[i + 1]) });
  const level = (spans: TableModel["levels"][number]) => {
    let from = 0;
    return spans.flatMap((span) => {
      const columns = shown.slice(from, from + span.columns).filter(Boolean).length;
      from += span.columns;
      return columns === 0 ? [] : [{ ...span, columns }];
    });
  };
  return {
    ...table,
    levels: table.levels.map(level),
    columns: table.columns.filter((_, i) => shown[i]),
    groups: table.groups.map(
      ({ head, rows }): RowGroup => ({
        ...(head === undefined ? {} : { head: row(head) }),
        rows: rows.filter(({ detail }) => detail !== true).map(row),
      }),
    ),
  };
}
