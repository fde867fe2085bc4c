import { join, relative } from "node:path";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { formatNotebook } from "../kernel/ipynb";
import { addQuestions } from "../scaffold/addQuestions";
import { openStudy } from "../study/openStudy";
import { readNotebookNames } from "../study/readNotebookNames";
import { studyFiles } from "../study/studyFiles";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { readNotebooks } from "./notebookFolder";
import { studyFolder, studyOption } from "./studyFolder";
import { tellUnanswered } from "./tellUnanswered";
import { writeGenerated } from "./writeGenerated";

export const update = defineCommand({
  description:
    "Met une étude à jour après une correction de son questionnaire : son schéma et ses types, et des cellules\npour les questions qu’aucun carnet ne montre. Aucune cellule existante n’est touchée.",
  options: studyOption,
  run({ options }) {
    const folder = studyFolder(options.study);
    const study = openStudy(folder);
    const notebooks = join(folder, studyFiles.notebooks);
    const files = readNotebookNames(notebooks).length === 0 ? [] : readNotebooks(notebooks);
    const {
      added,
      notebooks: changed,
      unanswered,
    } = addQuestions(study, new Map(files.map(({ name, notebook }) => [`${name}.ipynb`, notebook])));
    // All is read and right: now it is written.
    const stale = writeGenerated(folder);
    for (const [file, notebook] of changed)
      writeFileAtomically(join(notebooks, file), formatNotebook(notebook));
    for (const path of stale) console.log(`Écrit : ${relative(process.cwd(), path)}`);
    for (const { question, file } of added)
      console.log(`Ajoutée : la question ${question.id} (« ${question.label} »), dans ${file}`);
    tellUnanswered(unanswered);
    if (stale.length === 0 && added.length === 0) console.log("Tout est à jour.");
    return exitCode.fine;
  },
});
