import { basename, dirname, join } from "node:path";
import type { Twice } from "../../draft/follow/appendAnswers";
import { cleanAnswers } from "../../import/cleaning/cleanAnswers";
import { cleaningFileNames, cleaningFiles } from "../../import/cleaning/cleaningFiles";
import { settlesDoubles } from "../../import/cleaning/doublesRule";
import { formatFlow } from "../../import/cleaning/flowFile";
import { summedFlow } from "../../import/cleaning/summedFlow";
import { parseRawTable } from "../../import/table/parseRawTable";
import { tableCsv } from "../../import/table/tableCsv";
import type { Questionnaire } from "../../questionnaire/types";
import { readAnswersPath } from "../../study/outputPaths";
import { flowLines } from "../import/cleanedAnswers";
import { cleaningOf } from "../import/cleaningOf";
import type { CleanedRows } from "./cleanedRows";
import { continued } from "./withAsideOf";

/**
 * What becomes of somebody who is there already when answers are added: what « Doublons » says.
 *
 * @param repeats whether a rule says which of their rows stays
 */
export function twiceIn({ doubles }: Questionnaire, repeats: boolean): Twice {
  if (repeats) return "kept";
  return doubles === "all" ? "named" : "refused";
}

/**
 * Answers with those that were added, once the rule on doubles has settled which row stays of somebody who was there
 * already; the flow counts those set aside.
 *
 * @param cleaned what was added, with its flow
 * @param all the answers with these after them
 */
export function settledAppended(
  folder: string,
  questionnaire: Questionnaire,
  cleaned: CleanedRows,
  all: Uint8Array,
): CleanedRows {
  const path = readAnswersPath(folder);
  const rules = cleaningOf(folder, questionnaire).rules.filter((own) =>
    settlesDoubles({ rules: [own] }, questionnaire),
  );
  const outcome = cleanAnswers(parseRawTable(all, basename(path)), questionnaire, { rules }, basename(path));
  if (outcome.aside.length === 0 || cleaned.flow === undefined) return { ...cleaned, bytes: all };
  const flow = summedFlow(cleaned.flow, { ...outcome.flow, connections: 0 });
  const aside = join(dirname(path), cleaningFileNames.aside);
  const listed = cleaningFiles(outcome, ".")[`./${cleaningFileNames.aside}`]!;
  const before = cleaned.files.get(aside);
  const files = new Map(cleaned.files);
  files.set(join(dirname(path), cleaningFileNames.flow), formatFlow(flow));
  files.set(aside, before === undefined ? listed : continued(before, listed));
  return {
    ...{ flow, files, bytes: Buffer.concat([...tableCsv(outcome.kept)]) },
    lines: [
      ...cleaned.lines,
      ...flowLines({ ...outcome, flow: { ...flow, rules: outcome.flow.rules } }, "questionnaire"),
    ],
  };
}
