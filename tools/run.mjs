/** `node tools/run.mjs NAME`: makes the workspace ready, then runs a command of the library. */
import { createRequire } from "node:module";
import "./setup.mjs";

const [name] = process.argv.splice(2, 1);
createRequire(import.meta.url)(`../lib/dist/commands/${name}.js`);
