import { basename, dirname, join, relative } from "node:path";
import { UserError } from "../../base/UserError";
import type { CleaningFlow } from "../../import/cleaning/CleaningFlow";
import { cleaningFileNames, cleaningFiles } from "../../import/cleaning/cleaningFiles";
import { formatFlow } from "../../import/cleaning/flowFile";
import { summedFlow } from "../../import/cleaning/summedFlow";
import { parseRawTable } from "../../import/table/parseRawTable";
import type { RawTable } from "../../import/table/RawTable";
import { tableCsv } from "../../import/table/tableCsv";
import type { Questionnaire } from "../../questionnaire/types";
import { readAnswersPath } from "../../study/outputPaths";
import { readFlow } from "../../study/readFlow";
import { studyFiles } from "../../study/studyFiles";
import { cleanedAnswers } from "../import/cleanedAnswers";
import { cleaningOf } from "../import/cleaningOf";
import { idsBefore } from "./refuseStrangers";
import { withAsideOf } from "./withAsideOf";

/** New answers once the rules of a study have cleaned them. */
export interface CleanedRows {
  readonly bytes: Uint8Array;
  /** What the files of the cleaning are to hold, by their path. */
  readonly files: ReadonlyMap<string, string>;
  /** From those who answered to those that are counted, where rules have cleaned them. */
  readonly flow?: CleaningFlow;
  /** What was done, a French line each. */
  readonly lines: readonly string[];
}

/**
 * New answers in the layout of a study, cleaned by its `data/cleaning.json`; as they are where it has none.
 *
 * @param source the file that they come from, row by row: a rule may name any of its columns
 * @param options `append`: whether those that are there stay, cleaned as they were: the flow and the lists go on then
 * @throws DataError in French where the rules are wrong, or name what the file does not have; UserError where they leave
 * nobody
 */
export function cleanedRows(
  folder: string,
  bytes: Uint8Array,
  questionnaire: Questionnaire,
  { file, source, append }: { readonly file: string; readonly source?: RawTable; readonly append: boolean },
): CleanedRows {
  if (cleaningOf(folder, questionnaire).rules.length === 0) return { bytes, files: new Map(), lines: [] };
  const own = parseRawTable(bytes, file);
  const ours = new Set(own.columns.map(({ name }) => name));
  const theirs = source === undefined ? [] : [...source.columns, ...(source.metadata ?? [])];
  const { lines = own.lines } = source ?? {};
  const table: RawTable = {
    ...own,
    ...(lines && { lines }),
    columns: [...own.columns, ...theirs.filter(({ name }) => !ours.has(name))],
  };
  const path = readAnswersPath(folder);
  const { outcome, lines: told } = cleanedAnswers(folder, table, questionnaire, basename(path), {
    isOwnOnly: true,
  });
  if (outcome.kept.rows === 0)
    throw new UserError(
      `Aucune ligne de ${file} n’est utilisable d’après les règles de ${studyFiles.cleaning} : corrigez-les.`,
    );
  const kept = { ...outcome.kept, columns: outcome.kept.columns.filter(({ name }) => ours.has(name)) };
  const files = Object.entries(cleaningFiles(outcome, relative(folder, dirname(path)))).map(
    ([name, text]) => [join(folder, name), text] as const,
  );
  const ids = [questionnaire.id ?? "id"].flat();
  const all = new Map(files);
  let { flow } = outcome;
  if (append) {
    const connections = idsBefore(path, ids).length;
    const none = { ...outcome.flow, connections, rules: [], usable: connections };
    const before = readFlow(folder, path)?.cleaning ?? none;
    flow = summedFlow(before, outcome.flow);
    all.set(join(dirname(path), cleaningFileNames.flow), formatFlow(flow));
  }
  return {
    bytes: Buffer.concat([...tableCsv(kept)]),
    files: append ? withAsideOf(all) : all,
    flow,
    lines: told,
  };
}
