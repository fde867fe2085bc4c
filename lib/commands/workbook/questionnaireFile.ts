import { basename, join } from "node:path";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { parseJson } from "../../base/parseJson";
import { readBytes } from "../../base/readBytes";
import { parseQuestionnaire } from "../../questionnaire/parseQuestionnaire";
import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";
import { studyFiles } from "../../study/studyFiles";

/**
 * What the file of a study's questionnaire holds, once it is known to be one; undefined where there is none.
 * @throws DataError in French when it is wrong
 */
export function questionnaireFile(folder: string): QuestionnaireFile | undefined {
  const file = join(folder, studyFiles.questionnaire);
  if (!isThere(file)) return undefined;
  const text = decodeUtf8(readBytes(file), basename(file));
  parseQuestionnaire(text, basename(file));
  return parseJson(text, basename(file)) as QuestionnaireFile;
}
