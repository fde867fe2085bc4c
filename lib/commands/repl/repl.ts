import { existsSync } from "node:fs";
import { join } from "node:path";
import { questionnaireOf } from "../../study/openStudy";
import { studyFiles } from "../../study/studyFiles";
import { defineCommand } from "../Command";
import { exitCode } from "../exitCodes";
import { studyFolder, studyOption } from "../studyFolder";
import { writeMissing } from "../writeMissing";
import { consoleHistory, historyFile } from "./history";

export const repl = defineCommand({
  description: `Ouvre une console TypeScript où tous les mots des carnets sont là, pour un coup d’œil sans carnet.
Une ligne, ou plusieurs tant qu’une parenthèse reste ouverte, est une cellule : sa dernière valeur s’affiche, les tableaux
en texte. Tab complète les mots, les questions et les réponses ; Ctrl-C arrête une cellule, Ctrl-D quitte. Ce qui est
tapé est gardé dans ${historyFile}, que git ne suit pas.
Lit aussi ce qu’on lui envoie : echo 'questions("médiateur")' | npm run repl`,
  options: studyOption,
  found: "une cellule, parmi celles qu’on lui a envoyées, a échoué",
  async run({ options }) {
    const folder = studyFolder(options.study);
    await writeMissing(folder);
    const { name, title } = questionnaireOf(folder);
    const history = consoleHistory(folder);
    // As in a cell: files are meant from the folder of the notebooks.
    const notebooks = join(folder, studyFiles.notebooks);
    process.chdir(existsSync(notebooks) ? notebooks : folder);
    const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
    if (isTerminal) {
      console.log(
        `${title}\nTous les mots des carnets : help() les montre, questions("…") trouve une question, Tab complète, Ctrl-D quitte.`,
      );
    }
    const [{ consoleKernel }, { readCells }] = await Promise.all([
      import("./consoleKernel.js"),
      import("./readCells.js"),
    ]);
    const isFine = await readCells((voice) => consoleKernel(name, voice), history);
    // A cell may have left something to do later, for which nobody waits at a terminal.
    if (isTerminal) process.exit(exitCode.fine);
    return isFine ? exitCode.fine : exitCode.found;
  },
});
