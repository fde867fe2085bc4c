import { basename, join } from "node:path";
import { isThere } from "../../base/isThere";
import { isUserFault } from "../../base/isUserFault";
import { readBytes } from "../../base/readBytes";
import { UserError } from "../../base/UserError";
import type { BookComment } from "../../report/questionnaireBook/bookRows";
import { changesText } from "../../report/questionnaireBook/changesText";
import { questionnaireBook } from "../../report/questionnaireBook/questionnaireBook";
import { isUnchanged, questionnaireChanges } from "../../report/questionnaireBook/questionnaireChanges";
import type { ReadComment } from "../../report/questionnaireBook/readCommentRows";
import { readQuestionnaireBook } from "../../report/questionnaireBook/readQuestionnaireBook";
import { givenAnswers } from "../../study/givenAnswers";
import { studyFiles } from "../../study/studyFiles";
import { bookComments } from "./bookComments";
import { areTyped, commentChanges, commentLine, noCommentChanges } from "./commentChanges";
import { followNumbers } from "./followNumbers";
import { questionnaireFile } from "./questionnaireFile";
import { takenBook } from "./takenBook";

/**
 * What would be lost of a file when a workbook takes its place, a French line each: none where nobody has changed it
 * since it was written, or all that it says was taken, whatever became of the questionnaire since.
 */
export async function untakenOf(path: string, folder: string): Promise<readonly string[]> {
  const { unread, changes } = await bookChanges(path, folder);
  return unread.length > 0 ? unread : changes;
}

/**
 * Refuses to go on where the workbook of a study says what its questionnaire does not: its owner believes to have
 * corrected it. What no workbook can say is not meant.
 * @throws UserError in French with what is not taken, and how to take it
 */
export async function refuseUntakenBook(folder: string): Promise<void> {
  const { workbook } = studyFiles;
  const path = join(folder, workbook);
  if (!isThere(path)) return;
  const { changes } = await bookChanges(path, folder);
  if (changes.length === 0) return;
  throw new UserError(
    [
      `${workbook} dit ce que le questionnaire ne dit pas encore. Prenez-le d’abord : npx carnets questionnaire --from ${workbook} (ou refaites-le de ce qui est : --to ${workbook} --force), puis relancez. Ce sont :`,
      ...changes.map((line) => `- ${line}`),
    ].join("\n"),
  );
}

/** What of a workbook is not read, and what it says that was not taken. */
interface BookChanges {
  readonly unread: readonly string[];
  readonly changes: readonly string[];
}

async function bookChanges(path: string, folder: string): Promise<BookChanges> {
  const bytes = readBytes(path);
  try {
    const [now, last] = [questionnaireFile(folder), takenBook(folder)];
    const read = followNumbers(
      await readQuestionnaireBook(bytes, basename(path), givenAnswers(folder), now),
      now,
      last?.numbers,
    );
    const unread = read.warnings;
    const known = [last?.taken, now].flatMap((own) => own ?? []);
    const found = [read.questionnaire, read.taken].flatMap((own) =>
      known.map((other) => questionnaireChanges(other, own)),
    );
    const [nearest] = found;
    if (nearest === undefined) return { unread, changes: [] };
    const typed = areTyped(read.comments, last)
      ? commentChanges(read, now, await bookComments(folder), last)
      : noCommentChanges;
    const comments = [...typed.changes.map(commentLine), ...typed.faults.map(({ message }) => message)];
    const isSame = found.some(isUnchanged);
    if (isSame && comments.length === 0) return { unread, changes: [] };
    if (isAsWritten(bytes, await questionnaireBook(read.taken, commentRowsOf(read.comments))))
      return { unread, changes: [] };
    const lineOf = (id: string) => {
      const line = read.placeOf(id, "id")?.line;
      return line === undefined ? id : `${id}, ligne ${line} de « Questions »,`;
    };
    const changed = nearest.changed.map((own) => ({ ...own, id: lineOf(own.id) }));
    const changes = isSame ? [] : changesText({ ...nearest, changed });
    return { unread, changes: [...changes, ...comments] };
  } catch (error) {
    if (isUserFault(error))
      return {
        unread: [],
        changes: [`ce n’est pas un classeur de questionnaire qui se lit (${error.message})`],
      };
    throw error;
  }
}

function isAsWritten(bytes: Uint8Array, made: Uint8Array): boolean {
  return Buffer.from(made).equals(bytes);
}

/** The rows of comments as they stand in the workbook. */
function commentRowsOf(comments: readonly ReadComment[]): readonly BookComment[] {
  return comments.map(({ written, ...own }) => ({ ...own, question: written }));
}
