import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { readBytes } from "../../base/readBytes";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import { notebookScript } from "./notebookScript";

/**
 * Writes, among what npm keeps of a study, its kernel with what Jupyter Notebook loads beside it: figures are hovered and zoomed
 * without a network, since the server gives out what stands beside a kernel.
 *
 * @returns a folder for JUPYTER_PATH; undefined of a study that declares no kernel
 */
export function writeInteractiveKernel(study: string): string | undefined {
  const declared = join(study, ".jupyter", "kernels", "tslab", "kernel.json");
  if (!existsSync(declared)) return undefined;
  const folder = join(study, "node_modules", ".cache", "carnets", "jupyter");
  const kernel = join(folder, "kernels", "tslab");
  mkdirSync(kernel, { recursive: true });
  // It stands elsewhere: what it names from its own place is named from the study.
  const spec = decodeUtf8(readBytes(declared), declared).replaceAll(
    "{resource_dir}/../../..",
    study.replaceAll("\\", "/"),
  );
  writeFileAtomically(join(kernel, "kernel.json"), spec);
  writeFileAtomically(join(kernel, "kernel.js"), notebookScript);
  copyFileSync(require.resolve("plotly.js-dist-min/plotly.min.js"), join(kernel, "plotly.min.js"));
  return folder;
}
