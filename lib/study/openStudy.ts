import { basename, join, relative, resolve } from "node:path";
import type { Survey } from "../answers/Survey";
import { DataError } from "../base/DataError";
import { decodeUtf8 } from "../base/decodeUtf8";
import { isThere } from "../base/isThere";
import { readBytes } from "../base/readBytes";
import { readChunks } from "../base/readChunks";
import { readUnchanged } from "../base/readUnchanged";
import { parseMargins } from "../import/margins/MarginsFile";
import { withCalibration } from "../import/margins/withCalibration";
import { parseRespondents } from "../import/parseRespondents";
import { parseErrata } from "../published/errataFile";
import type { Publication } from "../published/Publication";
import { parsePublished } from "../published/parsePublished";
import { parseQuestionnaire } from "../questionnaire/parseQuestionnaire";
import type { Questionnaire } from "../questionnaire/types";
import type { Secrecy } from "../secrecy/Secrecy";
import { readAnswersPath } from "./outputPaths";
import { readFlow } from "./readFlow";
import { readSettings } from "./readSettings";
import type { Study } from "./Study";
import { studyFiles } from "./studyFiles";

/**
 * The study in a folder: `data/questionnaire.json` and its answers (`data/respondents.csv`, or the file that
 * `data/study.json` names), or other answers to the same questions; with the flow that stands beside them, `data/published.csv` and
 * `data/errata.csv` where they are there.
 *
 * @param answers path of a respondents file in the place of the study's own
 * @throws DataError naming file, line, column, value and what is expected
 */
export function openStudy(folder: string, answers?: string): Study {
  const questionnaire = questionnaireOf(folder);
  const file = answers ?? ownAnswers(folder);
  const read = readAnswers(questionnaire, file);
  const survey = answers === undefined ? calibratedIn(folder, read) : read;
  const publication = publicationOf(folder, questionnaire);
  const flow = readFlow(folder, file);
  const secrecy = secrecyOf(folder, survey);
  return {
    ...survey,
    ...(secrecy === undefined ? {} : { secrecy }),
    folder: resolve(folder),
    ...(flow === undefined ? {} : { flow }),
    ...(publication === undefined ? {} : { publication }),
    errata: publication === undefined ? [] : errataOf(folder),
  };
}

/**
 * The secrecy of the study in a folder, where its settings ask for it.
 * @throws DataError when they name a question that there is not
 */
function secrecyOf(folder: string, whole: Survey): Secrecy | undefined {
  const { secrecy } = readSettings(folder);
  if (secrecy === undefined) return undefined;
  const known = whole.questionnaire.questions.map(({ id }) => id);
  const unknown = secrecy.quasiIdentifiers.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new DataError(
      { file: studyFiles.settings, element: "quasiIdentifiers", value: unknown },
      "cette question n’existe pas",
      "l’identifiant d’une question du questionnaire",
    );
  return { ...secrecy, whole };
}

/**
 * The file of a study's own answers.
 * @throws DataError that says where they are expected, when they are not there
 */
function ownAnswers(folder: string): string {
  const file = readAnswersPath(folder);
  if (isThere(file)) return file;
  const named = isThere(join(folder, studyFiles.settings));
  const shown = relative(resolve(folder), file);
  throw new DataError(
    { file: shown },
    "les réponses de l’étude manquent",
    named
      ? `le fichier que nomme ${studyFiles.settings}, dans ${resolve(folder)}`
      : `ce fichier dans ${resolve(folder)}, ou un ${studyFiles.settings} qui en nomme un autre (« answers »)`,
  );
}

/**
 * The questionnaire of the study in a folder.
 * @throws DataError when the folder holds none, or it is wrong
 */
export function questionnaireOf(folder: string): Questionnaire {
  if (!isThere(join(folder, "data"))) {
    throw new DataError(
      { file: folder },
      "ce dossier n’est pas celui d’une étude",
      "un dossier qui contient « data », avec questionnaire.json",
    );
  }
  return readQuestionnaire(join(folder, studyFiles.questionnaire));
}

/**
 * The questionnaire in a JSON file.
 * @throws DataError when it cannot be read or is wrong
 */
export function readQuestionnaire(file: string): Questionnaire {
  const name = basename(file);
  return readUnchanged(resolve(file), undefined, () =>
    parseQuestionnaire(decodeUtf8(readBytes(file), name), name),
  );
}

/**
 * The answers in a respondents file, checked against their questionnaire.
 * @throws DataError naming file, line, column, value and what is expected
 */
export function readAnswers(questionnaire: Questionnaire, file: string): Survey {
  const survey = readUnchanged(resolve(file), questionnaire, () =>
    parseRespondents(questionnaire, readChunks(file), basename(file)),
  );
  // Maps and codes cannot be frozen: each reader gets some of its own.
  const columns = [...survey.columns].map(
    ([name, own]) => [name, { ...own, codes: own.codes.slice() }] as const,
  );
  return { ...survey, columns: new Map(columns) };
}

/** The study's own answers with what their weights are calibrated on, where it says so. */
function calibratedIn(folder: string, survey: Survey): Survey {
  const file = join(folder, studyFiles.margins);
  if (survey.weights === undefined || !isThere(file)) return survey;
  const name = basename(file);
  return withCalibration(survey, parseMargins(decodeUtf8(readBytes(file), name), name));
}

/**
 * What a report prints of the study in a folder; undefined where it has no such file.
 * @throws DataError naming file, line, column, value and what is expected
 */
export function publicationOf(folder: string, questionnaire: Questionnaire): Publication | undefined {
  const file = join(folder, studyFiles.published);
  if (!isThere(file)) return undefined;
  return readUnchanged(resolve(file), questionnaire, () =>
    parsePublished(questionnaire, readBytes(file), basename(file)),
  );
}

function errataOf(folder: string): Study["errata"] {
  const file = join(folder, studyFiles.errata);
  if (!isThere(file)) return [];
  return readUnchanged(resolve(file), undefined, () => parseErrata(readBytes(file), basename(file)));
}
