import { spawn, spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { projectRoot } from "../study/projectRoot";

const help = `Ouvre Jupyter sur les carnets, avec le noyau TypeScript de ce projet.

Usage : npm run lab -- [options de Jupyter]

Les options sont transmises à Jupyter : --no-browser, --port 8899, --allow-root…
Le noyau est déclaré dans .jupyter/ de ce projet ; rien n’est écrit dans votre dossier personnel.`;

const missing = `✗ Jupyter n’est pas installé (la commande « jupyter » est introuvable ou incomplète).

Pour l’installer, au choix :
  Debian, Ubuntu     sudo apt install jupyter-notebook
  avec pipx          pipx install jupyterlab
  avec conda         conda install jupyterlab

Sans Jupyter, « npm start » exécute tous les carnets et « npm run repl » ouvre une console.`;

const args = process.argv.slice(2);
if (args.includes("--help")) console.log(help);
else open();

function open(): void {
  const root = projectRoot();
  const interfaceName = ["lab", "notebook"].find(
    (name) => spawnSync("jupyter", [name, "--version"]).status === 0,
  );
  if (interfaceName === undefined) {
    console.error(missing);
    process.exitCode = 1;
    return;
  }
  const path = [join(root, ".jupyter"), process.env.JUPYTER_PATH].filter((part) => part).join(delimiter);
  const child = spawn("jupyter", [interfaceName, ...args], {
    cwd: join(root, "notebooks"),
    env: { ...process.env, JUPYTER_PATH: path },
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}
