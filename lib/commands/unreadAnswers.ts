import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { decodeUtf8 } from "../base/decodeUtf8";
import { readBytes } from "../base/readBytes";
import { UserError } from "../base/UserError";
import { type Followed, followMapping } from "../draft/follow/followMapping";
import { parseMapping } from "../draft/follow/parseMapping";
import type { Mapping } from "../draft/Mapping";
import { questionnaireOf } from "../study/openStudy";
import { readAnswersPath } from "../study/outputPaths";
import { studyFiles } from "../study/studyFiles";
import { drawnFrom } from "./weights/recalibrated";

/**
 * Refuses a study whose questionnaire was corrected so that its answers, read before, are to be read again: under
 * it they would be other answers.
 *
 * @throws UserError in French, which says what to do
 */
export function refuseUnreadAnswers(folder: string): void {
  const mapping = mappingOf(folder);
  if (mapping !== undefined) followedWithoutRereading(folder, mapping);
}

/** The mapping under the questionnaire as it is now, where the answers that are there are still right. */
export function followedWithoutRereading(folder: string, mapping: Mapping): Followed {
  const followed = followMapping(mapping, drawnFrom(folder, questionnaireOf(folder), mapping));
  const other = columnToReread(followed, mapping);
  if (other !== undefined) {
    const shown = relative(folder, readAnswersPath(folder));
    throw new UserError(
      `Le questionnaire a changé de telle sorte que les réponses sont à relire (« ${other} » dans ${shown}) : carnets update --answers FICHIER, avec le fichier de réponses d’origine ou un plus récent. Si vous corrigez ${shown} vous-même, supprimez ${studyFiles.mapping}.`,
    );
  }
  return followed;
}

/** The first column of ours that is made of the file of answers otherwise now; undefined where none is. */
export function columnToReread(followed: Followed, mapping: Mapping): string | undefined {
  const made = ({ id, weight, columns }: Mapping, name: string) =>
    JSON.stringify([id, weight, columns[name]]);
  return Object.keys(followed.mapping.columns).find(
    (name) => made(followed.mapping, name) !== made(mapping, name),
  );
}

/** Which column of the file of answers became what; undefined where the questionnaire was not drafted from it. */
export function mappingOf(folder: string): Mapping | undefined {
  const file = join(folder, studyFiles.mapping);
  return existsSync(file)
    ? parseMapping(decodeUtf8(readBytes(file), "mapping.json"), "mapping.json")
    : undefined;
}
