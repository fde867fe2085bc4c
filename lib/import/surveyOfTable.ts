import type { AnswerColumn } from "../answers/AnswerColumn";
import { ColumnBuilder } from "../answers/encodeColumn";
import { given, provenanceOf } from "../answers/Provenance";
import type { Survey } from "../answers/Survey";
import { DataError } from "../base/DataError";
import type { Questionnaire } from "../questionnaire/types";
import { headerColumns } from "./headerColumns";
import { expectedAnswer, readCell, unknownAnswer } from "./readCell";
import { routeAnswers } from "./routeAnswers";
import type { RawTable } from "./table/RawTable";

/**
 * The survey in a table of our layout: what `parseRespondents` reads in the same table as a CSV, whose lines its
 * messages name. Identifiers are taken to be there and distinct, and weights to be some.
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
  const provenance = provenanceOf(ids);
  const lines = Array.from({ length: rows }, (_, row) => row + 2);
  const faults = routeAnswers(columns, { questionnaire, lines, file, strict: provenance !== given });
  const { weight, others } = header;
  const notices = [
    ...(others.length === 0
      ? []
      : [{ kind: "unknownColumns" as const, columns: others.map(({ name }) => name) }]),
    ...faults,
  ];
  return {
    questionnaire,
    ids,
    columns: new Map(columns.map(({ name, builder }): [string, AnswerColumn] => [name, builder.column()])),
    ...(weight && {
      weights: { name: weight.name, weights: textsOf(weight.index).map(Number), drawn: [rows] },
    }),
    ...(others.length > 0 && {
      others: new Map(others.map(({ name, index }) => [name, textsOf(index)])),
    }),
    ...(notices.length > 0 && { notices }),
    provenance,
  };
}
