/** `npm run docs`: the documentation as a site that is read from disk, in `exports/docs/`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { docsOutputs, docsSite } from "./docsSite";
import { root } from "./pages";

async function main(): Promise<void> {
  console.log("Exécution des exemples, puis écriture des pages…");
  const files = docsSite(await docsOutputs());
  const folder = join(root, "exports", "docs");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  console.log(
    `✓ ${[...files.keys()].filter((name) => name.endsWith(".html")).length} pages : exports/docs/index.html`,
  );
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
