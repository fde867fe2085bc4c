import { basename, dirname, join } from "node:path";
import { isThere } from "../../base/isThere";
import { readBytes } from "../../base/readBytes";
import { sum } from "../../base/sum";
import type { Double } from "../../draft/reading/distinctRespondents";
import type { CleaningFlow } from "../../import/cleaning/CleaningFlow";
import { cleanAnswers } from "../../import/cleaning/cleanAnswers";
import { cleaningFileNames, cleaningFiles } from "../../import/cleaning/cleaningFiles";
import { settlesDoubles } from "../../import/cleaning/doublesRule";
import { formatFlow } from "../../import/cleaning/flowFile";
import { parseRawTable } from "../../import/table/parseRawTable";
import type { RawColumn, RawTable } from "../../import/table/RawTable";
import { tableCsv } from "../../import/table/tableCsv";
import type { Questionnaire } from "../../questionnaire/types";
import { readAnswersPath } from "../../study/outputPaths";
import { readFlow } from "../../study/readFlow";
import { flowLines } from "../import/cleanedAnswers";
import { cleaningOf } from "../import/cleaningOf";
import type { CleanedRows } from "./cleanedRows";
import { supposedOf } from "./followedGuesses";
import { withAsideOf } from "./withAsideOf";

/**
 * The answers that are there once a rule says which stays of somebody who is there twice; undefined where none does, or
 * nobody is.
 *
 * @param answers as corrections make them; those of the study where absent
 */
export function settledDoubles(
  folder: string,
  questionnaire: Questionnaire,
  answers: Uint8Array | undefined,
): CleanedRows | undefined {
  const rule = cleaningOf(folder, questionnaire).rules.find((own) =>
    settlesDoubles({ rules: [own] }, questionnaire),
  );
  const path = readAnswersPath(folder);
  if (rule === undefined || !isThere(path)) return undefined;
  const doubles = (supposedOf(folder)?.guesses ?? []).flatMap((guess) =>
    guess.about === "double" ? guess.what.doubles : [],
  );
  const named = new Map(doubles.flatMap(({ id, names = [] }) => names.map((name) => [name, id] as const)));
  const { id = "id" } = questionnaire;
  const table = parseRawTable(answers ?? readBytes(path), basename(path));
  const column = table.columns.find(({ name }) => name === id);
  if (column === undefined || !column.values.some((value) => named.has(value))) return undefined;
  const outcome = cleanAnswers(
    withNames(table, column, named),
    questionnaire,
    { rules: [rule] },
    basename(path),
  );
  const before = readFlow(folder, path)?.cleaning;
  const flow = before === undefined ? withSameRows(outcome.flow, doubles) : outcome.flow;
  const all = before === undefined ? flow : { ...flow, ...before, rules: [...before.rules, ...flow.rules] };
  const files = new Map(
    Object.entries(cleaningFiles(outcome, dirname(path))).map(([name, text]) => [name, text] as const),
  );
  files.set(join(dirname(path), cleaningFileNames.flow), formatFlow({ ...all, usable: flow.usable }));
  return {
    bytes: Buffer.concat([...tableCsv(outcome.kept)]),
    files: before === undefined ? files : withAsideOf(files),
    lines: flowLines({ ...outcome, flow }, "questionnaire"),
  };
}

/** A flow of the one rule on doubles, from the rows of the file: it sets aside those as well that were the same, and counted once. */
function withSameRows(flow: CleaningFlow, doubles: readonly Double[]): CleaningFlow {
  const same = sum(doubles.map(({ lines, differing }) => (differing === undefined ? lines.length - 1 : 0)));
  const rules = flow.rules.map((rule) => ({
    ...rule,
    caught: rule.caught + same,
    alone: rule.alone + same,
    removed: rule.removed + same,
  }));
  return { ...flow, connections: flow.connections + same, rules };
}

/** The table whose identifiers are what they were in the file. */
function withNames(table: RawTable, column: RawColumn, named: ReadonlyMap<string, string>): RawTable {
  const values = [...new Set(column.values.map((value) => named.get(value) ?? value))];
  const placeOf = new Map(values.map((value, i) => [value, i]));
  const codes = column.codes.map((code) => {
    const value = column.values[code]!;
    return placeOf.get(named.get(value) ?? value)!;
  });
  const renamed = { ...column, values, codes };
  return { ...table, columns: table.columns.map((own) => (own === column ? renamed : own)) };
}
