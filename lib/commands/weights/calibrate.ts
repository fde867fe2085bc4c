import { basename, join, relative, resolve } from "node:path";
import type { Survey } from "../../answers/Survey";
import { DataError } from "../../base/DataError";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { readBytes } from "../../base/readBytes";
import { readChunks } from "../../base/readChunks";
import { UserError } from "../../base/UserError";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import { calibrateSurvey } from "../../import/margins/calibrateSurvey";
import { calibratedColumn, type MarginsFile, parseMargins } from "../../import/margins/MarginsFile";
import { withColumn } from "../../import/margins/withColumn";
import { parseRespondents } from "../../import/parseRespondents";
import { tableText } from "../../present/render/tableText";
import { calibrationTable } from "../../present/tables/calibrationTable";
import { answerColumns } from "../../questionnaire/columns";
import type { Questionnaire } from "../../questionnaire/types";
import { questionnaireOf } from "../../study/openStudy";
import { readAnswersPath } from "../../study/outputPaths";
import { studyFiles } from "../../study/studyFiles";
import { defineCommand } from "../Command";
import { exitCode } from "../exitCodes";
import { studyFolder, studyOption } from "../studyFolder";
import { startOf } from "./startOf";

export const calibrate = defineCommand({
  description:
    'Cale les poids sur ce que l’on sait de la population (data/margins.json), et les écrit à côté des réponses, dans\nune colonne du même fichier. Des marges qui se contredisent sont nommées, le moins possible : rien n’est alors\nécrit. Qui n’a pas de réponse à la question d’une marge est une faute, sauf "missing": "apart".',
  options: {
    margins: {
      type: "string",
      value: "FICHIER.json",
      help: "les marges (par défaut data/margins.json de l’étude)",
    },
    check: { type: "boolean", help: "n’écrit rien : montre seulement les marges et les poids" },
    force: { type: "boolean", help: "remplace une colonne du fichier qui porte déjà le nom demandé" },
    ...studyOption,
  },
  run({ options: { margins: named, check = false, force = false, study } }) {
    const folder = studyFolder(study);
    const path = named === undefined ? join(folder, studyFiles.margins) : resolve(named);
    if (!isThere(path))
      throw new DataError(
        { file: relative(process.cwd(), path) || path },
        "les marges manquent",
        'un fichier comme { "margins": { "2.8": { "Oui": 0.4, "Non": 0.6 } } }',
      );
    const margins = parseMargins(decodeUtf8(readBytes(path), basename(path)), basename(path));
    const answers = readAnswersPath(folder);
    const questionnaire = questionnaireOf(folder);
    const survey = parseRespondents(startOf(questionnaire, margins), readChunks(answers), basename(answers));
    const isTaken = refuseColumn(questionnaire, survey, margins, force);
    const calibration = calibrateSurvey(survey, margins);
    console.log(tableText(calibrationTable(calibration)));
    if (check) return exitCode.fine;
    const texts = Array.from(calibration.weights, String);
    const { column } = margins;
    writeFileAtomically(answers, withColumn(readChunks(answers), basename(answers), column, texts));
    const shown = relative(process.cwd(), answers);
    console.log(`Écrit : ${shown}, colonne « ${column} »${isTaken ? " (remplacée)" : ""}`);
    if (questionnaire.weight !== column)
      console.log(
        `Pour que les tableaux la prennent : "weight": "${column}" dans ${studyFiles.questionnaire}.`,
      );
    return exitCode.fine;
  },
});

/**
 * Whether the column is there already.
 * @throws UserError where it holds something else than calibrated weights, or may do so
 */
function refuseColumn(
  questionnaire: Questionnaire,
  survey: Survey,
  { column }: MarginsFile,
  force: boolean,
): boolean {
  const { strata, units, id = "id" } = questionnaire;
  const taken = [...[id].flat(), strata, units, ...answerColumns(questionnaire).map(({ name }) => name)];
  if (taken.includes(column))
    throw new UserError(`La colonne « ${column} » sert déjà à autre chose : « column » en nomme une autre.`);
  const isTaken = survey.others?.has(column) ?? false;
  if (isTaken && column !== calibratedColumn && !force)
    throw new UserError(
      `La colonne « ${column} » est déjà dans le fichier des réponses : nommez-en une autre, ou --force pour la remplacer.`,
    );
  return isTaken;
}
