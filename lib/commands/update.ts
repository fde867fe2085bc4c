import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { readBytes } from "../base/readBytes";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { formatNotebook } from "../kernel/ipynb";
import { addQuestions } from "../scaffold/addQuestions";
import { readNotebookNames } from "../study/readNotebookNames";
import { studyFiles } from "../study/studyFiles";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { readNotebooks } from "./notebookFolder";
import { renewStudy } from "./renewStudy";
import { studyFolder, studyOption } from "./studyFolder";
import { tellOtherName } from "./tellOtherName";
import { tellUnanswered } from "./tellUnanswered";
import { writeGenerated } from "./writeGenerated";

export const update = defineCommand({
  description:
    "Met une étude à jour après une correction de son questionnaire : son schéma et ses types, et des cellules\npour les questions qu’aucun carnet ne montre. Aucune cellule existante n’est touchée.\n\nAvec --answers, remplace aussi les réponses par celles d’un autre fichier de la même enquête : ce que le\nquestionnaire a de corrigé reste (libellés, ordre, modalités renommées, sections, questions ôtées, accès).\nUne colonne nouvelle est proposée dans data/suppositions.md. Une colonne perdue, ou une réponse que sa question\nn’a pas, est une erreur : rien n’est alors écrit.",
  options: {
    answers: {
      type: "string",
      value: "FICHIER",
      help: "les nouvelles réponses (CSV), avec les colonnes du fichier dont l’étude a été faite",
    },
    add: {
      type: "boolean",
      help: "avec --answers, ajoute ce qui est nouveau : les colonnes, en questions à la fin de leur section, et les réponses d’un choix, en modalités après les autres",
    },
    ...studyOption,
  },
  run({ options }) {
    const folder = studyFolder(options.study);
    const { survey, files, lines } = renewStudy(folder, options.answers, options.add ?? false);
    const notebooks = join(folder, studyFiles.notebooks);
    const own = readNotebookNames(notebooks).length === 0 ? [] : readNotebooks(notebooks);
    const {
      added,
      notebooks: changed,
      unanswered,
    } = addQuestions(survey, new Map(own.map(({ name, notebook }) => [`${name}.ipynb`, notebook])));
    // A study may not have the name of an installed package: known before anything is written.
    writeGenerated(folder, { check: true, questionnaire: survey.questionnaire });
    const written = [...files].filter(([path, content]) => !holds(path, content));
    for (const [path, content] of written) writeFileAtomically(path, content);
    const stale = writeGenerated(folder);
    for (const [file, notebook] of changed)
      writeFileAtomically(join(notebooks, file), formatNotebook(notebook));
    for (const line of lines) console.log(line);
    for (const path of [...written.map(([path]) => path), ...stale])
      console.log(`Écrit : ${relative(process.cwd(), path)}`);
    for (const { question, file } of added)
      console.log(`Ajoutée : la question ${question.id} (« ${question.label} »), dans ${file}`);
    tellUnanswered(unanswered);
    tellOtherName(folder, survey.questionnaire.name, own);
    if (written.length === 0 && stale.length === 0 && added.length === 0) console.log("Tout est à jour.");
    return exitCode.fine;
  },
});

function holds(path: string, content: string | Uint8Array): boolean {
  return existsSync(path) && Buffer.from(readBytes(path)).equals(Buffer.from(content as Uint8Array));
}
