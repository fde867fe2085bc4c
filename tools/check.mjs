/** Style and types of the whole workspace, beside one another; prepares what they need. Fails when one does. */
import { fileURLToPath } from "node:url";
import { runAll } from "./runAll.mjs";
import { build, install } from "./setup.mjs";

/** The checks, for `runAll`. */
export const checks = [
  { name: "biome", args: ["node_modules/@biomejs/biome/bin/biome", "check", "."] },
  {
    name: "tsc",
    args: [
      "node_modules/typescript/bin/tsc",
      ...["-p", "tsconfig.json", "--incremental"],
      ...["--tsBuildInfoFile", "node_modules/.cache/carnets/check.tsbuildinfo"],
    ],
  },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  build();
  process.exitCode = await runAll(checks);
}
