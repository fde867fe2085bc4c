import { basename } from "node:path";
import { csvRecords } from "../../base/csvRecords";
import { isThere } from "../../base/isThere";
import { readChunks } from "../../base/readChunks";
import { UserError } from "../../base/UserError";
import type { Mapping } from "../../draft/Mapping";
import { fr } from "../../present/french";
import { quoted } from "../../present/sentences";
import type { MergedChoice } from "../../report/questionnaireBook/mergedChoices";
import type { ReadQuestionnaire } from "../../report/questionnaireBook/readQuestionnaireBook";
import { readAnswersPath } from "../../study/outputPaths";

/**
 * What a workbook that gives two answers one label makes of a study: its mapping, by which its answers follow, and a
 * French line an answer that is another one now. Undefined where it gives none.
 *
 * @throws UserError of a study whose answers follow no mapping
 */
export function mergingOf(
  folder: string,
  mapping: Mapping | undefined,
  { merged }: Pick<ReadQuestionnaire, "merged">,
): { readonly mapping: Mapping; readonly lines: readonly string[] } | undefined {
  const [first] = merged;
  if (first === undefined) return undefined;
  if (mapping === undefined)
    throw new UserError(
      `La question ${first.question} a deux fois le libellé ${quoted(first.to)} : deux réponses ne se réunissent que dans une étude proposée d’après un fichier de réponses. Attendu : un libellé par ligne.`,
    );
  return {
    mapping: { ...mapping, merged },
    lines: merged.map((own) => {
      const times = timesGiven(folder, own, mapping);
      const count = times === undefined ? "" : ` (${fr.integer(times)})`;
      return `${own.question} : ${quoted(own.from)}${count} est désormais ${quoted(own.to)}.`;
    }),
  };
}

/** In how many cells of the answers an answer stands, or is ticked; undefined where they are not there. */
function timesGiven(
  folder: string,
  { question, from }: MergedChoice,
  { questions }: Mapping,
): number | undefined {
  const path = readAnswersPath(folder);
  if (!isThere(path)) return undefined;
  const records = csvRecords(readChunks(path), basename(path), { anySeparator: true });
  const header = records.next();
  if (header.done) return undefined;
  const name = `q${question.replace(".", "_")}`;
  const { items = [], choices } = questions.find(({ id }) => id === question) ?? {};
  const ticked = choices === undefined ? items.indexOf(from) : -1;
  const isOfIt = (own: string) =>
    ticked >= 0 ? own === `${name}_${ticked + 1}` : own === name || own.startsWith(`${name}_`);
  const places = header.value.fields.flatMap((own, i) => (isOfIt(own) ? [i] : []));
  const written = ticked >= 0 ? "1" : from;
  let times = 0;
  for (const { fields } of records) for (const place of places) if (fields[place] === written) times++;
  return times;
}
