import { existsSync } from "node:fs";
import { basename, extname, join, relative, resolve } from "node:path";
import { DataError } from "../base/DataError";
import { decodeUtf8 } from "../base/decodeUtf8";
import { isThere } from "../base/isThere";
import { parseJson } from "../base/parseJson";
import { readBytes } from "../base/readBytes";
import { UserError } from "../base/UserError";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { followMapping } from "../draft/follow/followMapping";
import { parseQuestionnaire } from "../questionnaire/parseQuestionnaire";
import type { QuestionnaireFile } from "../questionnaire/QuestionnaireFile";
import { renumbered } from "../questionnaire/renumbered";
import { changesText } from "../report/questionnaireBook/changesText";
import { questionnaireBook } from "../report/questionnaireBook/questionnaireBook";
import { isUnchanged, questionnaireChanges } from "../report/questionnaireBook/questionnaireChanges";
import {
  type ReadQuestionnaire,
  readQuestionnaireBook,
} from "../report/questionnaireBook/readQuestionnaireBook";
import { mappingText } from "../scaffold/supposedFiles";
import { findStudy } from "../study/findStudy";
import { givenAnswers } from "../study/givenAnswers";
import { readNotebookNames } from "../study/readNotebookNames";
import { studyFiles } from "../study/studyFiles";
import { mergingOf } from "./book/mergingOf";
import { updateAfter } from "./book/updateAfter";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { studyFolder, studyOption } from "./studyFolder";
import { mappingOf, toReread } from "./unreadAnswers";
import { writeGenerated } from "./writeGenerated";

export const questionnaire = defineCommand({
  description:
    "Met le questionnaire de l’étude dans un classeur (--to), que l’on change dans un tableur, puis le relit (--from).\nUn classeur fautif ne change rien : la faute est dite par feuille, ligne et colonne.",
  options: {
    to: {
      type: "string",
      value: "FICHIER.xlsx",
      help: "écrit le classeur ; sa feuille « Aide » dit ce que chaque colonne prend",
    },
    from: {
      type: "string",
      value: "FICHIER.xlsx",
      help: "relit le classeur dans data/questionnaire.json, puis met à jour ce qui en découle, réponses et carnets (voir « update »)",
    },
    force: { type: "boolean", help: "avec --to, remplace un fichier que quelqu’un a changé" },
    renumber: {
      type: "boolean",
      help: "referme les trous de la numérotation, section par section, dans data/questionnaire.json",
    },
    check: { type: "boolean", help: "avec --from, n’écrit rien : dit seulement ce qui changerait" },
    ...studyOption,
  },
  found: "avec --from et --check, quelque chose changerait",
  run({ options: { to, from, force = false, renumber = false, check = false, study } }) {
    const asked = [to !== undefined, from !== undefined, renumber].filter(Boolean).length;
    if (asked !== 1) {
      throw new UserError(
        "Dites soit --to FICHIER.xlsx, pour écrire le classeur, soit --from FICHIER.xlsx, pour le relire, soit --renumber, pour refermer les trous de la numérotation.",
      );
    }
    if (renumber) {
      if (check || force) throw new UserError("L’option --renumber va seule.");
      return closeGaps(studyFolder(study));
    }
    if (to !== undefined) {
      if (check) throw new UserError("L’option --check va avec --from.");
      return writeBook(to, studyFolder(study), force);
    }
    if (force)
      throw new UserError("L’option --force va avec --to : --from récrit toujours data/questionnaire.json.");
    return readBook(from!, study, check);
  },
});

async function writeBook(name: string, folder: string, force: boolean): Promise<number> {
  const path = resolve(name);
  if (extname(path).toLowerCase() !== ".xlsx") {
    throw new UserError(`« ${name} » ne finit pas par .xlsx : le questionnaire s’écrit en classeur Excel.`);
  }
  if (existsSync(path) && !force && !(await isOurs(path, folder))) {
    throw new UserError(
      `${path} existe déjà, et a des changements que --from n’a pas pris, ou n’est pas de --to : choisissez un autre nom, ou --force pour le remplacer.`,
    );
  }
  const data = questionnaireFile(folder)!;
  writeFileAtomically(path, await questionnaireBook(data));
  console.log(`Classeur écrit : ${path} (${countText(data)}).`);
  console.log(`Changez-le, puis : npx carnets questionnaire --from ${name}`);
  return exitCode.fine;
}

