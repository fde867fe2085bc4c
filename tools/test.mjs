/** `npm test -- [files]`: the tests, and beside them the checks of style and types. Fails when any of them does. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { checks } from "./check.mjs";
import { printed, runQuietly } from "./runAll.mjs";
import { build, install } from "./setup.mjs";

install();
build();
const checked = Promise.all(checks.map(runQuietly));
const vitest = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)], {
  cwd: dirname(dirname(fileURLToPath(import.meta.url))),
  stdio: "inherit",
});
const [code] = await once(vitest, "close");
const failed = (await checked).filter((check) => check.code !== 0);
for (const check of failed) console.error(printed(check));
process.exitCode = code === 0 && failed.length === 0 ? 0 : 1;
