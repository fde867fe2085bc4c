import { existsSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { isThere } from "../../base/isThere";
import { readBytes } from "../../base/readBytes";
import { UserError } from "../../base/UserError";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import { followMapping } from "../../draft/follow/followMapping";
import { parseQuestionnaire } from "../../questionnaire/parseQuestionnaire";
import { renumbered } from "../../questionnaire/renumbered";
import { readAnswersPath } from "../../study/outputPaths";
import { studyFiles } from "../../study/studyFiles";
import { exitCode } from "../exitCodes";
import { mappingOf } from "../unreadAnswers";
import { writeGenerated } from "../writeGenerated";
import { followWorkbook } from "./followWorkbook";
import { questionnaireFile } from "./questionnaireFile";
import { noteTaken } from "./takenBook";
import { untakenOf } from "./untakenOf";
import { updateAfter } from "./updateAfter";

/**
 * Numbers the questions of a study one after the other; its workbook, its answers and its notebooks follow.
 * @throws UserError in French where its workbook has changes that were not taken
 */
export async function closeGaps(folder: string): Promise<number> {
  const before = questionnaireFile(folder)!;
  const { questionnaire: data, moved } = renumbered(before);
  if (moved.length === 0) {
    console.log("La numérotation n’a pas de trou.");
    return exitCode.fine;
  }
  const { workbook } = studyFiles;
  const book = join(folder, workbook);
  const untaken = existsSync(book) ? await untakenOf(book, folder) : [];
  if (untaken.length > 0)
    throw new UserError(
      [
        `${workbook} a des changements que --from n’a pas pris : prenez-les d’abord (npx carnets questionnaire --from ${workbook}).`,
        ...untaken.map((line) => `- ${line}`),
      ].join("\n"),
    );
  const file = join(folder, studyFiles.questionnaire);
  const was = readBytes(file);
  const text = `${JSON.stringify(data, null, 2)}\n`;
  const parsed = parseQuestionnaire(text, basename(file));
  const mapping = mappingOf(folder);
  // What `update` would refuse is refused before anything is written.
  if (mapping !== undefined) followMapping(mapping, parsed);
  writeFileAtomically(file, text);
  const isFollowed = mapping !== undefined && isThere(readAnswersPath(folder));
  if (!isFollowed) for (const { from, to } of moved) console.log(`La question ${from} est maintenant ${to}.`);
  for (const path of [file, ...writeGenerated(folder)])
    console.log(`Écrit : ${relative(process.cwd(), path)}`);
  const isDone = isFollowed && (await updateAfter(folder, was, mapping));
  noteTaken(folder, { taken: before, numbers: Object.fromEntries(moved.map(({ from, to }) => [from, to])) });
  await followWorkbook(folder, before, untaken);
  if (isDone) console.log("Ensuite : npm start.");
  if (!isFollowed) console.log("Ensuite : npx carnets update, pour que les réponses et les carnets suivent.");
  return exitCode.fine;
}
