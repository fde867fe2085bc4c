/**
 * Makes the workspace ready, with nothing but Node and npm: installs the dependencies when they are not
 * those of the lockfile, and builds the library when its sources changed. Silent when there is nothing to do.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

/** Installs the dependencies of the lockfile where others are installed, or none. */
export function install() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) stop(`Node ${process.versions.node} est trop ancien : il faut Node 20 ou plus récent.`);

  const stamp = at("node_modules", ".carnets-lockfile");
  const lockfile = readFileSync(at("package-lock.json"), "utf8");
  const hash = createHash("sha256").update(lockfile).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  if (!isInstalled(lockfile)) {
    console.log("Installation des dépendances (npm ci), une fois, quelques minutes selon le réseau…");
    run(
      "npm",
      ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
      "L’installation des dépendances a échoué.",
    );
  }
  writeFileSync(stamp, hash);
}

/** Writes the module of the study, and builds the library, where they are not those of the sources as they are. */
export function build() {
  const stamp = at("lib", "dist", ".built-from");
  const sources = digest();
  generate(sources);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
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
  chmodSync(at("lib", "dist", "commands", "carnets.js"), 0o755);
  writeFileSync(stamp, sources);
}

/** Whether npm has installed what this lockfile says, by whatever command; what is optional may be missing. */
function isInstalled(lockfile) {
  const record = at("node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(lockfile).packages;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const isSame = (path) =>
    wanted[path]?.version === installed[path]?.version &&
    wanted[path]?.integrity === installed[path]?.integrity;
  return (
    Object.keys(installed).every((path) => path in wanted && isSame(path)) &&
    Object.entries(wanted).every(
      ([path, { optional, devOptional }]) =>
        path === "" || path in installed || optional === true || devOptional === true,
    )
  );
}

/**
 * Writes the modules of words of the study and of the examples where a questionnaire or the library changed: before
 * anything is compiled.
 */
function generate(sources) {
  const stamp = at("node_modules", ".cache", "carnets", "generated-from");
  const studies = [at(), ...listExamples()];
  const hash = createHash("sha256").update(sources);
  for (const study of studies) hash.update(readFileSync(join(study, "data", "questionnaire.json")));
  const from = hash.digest("hex");
  if (studies.every(hasModule) && existsSync(stamp) && readFileSync(stamp, "utf8") === from) return;
  for (const study of studies) {
    const args = [at("tools", "run.mjs"), "generate", "--study", study];
    run(process.execPath, args, "Le module d’une étude ne s’écrit pas.", ["ignore", "ignore", "inherit"]);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, from);
}

/** The folders of the examples that are studies. */
function listExamples() {
  if (!existsSync(at("examples"))) return [];
  const folders = readdirSync(at("examples"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => at("examples", name))
    .filter((folder) => existsSync(join(folder, "data", "questionnaire.json")));
}

/** npm takes away what no lockfile names: the module of a study may be gone though nothing has changed. */
function hasModule(study) {
  const text = readFileSync(join(study, "data", "questionnaire.json"), "utf8");
  const [, name = ""] = /"name":\s*"([^"]*)"/.exec(text) ?? [];
  return existsSync(join(study, "node_modules", name, "index.js"));
}

/** One hash of everything the build reads, the version of Node included: the code it keeps depends on it. */
function digest() {
  const hash = createHash("sha256").update(process.version);
  for (const file of [
    ...listSources(at("lib")),
    at("tools", "bundle.mjs"),
    at("tools", "bundling.mjs"),
    at("tools", "run.mjs"),
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

function run(command, args, failure, stdio = "inherit") {
  const shell = process.platform === "win32" && command === "npm";
  const { status, error } = spawnSync(command, args, { cwd: root, stdio, shell });
  if (status !== 0) stop(`${failure}${error ? ` (${error.message})` : ""}`);
}

function stop(message) {
  console.error(`✗ ${message}`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  build();
}
