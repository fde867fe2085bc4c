import { formatCsv } from "../../base/formatCsv";
import { questionColumns } from "../../questionnaire/columns";
import { questionById } from "../../questionnaire/lookup";
import type { Questionnaire } from "../../questionnaire/types";
import type { RawTable } from "../table/RawTable";
import { CleaningRows } from "./CleaningRows";
import type { QuestionChange } from "./questionChanges";
import { type SmallestRepairs, smallestRepair } from "./smallestRepair";

/** A row whose answers go against the access conditions, and what would repair it. */
export interface RowRepairs extends SmallestRepairs {
  /** The line of the file, or the rank of the row from 1 where the file has no lines. */
  readonly line: number;
  readonly id: string;
}

/**
 * The rows of a table whose answers go against the access conditions, each with its smallest repairs: a proposal, of
 * which nothing is applied.
 *
 * @throws DataError as `headerColumns` does
 */
export function routingRepairs(table: RawTable, questionnaire: Questionnaire): readonly RowRepairs[] {
  const rows = new CleaningRows(table, questionnaire);
  return [...rows.againstRouting()]
    .sort((a, b) => a - b)
    .map((row) => ({
      line: rows.lineAt(row),
      id: rows.idAt(row),
      ...smallestRepair(questionnaire, rows.answersAt(row)),
    }));
}

/**
 * These proposals as a table: a line a change, the changes of one proposal having its rank; the answers that do are
 * separated by « | », and none stands for an answer taken out.
 */
export function formatRepairs(repairs: readonly RowRepairs[], questionnaire: Questionnaire): string {
  return formatCsv([
    ["line", "id", "proposal", "column", "to"],
    ...repairs.flatMap(({ line, id, repairs: own }) =>
      own.length === 0
        ? [[String(line), id, "", "", ""]]
        : own.flatMap((repair, rank) =>
            repair
              .flatMap((change) => cellsOf(change, questionnaire))
              .map(([column, to]) => [String(line), id, String(rank + 1), column, to]),
          ),
    ),
  ]);
}

/** The columns that a change is of, each with the answers that do. */
function cellsOf(
  { question: id, to }: QuestionChange,
  questionnaire: Questionnaire,
): readonly (readonly [column: string, to: string])[] {
  const columns = questionColumns(questionById(questionnaire, id));
  if (to === "blank") return columns.map(({ name }) => [name, ""]);
  return to.map(({ item, values }) => [
    columns.find((column) => column.item === item)!.name,
    values.join(" | "),
  ]);
}
