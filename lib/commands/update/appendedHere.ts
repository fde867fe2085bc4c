import { basename } from "node:path";
import { csvRecords } from "../../base/csvRecords";
import { isThere } from "../../base/isThere";
import { readChunks } from "../../base/readChunks";
import { UserError } from "../../base/UserError";
import { appendAnswers, type Twice } from "../../draft/follow/appendAnswers";
import type { Mapping } from "../../draft/Mapping";
import type { Questionnaire } from "../../questionnaire/types";
import { readAnswersPath } from "../../study/outputPaths";
import { followedWithoutRereading } from "../unreadAnswers";

/**
 * The answers of a study under its questionnaire as it is, with others after them, as bytes of a CSV.
 *
 * @param fresh the others, in the layout of the questionnaire as it is to be
 * @throws UserError in French where somebody is in both and is refused, nothing names people, or those that are there are to be read again
 */
export function appendedHere(
  folder: string,
  fresh: Uint8Array,
  {
    questionnaire,
    known,
    file,
    ids,
    isRanked,
    twice,
    unidentified = false,
  }: {
    readonly questionnaire: Questionnaire;
    /** What the answers that are there follow, but for what is added with the others. */
    readonly known?: { readonly mapping: Mapping; readonly questionnaire: Questionnaire };
    readonly file: string;
    readonly ids: readonly string[];
    readonly isRanked: boolean;
    readonly twice?: Twice;
    readonly unidentified?: boolean | undefined;
  },
): Uint8Array {
  if (isRanked && !unidentified)
    throw new UserError(
      "--append : les réponses n’ont pas d’identifiant, rien ne dit donc si quelqu’un est dans les deux fichiers. Si personne n’y est deux fois, ajoutez --unidentified ; sinon, donnez un fichier de toutes les réponses, sans --append.",
    );
  const path = readAnswersPath(folder);
  if (!isThere(path)) return fresh;
  const followed = known && followedWithoutRereading(folder, known.mapping, known.questionnaire).answers;
  const before = followed === undefined ? readChunks(path) : [followed];
  const text = appendAnswers(csvRecords(before, basename(path)), csvRecords([fresh], file), {
    ...{ questionnaire, ids, isRanked, file, twice },
  });
  return Buffer.from(text);
}
