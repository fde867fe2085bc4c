import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { readBytes } from "../../base/readBytes";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import { studyFiles } from "../../study/studyFiles";

/** As many lines are kept. */
export const historySize = 1000;

/** The lines that were typed in the console of a study, the last one first, in a file that git does not follow. */
export interface History {
  readonly lines: string[];
  /** Keeps these; nothing where the folder cannot be written. */
  keep(lines: readonly string[]): void;
}

/** Where it is kept, from the folder of the study. */
export const historyFile = join(studyFiles.private, "historique-console.txt");

/** The history of the console of a study, in a file with a line each, the last one last. */
export function consoleHistory(study: string): History {
  const path = join(study, historyFile);
  const text = existsSync(path) ? decodeUtf8(readBytes(path), path) : "";
  return {
    lines: text
      .split("\n")
      .filter((line) => line !== "")
      .toReversed(),
    keep(lines) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileAtomically(path, `${lines.toReversed().join("\n")}\n`);
        chmodSync(path, 0o600);
      } catch (error) {
        // A study that can only be read has a console all the same.
        if (!["EACCES", "EPERM", "EROFS"].includes(String((error as NodeJS.ErrnoException).code)))
          throw error;
      }
    },
  };
}
