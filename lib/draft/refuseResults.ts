import { DataError } from "../base/DataError";
import { plainText } from "../base/plainText";
import { lineOfRow, type RawColumn, type RawTable } from "../import/table/RawTable";
import { decimalText } from "./texts/decimalText";

const totals = /^(?:total|totaux|ensemble|total general|grand total|all)$/;
const counts = /^(?:n|nb|effectifs?|counts?|freq|frequency|frequences?)$/;
const shares = /^(?:%|pct|pour ?cent|pourcentages?|percent|percentages?)$/;
const means = /^(?:moyennes?|means?|ecart[- ]type|sd|std)$/;

/**
 * Refuses a table of results: its columns are counts and percents, or it has a row of totals.
 * @throws DataError that names the first line which says so
 */
export function refuseResults(table: RawTable): void {
  const { columns } = table;
  const named = (form: RegExp) => columns.find(({ name }) => form.test(plainText(name)));
  const refuse = (place: { readonly line?: number; readonly value: string }) =>
    new DataError(
      { file: table.file, ...place },
      "c’est un tableau de résultats, pas des réponses",
      "une ligne par répondant, une colonne par question",
    );
  const share = named(shares);
  if (share && named(counts)) throw refuse({ line: 1, value: share.name });
  const isResults = (total: RawColumn) => {
    const others = columns.filter((other) => other !== total);
    return (
      (others.length > 0 && others.every(isNumbers)) || [counts, shares, means].some((form) => named(form))
    );
  };
  for (const { column: name, text: value, ...place } of table.totals ?? []) {
    const column = columns.find((own) => own.name === name);
    const names = column?.values.every((text) => decimalText(text) === undefined);
    if (column && names && isResults(column)) throw refuse({ ...place, value });
  }
  for (const column of columns) {
    const code = column.values.findIndex((text) => totals.test(plainText(text)));
    if (code < 0) continue;
    if (isResults(column))
      throw refuse({ ...lineOfRow(table, column.codes.indexOf(code)), value: column.values[code]! });
  }
}

/** Whether a column has numbers or percents alone, and some. */
function isNumbers({ values }: RawColumn): boolean {
  const given = values.filter((text) => text !== "");
  return given.length > 0 && given.every((text) => decimalText(text.replace(/\s*%$/, "")) !== undefined);
}
