import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomically } from "../base/writeFileAtomically";
import type { CellFailure } from "../kernel/CellFailure";
import { failedNotebook } from "../kernel/failedNotebook";
import { formatNotebook } from "../kernel/ipynb";
import type { Run } from "../kernel/KernelPool";
import { studyFiles } from "../study/studyFiles";

/** Prints every cell that failed in the notebooks of a study, with where each is kept as it failed. */
export function tellFailures(study: string, runs: readonly Run[]): void {
  for (const run of runs) {
    const kept = keepFailed(study, run);
    if (kept === undefined) continue;
    const { failures = [] } = run;
    for (const failure of failures) console.error(`\n✗ ${failure.text}${unexecutedText(failure)}`);
    const errors = failures.length === 1 ? "l’erreur dans sa cellule" : "chaque erreur dans sa cellule";
    console.error(`  Le carnet, avec ${errors} : ${kept}`);
  }
}

/** What waits until a cell is mended, on a line of its own. */
function unexecutedText({ unexecuted }: CellFailure): string {
  if (unexecuted.length === 0) return "";
  const which =
    unexecuted.length === 1
      ? "1 autre cellule n’a pas été exécutée"
      : `${unexecuted.length} autres cellules n’ont pas été exécutées`;
  return `\n  Faute de celle-ci, ${which}.`;
}

/**
 * Keeps a notebook whose run failed, with the errors in it, where git follows nothing: « private/echecs/NAME.ipynb » of
 * the study. Of a run that did not fail takes away what an earlier one left there.
 *
 * @returns the path from the study's folder; undefined where nothing failed
 */
function keepFailed(study: string, run: Run): string | undefined {
  const folder = join(studyFiles.private, "echecs");
  const path = join(folder, `${run.name}.ipynb`);
  if (run.failures === undefined) {
    rmSync(join(study, path), { force: true });
    return undefined;
  }
  mkdirSync(join(study, folder), { recursive: true });
  writeFileAtomically(join(study, path), formatNotebook(failedNotebook(run)));
  return path;
}
