import { ColumnBuilder } from "../answers/encodeColumn";
import type { Survey } from "../answers/Survey";
import { csvRecords } from "../base/csvRecords";
import { DataError } from "../base/DataError";
import type { Questionnaire } from "../questionnaire/types";
import { DesignBuilder } from "./DesignBuilder";
import { headerColumns } from "./headerColumns";
import { expectedAnswer, readCell, unknownAnswer } from "./readCell";
import { routedSurvey } from "./routedSurvey";

/**
 * The survey in a respondents file, read as its bytes come (see the format in `data/respondents.README.md`).
 * A single rebuilt respondent makes the whole survey rebuilt. A file may lack whole questions that nothing
 * else depends on: the survey has no columns for them. Columns that the questionnaire does not know are kept,
 * and noticed.
 *
 * A blank cell is « not asked » where the access condition of its question is not met, « no answer » elsewhere.
 * Answers of people whom a condition leaves out are kept and noticed; of rebuilt respondents they are a fault,
 * as is a missing answer: these follow from printed numbers.
 *
 * @param bytes those of the file, whole or in pieces
 * @param file name for the messages
 * @throws DataError at the first fault: a missing or repeated column, no respondent, an empty or repeated
 * identifier, an answer that the question does not have, a weight that is none, no stratum or sampling unit where they are
 * declared, or a rebuilt respondent who answers what was not asked
 */
export function parseRespondents(
  questionnaire: Questionnaire,
  bytes: Uint8Array | Iterable<Uint8Array>,
  file: string,
): Survey {
  const records = csvRecords(bytes instanceof Uint8Array ? [bytes] : bytes, file);
  const header = headerColumns(records.next().value?.fields ?? [], questionnaire, file);
  const columns = header.columns.map((column) => ({
    ...column,
    builder: new ColumnBuilder(column),
    codes: new Map<string, number>(),
  }));
  const others = header.others.map(({ name, index }) => ({ name, index, values: [] as string[] }));
  const design = header.weight && new DesignBuilder({ ...header, weight: header.weight }, file);
  const ids: string[] = [];
  const lines: number[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, fields } of records) {
    ids.push(readId(header.id, fields, line, lineOf, file));
    lines.push(line);
    for (const column of columns) {
      const value = fields[column.index]!;
      let code = column.codes.get(value);
      if (code === undefined) {
        const { name, question } = column;
        const cell = readCell(question, value, questionnaire.missing);
        if (cell === undefined)
          throw new DataError(
            { file, line, column: name, value },
            unknownAnswer(question),
            expectedAnswer(question),
          );
        code = column.builder.codeOf(cell);
        column.codes.set(value, code);
      }
      column.builder.push(code);
    }
    for (const { index, values } of others) values.push(fields[index]!);
    design?.push((index) => fields[index]!, line);
  }
  if (ids.length === 0) {
    throw new DataError({ file, line: 2 }, "le fichier n’a pas de répondant", "une ligne par répondant");
  }
  return routedSurvey({
    ...{ questionnaire, ids, lines, columns, others, file },
    weights: design?.weights(),
  });
}

/** The identifier of a respondent: of several columns, their values joined by « - ». */
function readId(
  columns: readonly { readonly name: string; readonly index: number }[],
  fields: readonly string[],
  line: number,
  lineOf: Map<string, number>,
  file: string,
): string {
  const value = columns.map(({ index }) => fields[index]!).join("-");
  const before = lineOf.get(value);
  if (columns.some(({ index }) => fields[index] === "") || before !== undefined) {
    const problem =
      before === undefined ? "l’identifiant est vide" : `cet identifiant est déjà à la ligne ${before}`;
    const column = columns.map(({ name }) => name).join(", ");
    throw new DataError({ file, line, column, value }, problem, "un identifiant par répondant");
  }
  lineOf.set(value, line);
  return value;
}