/** Numbers the questions one after the other, in the file that holds them; `update` then follows their numbers. */
function closeGaps(folder: string): number {
  const { questionnaire: data, moved } = renumbered(questionnaireFile(folder)!);
  if (moved.length === 0) {
    console.log("La numérotation n’a pas de trou.");
    return exitCode.fine;
  }
  const file = join(folder, studyFiles.questionnaire);
  const text = `${JSON.stringify(data, null, 2)}\n`;
  const parsed = parseQuestionnaire(text, basename(file));
  const mapping = mappingOf(folder);
  // What `update` would refuse is refused before anything is written.
  if (mapping !== undefined) followMapping(mapping, parsed);
  writeFileAtomically(file, text);
  for (const { from, to } of moved) console.log(`La question ${from} est maintenant ${to}.`);
  for (const path of [file, ...writeGenerated(folder)])
    console.log(`Écrit : ${relative(process.cwd(), path)}`);
  console.log(
    "Ensuite : npx carnets update, pour que les réponses et les carnets suivent ; un classeur d’avant a les anciens numéros (--to le refait).",
  );
  return exitCode.fine;
}

/**
 * Whether nothing is lost of a file when `--to` takes its place: nobody has changed it since `--to` wrote it, or it says
 * what the questionnaire of the study says, as after `--from`.
 */
async function isOurs(path: string, folder: string): Promise<boolean> {
  const bytes = readBytes(path);
  try {
    const { questionnaire: held, warnings } = await readQuestionnaireBook(
      bytes,
      basename(path),
      givenAnswers(folder),
      questionnaireFile(folder),
    );
    const isRead =
      warnings.length === 0 && isUnchanged(questionnaireChanges(questionnaireFile(folder), held));
    return isRead || Buffer.from(await questionnaireBook(held)).equals(bytes);
  } catch (error) {
    // What is no workbook of a questionnaire is not of ours.
    if (error instanceof DataError || error instanceof UserError) return false;
    throw error;
  }
}

async function readBook(name: string, study: string | undefined, check: boolean): Promise<number> {
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
  const read = await readQuestionnaireBook(readBytes(path), book, givenAnswers(folder), before);
  for (const warning of [...read.warnings, ...read.stale]) console.error(`! ${warning}`);

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

  const isSame = before !== undefined && isUnchanged(changes);
  if (isSame) console.log("Le questionnaire est déjà celui du classeur.");
  else if (before === undefined) console.log(`Nouvelle étude : ${countText(read.questionnaire)}.`);
  else for (const line of changesText(changes)) console.log(line);
  for (const line of merging?.lines ?? []) console.log(line);
  if (check) return isSame ? exitCode.fine : exitCode.found;
  const was = isSame || before === undefined ? undefined : readBytes(file);
  const written = isSame ? [] : [file];
  if (!isSame) writeFileAtomically(file, text);
  if (merging !== undefined)
    writeFileAtomically(join(folder, studyFiles.mapping), mappingText(merging.mapping));
  for (const path of [...written, ...writeGenerated(folder)]) {
    console.log(`Écrit : ${relative(process.cwd(), path)}`);
  }
  if (readNotebookNames(join(folder, studyFiles.notebooks)).length === 0) return exitCode.fine;
  const unread = followed && toReread(folder, followed, mapping, parsed);
  if (unread !== undefined) {
    console.log(
      `Ensuite : npx carnets update --answers FICHIER, avec le fichier de réponses : ${unread} sont à relire.`,
    );
    return exitCode.fine;
  }
  if (!isSame) updateAfter(folder, mapping === undefined ? undefined : was, known);
  return exitCode.fine;
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

/** What the file of a study's questionnaire holds, once it is known to be one; undefined where there is none. */
function questionnaireFile(folder: string): QuestionnaireFile | undefined {
  const file = join(folder, studyFiles.questionnaire);
  if (!isThere(file)) return undefined;
  const text = decodeUtf8(readBytes(file), basename(file));
  parseQuestionnaire(text, basename(file));
  return parseJson(text, basename(file)) as QuestionnaireFile;
}

function countText({ questions, hidden = [], sections }: QuestionnaireFile): string {
  const counted = (count: number, one: string) => `${count} ${one}${count > 1 ? "s" : ""}`;
  return `${counted(questions.length + hidden.length, "question")}, ${counted(sections.length, "section")}`;
}
