import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import { questionnaireBook } from "../../report/questionnaireBook/questionnaireBook";
import { studyFiles } from "../../study/studyFiles";
import { questionnaireFile } from "./questionnaireFile";
import { noteTaken } from "./takenBook";

/**
 * Writes the workbook of a study again once a command has changed the questionnaire, so that nobody takes back from it
 * what it was. Says so.
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
  if (now === undefined || !existsSync(path) || isDeepStrictEqual(before, now)) return;
  if (untaken.length > 0) {
    console.log(
      `  ! ${workbook} a des changements que --from n’a pas pris, et n’a pas ceux-ci : npx carnets questionnaire --to autre.xlsx, puis reportez-les-y. Ce sont :`,
    );
    for (const line of untaken) console.log(`    - ${line}`);
    return;
  }
  writeFileAtomically(path, await questionnaireBook(now));
  noteTaken(folder, now);
  console.log(`Refait : ${workbook}, avec ces changements.`);
}
