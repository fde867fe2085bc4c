// Calls `carnets` again and again, under the bounds that whoever started this process has set, and notes after
// each call what was said: a call that does not come back is then known by its absence.
import { appendFileSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [dist, calls, results] = process.argv.slice(2);
const require = createRequire(join(dist, "index.js"));
const { runProgram } = require("./commands/runProgram.js");
const { registry } = require("./commands/registry.js");

let said = "";
for (const stream of [process.stdout, process.stderr])
  stream.write = (chunk) => {
    said += chunk;
    return true;
  };
for (const { name, folder, args } of JSON.parse(readFileSync(calls, "utf8"))) {
  said = "";
  process.chdir(folder);
  const start = performance.now();
  const status = await runProgram({ name: "carnets", summary: "Un programme.", commands: registry }, args);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1000;
  appendFileSync(results, `${JSON.stringify({ name, status, said, seconds, megabytes })}\n`);
}
process.exit(0);
