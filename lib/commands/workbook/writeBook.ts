import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { UserError } from "../../base/UserError";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import { questionnaireBook } from "../../report/questionnaireBook/questionnaireBook";
import { exitCode } from "../exitCodes";
import { bookComments } from "./bookComments";
import { countText } from "./countText";
import { questionnaireFile } from "./questionnaireFile";
import { notedComments, noteTaken } from "./takenBook";
import { untakenOf } from "./untakenOf";

/**
 * Writes the questionnaire of a study as a workbook.
 * @throws UserError in French where a file is there of which something would be lost, with what
 */
export async function writeBook(name: string, folder: string, force: boolean): Promise<number> {
  const path = resolve(name);
  if (extname(path).toLowerCase() !== ".xlsx") {
    throw new UserError(`« ${name} » ne finit pas par .xlsx : le questionnaire s’écrit en classeur Excel.`);
  }
  const lost = existsSync(path) && !force ? await untakenOf(path, folder) : [];
  if (lost.length > 0)
    throw new UserError(
      [
        `${name} existe déjà, et ceci, que --from n’a pas pris, en serait perdu : prenez-le (--from ${name}), choisissez un autre nom, ou --force pour le remplacer.`,
        ...lost.map((line) => `- ${line}`),
      ].join("\n"),
    );
  const data = questionnaireFile(folder)!;
  const comments = await bookComments(folder);
  writeFileAtomically(path, await questionnaireBook(data, comments));
  noteTaken(folder, { taken: data, comments: notedComments(comments) });
  console.log(`Classeur écrit : ${path} (${countText(data)}).`);
  console.log(`Changez-le, puis : npx carnets questionnaire --from ${name}`);
  return exitCode.fine;
}
