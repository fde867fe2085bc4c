import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";
import { UserError } from "../../base/UserError";
import { defineCommand } from "../Command";
import { exitCode } from "../exitCodes";
import { studyFolder, studyOption } from "../studyFolder";
import { writeMissing } from "../writeMissing";
import { writeInteractiveKernel } from "./interactiveKernel";

const missing = `Jupyter n’est pas installé (la commande « jupyter » est introuvable ou incomplète).

Pour l’installer, au choix :
  Debian, Ubuntu     sudo apt install jupyter-notebook
  avec pipx          pipx install jupyterlab
  avec conda         conda install jupyterlab

Sans Jupyter, « carnets report » exécute tous les carnets et « carnets repl » ouvre une console.`;

export const lab = defineCommand({
  description: `Ouvre Jupyter sur les carnets, avec le noyau TypeScript de ce projet.
Le noyau est déclaré dans .jupyter/ de l’étude ; rien n’est écrit dans votre dossier personnel.`,
  options: studyOption,
  rest: {
    value: "options de Jupyter",
    help: "transmises telles quelles : --no-browser, --port 8899, --allow-root…",
  },
  async run({ options, rest }) {
    const folder = studyFolder(options.study);
    await writeMissing(folder);
    const interfaceName = ["lab", "notebook"].find(
      (name) => spawnSync("jupyter", [name, "--version"]).status === 0,
    );
    if (interfaceName === undefined) throw new UserError(missing);
    const path = [writeInteractiveKernel(folder), join(folder, ".jupyter"), process.env.JUPYTER_PATH]
      .filter((part) => part)
      .join(delimiter);
    const child = spawn("jupyter", [interfaceName, ...rest], {
      cwd: join(folder, "notebooks"),
      env: { ...process.env, JUPYTER_PATH: path },
      stdio: "inherit",
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
    const [code] = (await once(child, "exit")) as [number | null];
    return code ?? exitCode.interrupted;
  },
});
