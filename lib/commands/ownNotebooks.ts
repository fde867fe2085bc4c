import { isRebuilt } from "../answers/Provenance";
import type { Survey } from "../answers/Survey";
import type { Cell } from "../kernel/ipynb";
import { fr } from "../present/french";
import type { NotebookFile } from "./notebookFolder";

/** The tag of a cell, and of a notebook, that speaks of rebuilt respondents or of what a report prints. */
const tag = "reconstructed";

/**
 * The notebooks of a study without what does not speak of its answers: of given ones, cells and notebooks that have the
 * tag `reconstructed` are left out (« tags » of the metadata, as Jupyter writes them).
 *
 * @returns `leftOut`: a French line where something is
 */
export function ownNotebooks(
  files: readonly NotebookFile[],
  survey: Survey,
): { readonly files: readonly NotebookFile[]; readonly leftOut: readonly string[] } {
  if (isRebuilt(survey)) return { files, leftOut: [] };
  const whole = files.filter(({ notebook }) => !hasTag(notebook.metadata));
  const own = whole.map((file) => ({
    ...file,
    notebook: { ...file.notebook, cells: file.notebook.cells.filter((cell) => !hasTag(cell.metadata)) },
  }));
  const cellsOf = (list: readonly NotebookFile[]): readonly Cell[] =>
    list.flatMap(({ notebook }) => notebook.cells);
  const notebooks = files.length - whole.length;
  const cells = cellsOf(whole).length - cellsOf(own).length;
  const parts = [
    ...(notebooks > 0 ? [fr.count(notebooks, "carnet")] : []),
    ...(cells > 0 ? [fr.count(cells, "cellule")] : []),
  ];
  return {
    files: own,
    leftOut:
      parts.length === 0
        ? []
        : [
            `  ! Laissés de côté, parce qu’ils parlent de répondants reconstruits ou de nombres imprimés : ${parts.join(" et ")}. Les autres commentaires ont pu être écrits pour d’autres réponses : relisez-les.`,
          ],
  };
}

function hasTag(metadata: object): boolean {
  const { tags } = metadata as { readonly tags?: unknown };
  return Array.isArray(tags) && tags.includes(tag);
}
