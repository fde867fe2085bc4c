import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import { studyMark } from "../base/studyMark";
import type { EngineHere } from "./engineHere";

/**
 * Why a study cannot have a name, in French: Node, the engine or one of the packages that it stands on has it.
 * Undefined where it can.
 */
export function nameTaken(name: string, { folder, dependencies }: EngineHere): string | undefined {
  if (builtinModules.includes(name)) return "c’est le nom d’un module de Node";
  if (name === "carnets") return "c’est le nom du moteur des carnets";
  const installed = modulesAbove(folder).some((modules) => isPackage(join(modules, name)));
  if (dependencies.includes(name) || installed)
    return "c’est le nom d’un paquet dont dépend le moteur des carnets";
  return undefined;
}

/** Where Node looks up what a folder requires. */
function modulesAbove(folder: string): readonly string[] {
  const own = join(folder, "node_modules");
  return folder === dirname(folder) ? [own] : [own, ...modulesAbove(dirname(folder))];
}

/** Whether a folder holds a package, and not the module of a study. */
function isPackage(folder: string): boolean {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>>)[studyMark] !== true;
}
