import { join } from "node:path";
import { isThere } from "../../base/isThere";
import { isUserFault } from "../../base/isUserFault";
import { UserError } from "../../base/UserError";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import type { Mapping } from "../../draft/Mapping";
import { mappingText } from "../../scaffold/supposedFiles";
import { readAnswersPath } from "../../study/outputPaths";
import { studyFiles } from "../../study/studyFiles";
import { applyUpdate } from "../applyUpdate";
import type { CommentText } from "../update/commentTexts";
import { writeGenerated } from "../writeGenerated";

/**
 * What follows from a questionnaire that was written: the answers and notebooks of its study.
 *
 * @param was what the file held before: it holds it again where the answers do not go with what it has become
 * @param known the mapping as it was, likewise
 * @param shown what comments said before, where that is known: those that say otherwise now are named
 * @returns whether they followed
 * @throws DataError or UserError in French, which says so
 */
export async function updateAfter(
  folder: string,
  was: Uint8Array | undefined,
  known: Mapping | undefined,
  shown: readonly CommentText[] = [],
): Promise<boolean> {
  if (!isThere(readAnswersPath(folder))) {
    console.log("Ensuite : npx carnets update, quand les réponses seront là.");
    return false;
  }
  console.log("Les réponses et les carnets suivent (carnets update) :");
  try {
    await applyUpdate(folder, undefined, {}, shown);
    return true;
  } catch (error) {
    if (!isUserFault(error)) throw error;
    if (was === undefined) {
      console.error(`! ${error.message}`);
      console.log("Ensuite : corrigez les réponses, puis npx carnets update.");
      return false;
    }
    writeFileAtomically(join(folder, studyFiles.questionnaire), was);
    if (known !== undefined) writeFileAtomically(join(folder, studyFiles.mapping), mappingText(known));
    writeGenerated(folder);
    throw new UserError(
      `${error.message}\nLes réponses ne vont pas avec ce questionnaire, qui est resté comme il était.`,
    );
  }
}
