import { applyUpdate } from "./applyUpdate";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { studyFolder, studyOption } from "./studyFolder";

export const update = defineCommand({
  description:
    "Met une étude à jour après une correction de son questionnaire : son schéma et ses types, et des cellules\npour les questions qu’aucun carnet ne montre. Les carnets suivent les titres, les numéros et les questions ôtées ;\nce que vous y avez écrit reste mot pour mot.\n\nAvec --answers, remplace aussi les réponses par celles d’un autre fichier de la même enquête : ce que le\nquestionnaire a de corrigé reste (libellés, ordre, modalités renommées, sections, questions ôtées, accès).\nUne colonne nouvelle est proposée dans data/suppositions.md. Une colonne perdue, ou une réponse que sa question\nn’a pas, est une erreur : rien n’est alors écrit.",
  options: {
    answers: {
      type: "string",
      value: "FICHIER",
      help: "les nouvelles réponses (CSV, Excel, OpenDocument, SPSS ou LimeSurvey), avec les colonnes du fichier dont l’étude a été faite",
    },
    sheet: {
      type: "string",
      value: "NOM",
      help: "avec --answers, la feuille, si plusieurs du classeur ont des données",
    },
    add: {
      type: "boolean",
      help: "avec --answers, ajoute ce qui est nouveau : les colonnes, en questions à la fin de leur section, et les réponses d’un choix, en modalités après les autres",
    },
    ...studyOption,
  },
  run({ options }) {
    const folder = studyFolder(options.study);
    applyUpdate(folder, options.answers, options);
    return exitCode.fine;
  },
});
