import type { Cell, Notebook, Output } from "./ipynb";
import type { Run } from "./KernelPool";

/**
 * A notebook whose run failed, with the error under the cell that failed: what the cell wrote of it, or why it was
 * stopped where it could write nothing.
 */
export function failedNotebook({ notebook, failure = "", failedCell }: Run): Notebook {
  const cells = notebook.cells.map((cell, i): Cell => {
    if (i !== failedCell || cell.cell_type !== "code" || cell.outputs.some(isError)) return cell;
    const said: Output = {
      output_type: "error",
      ename: "Échec",
      evalue: failure.split("\n")[0]!,
      traceback: failure.split("\n"),
    };
    return { ...cell, outputs: [...cell.outputs, said] };
  });
  return { ...notebook, cells };
}

function isError(output: Output): boolean {
  return output.output_type === "error" || (output.output_type === "stream" && output.name === "stderr");
}
