import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import { questionnaireBook } from "../../report/questionnaireBook/questionnaireBook";
import { isSameText } from "../../scaffold/comments/commentText";
import { studyFiles } from "../../study/studyFiles";
import { bookComments } from "./bookComments";
import { questionnaireFile } from "./questionnaireFile";
import { notedComments, noteTaken, takenBook } from "./takenBook";

/**
 * Writes the workbook of a study again once a command has changed the questionnaire or the numbers of comments, so that
 * nobody takes back from it what they were. Says so.
 *
 * @param before the questionnaire as it was
 * @param untaken what of the workbook was not taken before: it stays as it is then, and that is said
 */
export async function followWorkbook(
  folder: string,
  before: QuestionnaireFile | undefined,
  untaken: readonly string[],
): Promise<void> {
  const { workbook } = studyFiles;
  const path = join(folder, workbook);
  const now = questionnaireFile(folder);
  if (now === undefined || !existsSync(path)) return;
  const comments = await bookComments(folder);
  const last = takenBook(folder)?.comments ?? {};
  const isSaid = comments.every(({ question, text }) => isSameText(text, last[question]?.text ?? ""));
  if (isSaid && isDeepStrictEqual(before, now)) return;
  if (untaken.length > 0) {
    console.log(
      `  ! ${workbook} a des changements que --from n’a pas pris, et n’a pas ceux-ci : npx carnets questionnaire --to autre.xlsx, puis reportez-les-y. Ce sont :`,
    );
    for (const line of untaken) console.log(`    - ${line}`);
    return;
  }
  writeFileAtomically(path, await questionnaireBook(now, comments));
  noteTaken(folder, { taken: now, comments: notedComments(comments) });
  console.log(`Refait : ${workbook}, avec ces changements.`);
}
