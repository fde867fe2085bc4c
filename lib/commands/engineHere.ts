import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Engine } from "../scaffold/Engine";

/** The engine that runs, with where it is. */
export interface EngineHere {
  /** Its folder, without links. */
  readonly folder: string;
  readonly version: string;
  /** The names of its own dependencies. */
  readonly dependencies: readonly string[];
  /** The links to it in a study, by their path from the study's folder. */
  readonly links: Readonly<Record<string, string>>;
  /** What a study in a folder must know of it. */
  readonly forStudy: (study: string) => Engine;
}

interface EnginePackage {
  readonly name?: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  /** What the package at the root must say to npm, which reads it nowhere else. */
  readonly studies: Pick<Engine, "overrides" | "allowScripts">;
}

/** The engine that this program is a part of. */
export function engineHere(): EngineHere {
  const { folder, content } = enginePackage(realpathSync(__dirname));
  const { version, engines, dependencies, studies } = content;
  return {
    folder,
    version,
    dependencies: Object.keys(dependencies),
    links: {
      "node_modules/carnets": folder,
      // What npm would link; Windows wants more than a link.
      ...(process.platform === "win32"
        ? {}
        : { "node_modules/.bin/carnets": join(folder, "dist", "commands", "carnets.js") }),
    },
    forStudy: (study) => ({
      spec: specFor(resolve(study), folder, version),
      node: engines.node,
      ...studies,
    }),
  };
}

function enginePackage(from: string): { readonly folder: string; readonly content: EnginePackage } {
  const file = join(from, "package.json");
  if (existsSync(file)) {
    const content = JSON.parse(readFileSync(file, "utf8")) as EnginePackage;
    if (content.name === "carnets") return { folder: from, content };
  }
  if (from === dirname(from)) throw new Error("The engine has no package.json above it.");
  return enginePackage(dirname(from));
}

/**
 * How npm gets the same engine: from the file that it was installed from, from the registry, or, where it is none that
 * npm has installed, from its own folder.
 */
function specFor(study: string, engine: string, version: string): string {
  const modules = dirname(engine);
  if (basename(modules) !== "node_modules") return fileSpec(study, engine);
  const record = join(modules, ".package-lock.json");
  if (!existsSync(record)) return fileSpec(study, engine);
  const { packages } = JSON.parse(readFileSync(record, "utf8")) as {
    readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
  };
  const from = packages?.["node_modules/carnets"]?.resolved ?? "";
  if (!from.startsWith("file:")) return version;
  return fileSpec(study, resolve(dirname(modules), from.slice("file:".length)));
}

function fileSpec(study: string, target: string): string {
  return `file:${relative(study, target).split(sep).join("/")}`;
}
