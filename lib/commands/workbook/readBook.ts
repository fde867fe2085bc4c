import { existsSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { DataError } from "../../base/DataError";
import { isThere } from "../../base/isThere";
import { readBytes } from "../../base/readBytes";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import { followMapping } from "../../draft/follow/followMapping";
import { parseQuestionnaire } from "../../questionnaire/parseQuestionnaire";
import { renumbered } from "../../questionnaire/renumbered";
import { changesText } from "../../report/questionnaireBook/changesText";
import { isUnchanged, questionnaireChanges } from "../../report/questionnaireBook/questionnaireChanges";
import {
  type ReadQuestionnaire,
  readQuestionnaireBook,
} from "../../report/questionnaireBook/readQuestionnaireBook";
import { refuseFaults } from "../../report/questionnaireBook/refuseFaults";
import { mappingText } from "../../scaffold/supposedFiles";
import { findStudy } from "../../study/findStudy";
import { givenAnswers } from "../../study/givenAnswers";
import { readAnswersPath } from "../../study/outputPaths";
import { readNotebookNames } from "../../study/readNotebookNames";
import { studyFiles } from "../../study/studyFiles";
import { exitCode } from "../exitCodes";
import { mappingOf, toReread } from "../unreadAnswers";
import { commentTexts } from "../update/commentTexts";
import { writeGenerated } from "../writeGenerated";
import { bookComments } from "./bookComments";
import { areTyped, commentChanges, commentLine, commentsTaken, noCommentChanges } from "./commentChanges";
import { countText } from "./countText";
import { followNumbers } from "./followNumbers";
import { mergingOf } from "./mergingOf";
import { questionnaireFile } from "./questionnaireFile";
import { noteTaken, takenBook } from "./takenBook";
import { type TakenComments, takenComments, writeNotebooks } from "./takenComments";
import { tellUnread } from "./tellUnread";
import { updateAfter } from "./updateAfter";

/**
 * Reads the questionnaire of a study in a workbook, and what follows from it.
 * @throws DataError or UserError in French, which tells all that is wrong with it
 */
export async function readBook(name: string, study: string | undefined, check: boolean): Promise<number> {
  const path = resolve(name);
  // Never the program's own study, as other commands do: this one writes.
  const folder = study === undefined ? findStudy(process.cwd()) : resolve(study);
  if (!existsSync(folder)) {
    throw new DataError(
      { file: folder },
      "ce dossier n’existe pas",
      "le dossier d’une étude, ou d’une nouvelle",
    );
  }
  const book = basename(path);
  const before = questionnaireFile(folder);
  const last = takenBook(folder);
  const read = followNumbers(
    await readQuestionnaireBook(readBytes(path), book, givenAnswers(folder), before),
    before,
    last?.numbers,
  );
  const unreadRows = [...read.warnings, ...read.stale];
  tellUnread(unreadRows, last?.unread);

  const file = join(folder, studyFiles.questionnaire);
  const changes = questionnaireChanges(before, read.questionnaire);
  const text = `${JSON.stringify(read.questionnaire, null, 2)}\n`;
  const parsed = parseQuestionnaire(text, basename(file));
  // A study may not have the name of an installed package: known before anything is written.
  writeGenerated(folder, { check: true, questionnaire: parsed });
  const known = mappingOf(folder);
  const merging = mergingOf(folder, known, read);
  const mapping = merging?.mapping ?? known;
  // What `update` would refuse is refused before anything is written.
  const followed = mapping && toldInBook(read, () => followMapping(mapping, parsed));

  const hasTyped = before !== undefined && areTyped(read.comments, last);
  const { changes: typed, faults } = hasTyped
    ? commentChanges(read, before, await bookComments(folder), last)
    : noCommentChanges;
  refuseFaults(faults, book);

  const isSame = before !== undefined && isUnchanged(changes);
  if (isSame) {
    if (typed.length === 0) console.log("Le questionnaire est déjà celui du classeur.");
  } else if (before === undefined) console.log(`Nouvelle étude : ${countText(read.questionnaire)}.`);
  else for (const line of changesText(changes)) console.log(line);
  for (const line of merging?.lines ?? []) console.log(line);
  if (check) {
    if (isSame) tellComments(takenComments(folder, typed, parsed));
    else for (const change of typed) console.log(`${commentLine(change)}.`);
    return isSame && typed.length === 0 ? exitCode.fine : exitCode.found;
  }
  const was = isSame || before === undefined ? undefined : readBytes(file);
  const written = isSame ? [] : [file];
  const shown = was === undefined ? [] : await commentTexts(folder, { recorded: "alone" });
  if (!isSame) writeFileAtomically(file, text);
  if (merging !== undefined)
    writeFileAtomically(join(folder, studyFiles.mapping), mappingText(merging.mapping));
  for (const path of [...written, ...writeGenerated(folder)]) {
    console.log(`Écrit : ${relative(process.cwd(), path)}`);
  }
  const hasNotebooks = readNotebookNames(join(folder, studyFiles.notebooks)).length > 0;
  const unread = hasNotebooks && followed ? toReread(folder, followed, mapping!, parsed) : undefined;
  if (unread !== undefined)
    console.log(
      `Ensuite : npx carnets update --answers FICHIER, avec le fichier de réponses : ${unread} à relire.`,
    );
  const isFollowed =
    unread === undefined &&
    (!hasNotebooks ||
      isSame ||
      (await updateAfter(folder, mapping === undefined ? undefined : was, known, shown)));
  const isTaken = isFollowed && isThere(readAnswersPath(folder));
  if (typed.length > 0 && isTaken) {
    const made = takenComments(folder, typed, parsed);
    for (const path of writeNotebooks(folder, made.notebooks))
      console.log(`Écrit : ${relative(process.cwd(), path)}`);
    tellComments(made);
  } else if (typed.length > 0)
    console.log(
      `Les commentaires du classeur ne sont pas pris encore : redonnez « npx carnets questionnaire --from ${name} » quand les réponses seront lues.`,
    );
  if (isTaken && hasNotebooks && (!isSame || typed.length > 0)) console.log("Ensuite : npm start.");
  const left = isTaken ? [] : typed.map(({ question }) => question);
  const comments = commentsTaken(read.comments, hasTyped ? await bookComments(folder) : [], last, left);
  noteTaken(folder, { taken: read.taken, unread: unreadRows, comments });
  if (changes.removed.length > 0 && renumbered(read.questionnaire).moved.length > 0)
    console.log(
      "La numérotation a un trou : npx carnets questionnaire --renumber le referme, carnets et classeur compris.",
    );
  return exitCode.fine;
}

function tellComments({ lines, left }: Pick<TakenComments, "lines" | "left">): void {
  for (const line of lines) console.log(line);
  for (const line of left) console.error(`! ${line}`);
}

/** Tells a fault of a question of the file where it stands in the workbook. */
function toldInBook<T>(read: ReadQuestionnaire, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const [, id, part] = /^question (\d+\.\d+)(?: › (\w+))?$/.exec(error.place.element ?? "") ?? [];
    const { questions, hidden = [] } = read.questionnaire;
    const isLabel = [...questions, ...hidden].some((own) => own.id === id && own.label === error.place.value);
    const column = isLabel ? "label" : part === undefined ? "type" : "id";
    const place = id === undefined ? undefined : read.placeOf(id, column);
    throw place === undefined ? error : error.at(place);
  }
}
