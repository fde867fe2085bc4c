/**
 * Makes the workspace ready, with nothing but Node and npm: installs the dependencies from the
 * lockfile when they are missing or older than it, and builds the library when its sources changed.
 * Silent when there is nothing to do.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

const major = Number(process.versions.node.split(".")[0]);
if (major < 20) stop(`Node ${process.versions.node} est trop ancien : il faut Node 20 ou plus récent.`);

if (isOlder(at("node_modules", ".package-lock.json"), at("package-lock.json"))) {
  console.log("Installation des dépendances (npm ci), une fois, quelques minutes selon le réseau…");
  run(
    "npm",
    ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    "L’installation des dépendances a échoué.",
  );
}

const sources = digest();
generate();

const stamp = at("lib", "dist", ".built-from");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== sources) {
  console.log("Construction de la bibliothèque…");
  rmSync(at("lib", "dist"), { recursive: true, force: true });
  run(
    process.execPath,
    [at("node_modules", "typescript", "bin", "tsc"), "-p", at("lib", "tsconfig.json")],
    "La bibliothèque ne se construit pas.",
  );
  run(process.execPath, [at("tools", "bundle.mjs")], "La bibliothèque ne s’assemble pas.");
  run(
    process.execPath,
    [at("lib", "dist", "commands", "warm.js")],
    "Le dessin des figures ne fonctionne pas.",
  );
  writeFileSync(stamp, sources);
}

function isOlder(file, reference) {
  return !existsSync(file) || statSync(file).mtimeMs < statSync(reference).mtimeMs;
}

/** Writes the module of the study's words where its questionnaire or the library changed: before anything is compiled. */
function generate() {
  const stamp = at("node_modules", ".cache", "carnets", "generated-from");
  const hash = createHash("sha256")
    .update(sources)
    .update(readFileSync(at("data", "questionnaire.json")));
  const from = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === from) return;
  run(process.execPath, [at("tools", "generate.mjs")], "Le module de l’étude ne s’écrit pas.");
  writeFileSync(stamp, from);
}

/** One hash of everything the build reads, the version of Node included: the code it keeps depends on it. */
function digest() {
  const hash = createHash("sha256").update(process.version);
  for (const file of [
    ...listSources(at("lib")),
    at("tools", "bundle.mjs"),
    at("tools", "bundling.mjs"),
    at("tools", "generate.mjs"),
    at("tsconfig.json"),
    at("package-lock.json"),
  ]) {
    hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function listSources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (["dist", "node_modules"].includes(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listSources(path) : [path];
    });
}

function run(command, args, failure) {
  const shell = process.platform === "win32" && command === "npm";
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell });
  if (status !== 0) stop(`${failure}${error ? ` (${error.message})` : ""}`);
}

function stop(message) {
  console.error(`✗ ${message}`);
  process.exit(1);
}
