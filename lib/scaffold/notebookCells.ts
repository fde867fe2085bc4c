import type { Cell, CodeCell, Notebook, TextCell } from "../kernel/ipynb";

/** A cell of Markdown. */
export function textCell(id: string, source: string): TextCell {
  return { cell_type: "markdown", id, metadata: {}, source };
}

/** A cell of code that was never run. */
export function codeCell(id: string, source: string): CodeCell {
  return { cell_type: "code", id, metadata: {}, source, execution_count: null, outputs: [] };
}

/** A notebook of these cells, for the TypeScript kernel. */
export function notebookOf(cells: readonly Cell[]): Notebook {
  return {
    cells,
    metadata: {
      kernelspec: { display_name: "TypeScript (Carnets)", language: "typescript", name: "tslab" },
      language_info: {
        codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
        file_extension: ".ts",
        mimetype: "text/typescript",
        name: "typescript",
        version: "3.7.2",
      },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}
