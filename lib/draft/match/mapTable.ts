import { DataError } from "../../base/DataError";
import type { RawColumn, RawTable } from "../../import/table/RawTable";
import { answerColumns, type Column } from "../../questionnaire/columns";
import type { Questionnaire } from "../../questionnaire/types";
import type { Addition } from "../follow/Addition";
import { decimalText } from "../texts/decimalText";
import { answerDomain } from "./answerDomain";
import type { ImportFault } from "./ImportFault";
import type { ImportMapping } from "./ImportMapping";
import { missingTexts } from "./missingTexts";
import { nameFaults } from "./nameFaults";
import { recode } from "./recode";
import { sourceColumn } from "./sourceColumn";
import { textKeys } from "./textKeys";

/** The answers of a file in the layout of a questionnaire. */
export interface MappedTable {
  /**
   * The identifier, our columns, the weight, then the other columns of the file; a text of ours is an answer as
   * `parseRespondents` reads it, or the code of a missing one.
   */
  readonly table: RawTable;
  /** Every text that is no answer; it is blank in the table. */
  readonly faults: readonly ImportFault[];
  /** What the questionnaire needs, to keep why there is no answer. */
  readonly additions: readonly Addition[];
}

/**
 * The answers of a file as a mapping makes them those of a questionnaire. All faults of the file are told, none is
 * thrown.
 *
 * @param file name of the mapping, for the messages
 * @throws DataError where the mapping names a column that the file does not have, or an answer that its question does
 * not
 */
export function mapTable(
  table: RawTable,
  questionnaire: Questionnaire,
  mapping: ImportMapping,
  file: string,
): MappedTable {
  const columnOf = finder(table, file);
  const keys = textKeys();
  const missing = missingTexts(questionnaire);
  const faults: ImportFault[] = [];
  const known = answerColumns(questionnaire).filter(({ name }) => Object.hasOwn(mapping.columns, name));
  const domains = new Map(
    [...new Set(known.map(({ question }) => question))].map((question) => [
      question,
      answerDomain(question, questionnaire, keys),
    ]),
  );
  const sources = new Map<Column["question"], [ImportMapping["columns"][string], RawColumn][]>();
  const raws = known.map(({ name, question }) => {
    const source = mapping.columns[name]!;
    if (source.column === null) return undefined;
    const raw = columnOf(source.column, name);
    sources.set(question, [...(sources.get(question) ?? []), [source, raw]]);
    return raw;
  });
  const columns = known.map((column, i): RawColumn => {
    const source = mapping.columns[column.name]!;
    if (source.column === null) return { name: column.name, values: [""], codes: new Uint8Array(table.rows) };
    return sourceColumn(column, source, raws[i]!, {
      ...{ questionnaire, missing, file, siblings: sources.get(column.question)! },
      domainOf: ({ question }) => domains.get(question)!,
      fault: (fault) => faults.push(fault),
    });
  });
  const ids = [questionnaire.id ?? "id"].flat();
  const named = idColumns(table, ids, mapping, columnOf);
  if (mapping.id.column !== null || ids.length > 1) faults.unshift(...nameFaults(named));
  const weight =
    questionnaire.weight === undefined || !mapping.weight
      ? undefined
      : columnOf(mapping.weight.column, "weight");
  if (weight) faults.push(...weightFaults(weight));
  const others = mapping.others.map((own) => columnOf(own, "others"));
  const ours = new Set([
    ...named.map(({ name }) => name),
    ...answerColumns(questionnaire).map(({ name }) => name),
    ...(questionnaire.weight === undefined ? [] : [questionnaire.weight]),
  ]);
  return {
    table: {
      ...{ file: table.file, rows: table.rows, ...(table.lines && { lines: table.lines }) },
      columns: [
        ...named.map((own, i) => recode(own, ids[i]!, (text) => text)),
        ...columns,
        ...(weight ? [recode(weight, questionnaire.weight!, (text) => decimalText(text)?.text ?? text)] : []),
        ...others.map((own) => (ours.has(own.name) ? { ...own, name: `source_${own.name}` } : own)),
      ],
    },
    faults,
    additions: missing.additions(),
  };
}

function finder(
  { columns, file: own }: RawTable,
  file: string,
): (name: string, element: string) => RawColumn {
  const byName = new Map(columns.map((column) => [column.name, column]));
  return (name, element) => {
    const column = byName.get(name);
    if (column) return column;
    throw new DataError(
      { file, element, value: name },
      `${own} n’a pas cette colonne`,
      "une colonne de ce fichier",
    );
  };
}

/** The columns that name the respondents; the rank of the row where there is none. */
function idColumns(
  { rows }: RawTable,
  ids: readonly string[],
  { id }: ImportMapping,
  columnOf: (name: string, element: string) => RawColumn,
): readonly RawColumn[] {
  if (ids.length > 1) return ids.map((name) => columnOf(name, "id"));
  if (id.column !== null) return [columnOf(id.column, "id")];
  const ranks = Array.from({ length: rows }, (_, row) => row);
  return [{ name: ids[0]!, values: ranks.map((row) => String(row + 1)), codes: Uint32Array.from(ranks) }];
}

function weightFaults({ name: column, values }: RawColumn): readonly ImportFault[] {
  const wrong = values.filter((text) => !((decimalText(text)?.value ?? -1) >= 0));
  return wrong.map((text): ImportFault => {
    const problem = text === "" ? "ce répondant n’a pas de poids" : "ce n’est pas un poids";
    return { kind: "weight", column, text, problem, expected: "un nombre positif ou nul" };
  });
}
