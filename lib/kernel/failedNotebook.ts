import type { Cell, Notebook, Output } from "./ipynb";
import type { Run } from "./KernelPool";
import { withLeftOut } from "./LeftOut";

/**
 * A whole notebook whose run failed, with the error under each cell that failed: what the cell wrote of it, or why it was
 * stopped where it could write nothing.
 */
export function failedNotebook({ notebook, leftOut, failures = [] }: Run): Notebook {
  const texts = new Map(failures.map(({ cell, text }) => [cell, text.split("\n")]));
  const cells = notebook.cells.map((cell, i): Cell => {
    const traceback = texts.get(i);
    if (traceback === undefined || cell.cell_type !== "code" || cell.outputs.some(isError)) return cell;
    const said: Output = { output_type: "error", ename: "Échec", evalue: traceback[0]!, traceback };
    return { ...cell, outputs: [...cell.outputs, said] };
  });
  return withLeftOut({ ...notebook, cells }, leftOut);
}

function isError(output: Output): boolean {
  return output.output_type === "error" || (output.output_type === "stream" && output.name === "stderr");
}
