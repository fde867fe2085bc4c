import { join } from "node:path";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { formatNotebook } from "../kernel/ipynb";
import type { Run } from "../kernel/KernelPool";
import { readOutputPaths } from "../study/outputPaths";
import { studyFiles } from "../study/studyFiles";
import { type NotebookFile, recordedCopy } from "./notebookFolder";

/**
 * Keeps what the notebooks of a study showed, where that is beside them and git follows nothing: `check` then tells
 * whether they still show it. Notebooks that keep their outputs themselves, and those that failed, stay as they are.
 */
export function recordRuns(studyFolder: string, files: readonly NotebookFile[], runs: readonly Run[]): void {
  const { recorded } = readOutputPaths(studyFolder);
  const notebooks = join(studyFolder, studyFiles.notebooks);
  for (const [i, { notebook, failures }] of runs.entries()) {
    if (failures !== undefined) continue;
    const copy = recordedCopy({ notebooks, recorded }, files[i]!.path);
    if (copy !== undefined) writeFileAtomically(copy, formatNotebook(notebook));
  }
}
