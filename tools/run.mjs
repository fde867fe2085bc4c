/** `node tools/run.mjs COMMAND …`: makes the workspace ready, then runs `carnets COMMAND …`. */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, install } from "./setup.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
let program = join(root, "lib", "dist", "commands", "carnets.js");

install();
if (process.argv[2] === "generate") {
  // What the library cannot be built without is written by the library: from its sources, then.
  program = join(root, "node_modules", ".cache", "carnets", "carnets.cjs");
  mkdirSync(dirname(program), { recursive: true });
  const esbuild = await import("esbuild");
  await esbuild.build({
    entryPoints: [join(root, "lib", "commands", "carnets.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    packages: "external",
    logLevel: "error",
  });
} else build();
// npm runs in the folder of the package: files are meant from where the command was typed.
if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
createRequire(import.meta.url)(program);
