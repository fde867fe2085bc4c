import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineCommand } from "../lib/commands/Command";
import { exitCode } from "../lib/commands/exitCodes";
import { readNotebookNames } from "../lib/study/readNotebookNames";
import { machine, output, root, roundsOption, spread, timed } from "./measure";

export const notebooks = defineCommand({
  description: `Exécute tous les carnets et les écrit, rien d’autre (« carnets report --format notebooks »), et
« jupyter nbconvert --execute » sur les mêmes, tour à tour. Il faut nbconvert.`,
  options: roundsOption,
  run({ options: { rounds = 5 } }) {
    const files = readNotebookNames(join(root, "notebooks")).map((name) => join("notebooks", name));
    const folder = mkdtempSync(join(tmpdir(), "carnets-bench-"));
    const env = { JUPYTER_PATH: join(root, ".jupyter") };
    const ours = () =>
      timed(() => output("npm", ["start", "--silent", "--", "--format", "notebooks"])).seconds;
    const theirs = () =>
      timed(() =>
        output(
          "jupyter",
          ["nbconvert", "--to", "notebook", "--execute", "--output-dir", folder, ...files],
          env,
        ),
      ).seconds;
    console.log(`${machine()}, ${files.length} notebooks`);
    ours(); // installs and builds what is missing, outside the measure
    const ratios = Array.from({ length: rounds }, (_, i) => {
      const [here, there] = [ours(), theirs()];
      console.log(`${i + 1}. npm start ${here.toFixed(2)} s   nbconvert ${there.toFixed(2)} s`);
      return there / here;
    });
    rmSync(folder, { recursive: true });
    console.log(`nbconvert / npm start: ${spread(ratios, 2)}`);
    return exitCode.fine;
  },
});
