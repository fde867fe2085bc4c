import { basename } from "node:path";
import { isUserFault } from "../../base/isUserFault";
import { readBytes } from "../../base/readBytes";
import { changesText } from "../../report/questionnaireBook/changesText";
import { questionnaireBook } from "../../report/questionnaireBook/questionnaireBook";
import { isUnchanged, questionnaireChanges } from "../../report/questionnaireBook/questionnaireChanges";
import { readQuestionnaireBook } from "../../report/questionnaireBook/readQuestionnaireBook";
import { givenAnswers } from "../../study/givenAnswers";
import { followNumbers } from "./followNumbers";
import { questionnaireFile } from "./questionnaireFile";
import { takenBook } from "./takenBook";

/**
 * What would be lost of a file when a workbook takes its place, a French line each: none where nobody has changed it
 * since it was written, or all that it says was taken, whatever became of the questionnaire since.
 */
export async function untakenOf(path: string, folder: string): Promise<readonly string[]> {
  const bytes = readBytes(path);
  try {
    const [now, last] = [questionnaireFile(folder), takenBook(folder)];
    const read = followNumbers(
      await readQuestionnaireBook(bytes, basename(path), givenAnswers(folder), now),
      now,
      last?.numbers,
    );
    if (read.warnings.length > 0) return read.warnings;
    const known = [last?.taken, now].flatMap((own) => own ?? []);
    const found = [read.questionnaire, read.taken].flatMap((own) =>
      known.map((other) => questionnaireChanges(other, own)),
    );
    const [nearest] = found;
    if (nearest === undefined || found.some(isUnchanged)) return [];
    if (Buffer.from(await questionnaireBook(read.taken)).equals(bytes)) return [];
    const lineOf = (id: string) => {
      const line = read.placeOf(id, "id")?.line;
      return line === undefined ? id : `${id}, ligne ${line} de « Questions »,`;
    };
    const changed = nearest.changed.map((own) => ({ ...own, id: lineOf(own.id) }));
    return changesText({ ...nearest, changed });
  } catch (error) {
    if (isUserFault(error))
      return [`ce n’est pas un classeur de questionnaire qui se lit (${error.message})`];
    throw error;
  }
}
