import { basename, join, relative } from "node:path";
import { csvRecords } from "../base/csvRecords";
import { decodeUtf8 } from "../base/decodeUtf8";
import { isThere } from "../base/isThere";
import { readBytes } from "../base/readBytes";
import { readChunks } from "../base/readChunks";
import { UserError } from "../base/UserError";
import {
  areFollowed,
  type FollowedColumn,
  followedAnswers,
  followedColumns,
} from "../draft/follow/followedAnswers";
import { type Followed, followMapping } from "../draft/follow/followMapping";
import { parseMapping } from "../draft/follow/parseMapping";
import type { Mapping } from "../draft/Mapping";
import { hasOtherDoubles } from "../import/cleaning/doublesRule";
import { answerColumns } from "../questionnaire/columns";
import type { Questionnaire } from "../questionnaire/types";
import { questionnaireOf } from "../study/openStudy";
import { readAnswersPath } from "../study/outputPaths";
import { readFlow } from "../study/readFlow";
import { studyFiles } from "../study/studyFiles";
import { drawnFrom, headOf } from "./weights/recalibrated";

/**
 * Refuses a study whose questionnaire was corrected so that its answers, read before, are to be followed or read again:
 * under it they would be other answers.
 *
 * @throws UserError in French, which says what to do
 */
export function refuseUnreadAnswers(folder: string): void {
  refuseOtherDoubles(folder, questionnaireOf(folder));
  const mapping = mappingOf(folder);
  if (mapping !== undefined && !areFollowed(followedHere(folder, mapping).columns))
    throw new UserError(
      "Le questionnaire a changé : lancez d’abord npx carnets update, qui met les réponses à jour.",
    );
}

/**
 * The corrections of the questionnaire of a study, and the columns of answers that they make of those that are there.
 * @throws UserError in French where only the file of answers can tell what they are
 */
function followedHere(
  folder: string,
  mapping: Mapping,
  corrected = questionnaireOf(folder),
): { readonly followed: Followed; readonly columns: readonly FollowedColumn[] } {
  const questionnaire = drawnFrom(folder, corrected, mapping);
  const followed = followMapping(mapping, questionnaire);
  const columns = followedColumns(mapping, followed, questionnaire, headOf(folder));
  if ("unread" in columns) throw unread(folder, columns.unread);
  return { followed, columns };
}

/**
 * What the corrections of a questionnaire make of the answers that are there, without their file.
 *
 * @param corrected that of the study where absent
 * @returns `answers` where they are others now, or in other columns
 * @throws UserError in French where only the file of answers can tell what they are
 */
export function followedWithoutRereading(
  folder: string,
  mapping: Mapping,
  corrected?: Questionnaire,
): { readonly followed: Followed; readonly answers?: Uint8Array } {
  refuseOtherDoubles(folder, corrected ?? questionnaireOf(folder));
  const { followed, columns } = followedHere(folder, mapping, corrected);
  const kept = new Set(columns.map(({ from }) => from));
  const before = [
    ...Object.keys(mapping.columns),
    ...[mapping.weight, mapping.strata, mapping.units].flatMap((own) =>
      own === undefined ? [] : [own.name],
    ),
  ];
  if (areFollowed(columns) && before.every((name) => kept.has(name))) return { followed };
  const path = readAnswersPath(folder);
  const written = followedAnswers(
    csvRecords(readChunks(path), basename(path), { anySeparator: true }),
    columns,
    mapping,
  );
  if (written === undefined) {
    // Somebody has made the file of answers anew: where it has the columns of the questionnaire as it is, it stays.
    if (areFollowed(columns)) return { followed };
    throw unread(folder, columns[0]!.name);
  }
  return { followed, answers: Buffer.from([...written].join("")) };
}

/** Refuses answers of which somebody who was there twice has lost the row that is wanted now. */
function refuseOtherDoubles(folder: string, questionnaire: Questionnaire): void {
  if (areOtherDoubles(folder, questionnaire)) throw unread(folder, "Doublons");
}

function areOtherDoubles(folder: string, questionnaire: Questionnaire): boolean {
  const flow = readFlow(folder, readAnswersPath(folder));
  return flow !== undefined && hasOtherDoubles(flow.cleaning, questionnaire);
}

function unread(folder: string, column: string): UserError {
  const shown = relative(folder, readAnswersPath(folder));
  return new UserError(
    `Le questionnaire a changé de telle sorte que les réponses sont à relire (« ${column} » dans ${shown}) : npx carnets update --answers FICHIER, avec le fichier de réponses d’origine ou un plus récent. Si vous corrigez ${shown} vous-même, supprimez ${studyFiles.mapping}.`,
  );
}

/**
 * What only the file of answers can tell under a corrected questionnaire, in French with its verb: « celles de la question 1.8 sont »;
 * undefined where nothing is.
 */
export function toReread(
  folder: string,
  followed: Followed,
  mapping: Mapping,
  questionnaire: Questionnaire,
): string | undefined {
  if (areOtherDoubles(folder, questionnaire)) return "ceux qui y sont deux fois sont";
  const columns = followedColumns(mapping, followed, questionnaire, headOf(folder));
  if (!("unread" in columns)) return undefined;
  const column = answerColumns(questionnaire).find(({ name }) => name === columns.unread);
  return column === undefined
    ? `la colonne « ${columns.unread} » est`
    : `celles de la question ${column.question.id} sont`;
}

/** Which column of the file of answers became what; undefined where the questionnaire was not drafted from it. */
export function mappingOf(folder: string): Mapping | undefined {
  const file = join(folder, studyFiles.mapping);
  return isThere(file)
    ? parseMapping(decodeUtf8(readBytes(file), "mapping.json"), "mapping.json")
    : undefined;
}
