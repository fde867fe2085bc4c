import { applyUpdate } from "./applyUpdate";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { studyFolder, studyOption } from "./studyFolder";

export const update = defineCommand({
  description:
    "Met une étude à jour après une correction de son questionnaire : son schéma et ses types, et des cellules\npour les questions qu’aucun carnet ne montre. Les carnets suivent les titres, les numéros et les questions ôtées ;\nce que vous y avez écrit reste mot pour mot.\n\nAvec --answers, remplace aussi les réponses par celles d’un autre fichier de la même enquête, ou avec --append les\ny ajoute : ce que le questionnaire a de corrigé reste (libellés, ordre, modalités renommées, sections, questions\nôtées, accès). Des réponses privées qui ne sont plus dans le fichier sont gardées à part, datées.\nUne colonne nouvelle est proposée dans data/suppositions.md. Les colonnes perdues, et les réponses que leur\nquestion n’a pas, sont dites toutes à la fois ; rien n’est alors écrit.",
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
    append: {
      type: "boolean",
      help: "avec --answers, ajoute ces personnes à celles de l’étude ; qui serait deux fois est une erreur",
    },
    replace: {
      type: "boolean",
      help: "avec --answers, remplace toutes les réponses, même par celles d’autres personnes",
    },
    unidentified: {
      type: "boolean",
      help: "avec --append, quand les réponses n’ont pas d’identifiant et que personne n’est deux fois",
    },
    rename: {
      type: "string",
      several: true,
      value: "ANCIEN=NOUVEAU",
      help: "avec --answers, une colonne, ou une réponse, qui a changé de nom ; le libellé suit, s’il en venait (autant de fois qu’il faut)",
    },
    ...studyOption,
  },
  async run({ options }) {
    const folder = studyFolder(options.study);
    await applyUpdate(folder, options.answers, options);
    return exitCode.fine;
  },
});
