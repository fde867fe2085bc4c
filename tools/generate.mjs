/**
 * Writes what follows from a study's questionnaire (its schema, and the module of its words with their types) before
 * anything is compiled: joins the few sources that it takes, and runs them. `node tools/generate.mjs [FOLDER]`.
 */
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { common } from "./bundling.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, "node_modules", ".cache", "carnets", "generate.cjs");
await build({
  ...common,
  sourcemap: false,
  entryPoints: [join(root, "lib", "commands", "writeGenerated.ts")],
  outfile,
});
const { writeGenerated } = createRequire(import.meta.url)(outfile);
try {
  const folder = resolve(process.argv[2] ?? root);
  for (const path of writeGenerated(folder)) console.log(`Écrit : ${relative(process.cwd(), path)}`);
} catch (error) {
  console.error(["DataError", "UserError"].includes(error.name) ? `✗ ${error.message}` : error);
  process.exitCode = 1;
}
