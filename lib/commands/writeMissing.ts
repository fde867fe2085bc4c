import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { UserError } from "../base/UserError";
import { studyFiles } from "../study/studyFiles";
import { engineHere } from "./engineHere";

/**
 * Writes what notebooks import and git does not keep, where it is missing: the module of the words of a study, and the
 * engine where no folder above the study has it. Says so. It loads little where nothing is missing.
 *
 * @throws DataError when the questionnaire is wrong; UserError in French where it cannot be written
 */
export async function writeMissing(folder: string): Promise<void> {
  const name = nameIn(folder);
  // Whoever reads the questionnaire tells what is wrong with it.
  if (name === undefined) return;
  const module = join(folder, "node_modules", name);
  const written: string[] = [];
  if (["package.json", "index.js", "index.d.ts"].some((file) => !existsSync(join(module, file)))) {
    const { writeGenerated } = await import("./writeGenerated.js");
    orTell(folder, () => writeGenerated(folder, { moduleOnly: true }));
    written.push(module);
  }
  if (!hasEngine(folder)) {
    const place = join(folder, "node_modules", "carnets");
    orTell(folder, () => {
      mkdirSync(join(folder, "node_modules"), { recursive: true });
      symlinkSync(engineHere().folder, place, "junction");
    });
    written.push(place);
  }
  for (const path of written) console.log(`Écrit, faute d’être là : ${relative(process.cwd(), path)}`);
}

/** The name of the study in a folder; undefined where its questionnaire cannot be read so far. */
function nameIn(folder: string): string | undefined {
  try {
    const { name } = JSON.parse(readFileSync(join(folder, studyFiles.questionnaire), "utf8")) as {
      readonly name?: unknown;
    };
    return typeof name === "string" && name !== "" ? name : undefined;
  } catch {
    return undefined;
  }
}

function hasEngine(folder: string): boolean {
  try {
    createRequire(join(folder, "notebooks", "-.js")).resolve("carnets");
    return true;
  } catch {
    return false;
  }
}

/** @throws UserError with the command to type, where the system refuses to write */
function orTell<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(
      `Les modules que les carnets importent manquent dans ${join(folder, "node_modules")}, qui ne peut pas être écrit (${code}) : rendez-le accessible, puis tapez « npx carnets generate » dans ${folder}.`,
    );
  }
}
