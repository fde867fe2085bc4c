import { ColumnBuilder } from "../answers/encodeColumn";
import type { Survey } from "../answers/Survey";
import { DataError } from "../base/DataError";
import type { Questionnaire } from "../questionnaire/types";
import { DesignBuilder } from "./DesignBuilder";
import { headerColumns } from "./headerColumns";
import { expectedAnswer, readCell, unknownAnswer } from "./readCell";
import { routedSurvey } from "./routedSurvey";
import type { RawTable } from "./table/RawTable";

/**
 * The survey in a table of our layout: what `parseRespondents` reads in the same table as a CSV, whose lines its
 * messages name. Identifiers are taken to be there and distinct.
 *
 * @throws DataError as `parseRespondents` does
 */
export function surveyOfTable(questionnaire: Questionnaire, table: RawTable): Survey {
  const { columns: raws, rows, file } = table;
  const header = headerColumns(
    raws.map(({ name }) => name),
    questionnaire,
    file,
  );
  const columns = header.columns.map((column) => {
    const builder = new ColumnBuilder(column);
    const { values, codes } = raws[column.index]!;
    const known = values.map((value, code) => {
      const cell = readCell(column.question, value, questionnaire.missing);
      if (cell !== undefined) return builder.codeOf(cell);
      throw new DataError(
        { file, line: codes.indexOf(code) + 2, column: column.name, value },
        unknownAnswer(column.question),
        expectedAnswer(column.question),
      );
    });
    for (let row = 0; row < rows; row++) builder.push(known[codes[row]!]!);
    return { ...column, builder };
  });
  const textsOf = (index: number) => {
    const { values, codes } = raws[index]!;
    return Array.from(codes, (code) => values[code]!);
  };
  const parts = header.id.map(({ index }) => textsOf(index));
  const ids =
    parts.length === 1 ? parts[0]! : parts[0]!.map((_, row) => parts.map((own) => own[row]).join("-"));
  const lines = Array.from({ length: rows }, (_, row) => row + 2);
  const design = header.weight && new DesignBuilder({ ...header, weight: header.weight }, file);
  if (design)
    for (const [row, line] of lines.entries())
      design.push((index) => {
        const { values, codes } = raws[index]!;
        return values[codes[row]!]!;
      }, line);
  const others = header.others.map(({ name, index }) => ({ name, values: textsOf(index) }));
  return routedSurvey({
    ...{ questionnaire, ids, lines, columns, others, file },
    weights: design?.weights(),
  });
}
