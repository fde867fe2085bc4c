/**
 * What Jupyter starts for the notebooks of a study: tslab, wherever it is installed beside the engine. The study's
 * `.jupyter/` names this file, so that it need not know that place.
 */
import { loadOnlyTypesOfNode, watchNoFolder } from "./quickStart";

loadOnlyTypesOfNode();
watchNoFolder();
const { main } = require("tslab/dist/main") as { main(): void };

main();
