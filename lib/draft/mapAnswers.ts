import { DataError } from "../base/DataError";
import { formatCsv } from "../base/formatCsv";
import type { RawColumn, RawTable } from "../import/table/RawTable";
import { answerColumns } from "../questionnaire/columns";
import type { Questionnaire } from "../questionnaire/types";
import { cellReader } from "./cellReader";
import type { Mapping } from "./Mapping";
import { readAs } from "./reading/readAs";
import { decimalText } from "./texts/decimalText";

const rowsAtOnce = 1000;

/**
 * The answers of a file in the layout of a questionnaire, as `parseRespondents` reads them: a header, then one line
 * a row, a piece of text at a time. Questions that the mapping does not know have no column.
 *
 * @param mapping one that has followed the questionnaire
 * @throws DataError when a column that the mapping names is not in the file, or that of identifiers names none
 */
export function* mapAnswers(
  given: RawTable,
  questionnaire: Questionnaire,
  mapping: Mapping,
): Generator<string, void, void> {
  const { table } = readAs(given, mapping);
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  const columnOf = (name: string): RawColumn => {
    const column = byName.get(name);
    if (column) return column;
    throw new DataError(
      { file: table.file, column: name },
      "cette colonne manque",
      "les colonnes de la mise en page",
    );
  };
  const known = answerColumns(questionnaire).filter(({ name }) => Object.hasOwn(mapping.columns, name));
  const { id, weight } = mapping;
  const drawn = [mapping.strata, mapping.units].flatMap((own) => (own === undefined ? [] : [own]));
  const readers: readonly ((row: number) => string)[] = [
    id.column === undefined ? (row) => String(row + 1) : plain(columnOf(id.column)),
    ...known.map((column) => cellReader(column, mapping.columns[column.name]!, { questionnaire, columnOf })),
    ...(weight ? [plain(columnOf(weight.column), (text) => decimalText(text)?.text ?? text)] : []),
    ...drawn.map(({ column }) => plain(columnOf(column))),
  ];
  const named = [...known, ...(weight ? [weight] : []), ...drawn];
  yield formatCsv([[id.name, ...named.map(({ name }) => name)]]);
  for (let from = 0; from < table.rows; from += rowsAtOnce) {
    const lines: string[] = [];
    for (let row = from; row < Math.min(from + rowsAtOnce, table.rows); row++) {
      lines.push(readers.map((read) => read(row)).join(","));
    }
    yield `${lines.join("\n")}\n`;
  }
}

/** The cells of a column as they are, or rewritten; ready for a CSV. */
function plain({ values, codes }: RawColumn, rewrite = (text: string) => text): (row: number) => string {
  const texts = values.map((value) => field(rewrite(value)));
  return (row) => texts[codes[row]!]!;
}

/** A field of a CSV. */
function field(text: string): string {
  return formatCsv([[text]]).slice(0, -1);
}
