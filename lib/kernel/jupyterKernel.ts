/**
 * What Jupyter starts for the notebooks of a study: our kernel over tslab, wherever that is installed beside the engine.
 * The study's `.jupyter/` names this file, so that it need not know that place.
 *
 * `node jupyterKernel.js kernel --config-path=FILE`: FILE tells the ports, as Jupyter writes it.
 */
import { parseArgs } from "node:util";
import { jupyterServer } from "./jupyterServer";
import { notebookKernel } from "./notebookKernel";
import { loadOnlyTypesOfNode, watchNoFolder } from "./quickStart";
import { tellUncaught } from "./tellUncaught";
import { createConverter } from "./tslab";
import { warmKernel } from "./warmKernel";

const { values } = parseArgs({ options: { "config-path": { type: "string" } }, allowPositionals: true });
const connectionFile = values["config-path"];
if (connectionFile === undefined) throw new Error("--config-path=FILE is missing: Jupyter gives it.");

loadOnlyTypesOfNode();
watchNoFolder();
const converter = createConverter({ isJS: false, isBrowser: false });
const { executor, handler } = notebookKernel(
  converter,
  () => createConverter({ isJS: false, isBrowser: true }),
  (fault) => server.tellFault(fault),
);
const server = jupyterServer(handler, executor, connectionFile);
process.on("SIGINT", () => executor.interrupt());
tellUncaught();
void server.init().then(() => warmKernel(converter, () => !server.hasBegun()));
