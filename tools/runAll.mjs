import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs scripts of Node beside one another, and prints what each said once it ends.
 *
 * @param scripts `name`, and `args` of Node from the root of the workspace
 * @returns 0 when all end so, else 1
 */
export async function runAll(scripts) {
  const ended = await Promise.all(
    scripts.map(async (script) => {
      const result = await runQuietly(script);
      console.log(printed(result));
      return result;
    }),
  );
  return ended.every(({ code }) => code === 0) ? 0 : 1;
}

/** Runs a script of Node, and resolves with its name, its exit code and what it said. */
export function runQuietly({ name, args }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => said.push(data));
    child.on("close", (code) => resolve({ name, code, text: Buffer.concat(said).toString().trim() }));
  });
}

/** What a script said, then whether it passed. */
export function printed({ name, code, text }) {
  return [...(text === "" ? [] : [text]), `${code === 0 ? "✓" : "✗"} ${name}`].join("\n");
}
