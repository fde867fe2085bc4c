import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { decodeUtf8 } from "../base/decodeUtf8";
import { readBytes } from "../base/readBytes";
import { UserError } from "../base/UserError";
import { type Notebook, parseNotebook } from "../kernel/ipynb";
import { KernelPool, type NamedNotebook, type Run } from "../kernel/KernelPool";
import { readNotebookNames } from "../study/readNotebookNames";
import type { Values } from "./Command";
import { showProgress } from "./progress";

/** What runs the notebooks. */
export type Kernels = Pick<KernelPool, "run" | "close">;

/** A notebook of the folder; its name is the file's without « .ipynb ». */
export interface NotebookFile extends NamedNotebook {
  readonly path: string;
}

/** The options that every command that runs notebooks has. */
export const kernelOptions = {
  only: { type: "string", value: "NOM", help: "ne traite que le carnet dont le nom contient NOM" },
  folder: { type: "string", value: "DOSSIER", help: "dossier des carnets (celui de l’étude par défaut)" },
  workers: {
    type: "integer",
    value: "N",
    help: "noyaux en parallèle (selon le travail et les cœurs par défaut)",
  },
  timeout: {
    type: "integer",
    value: "S",
    help: "durée la plus longue d’une cellule, en secondes (120 par défaut)",
  },
} as const;

/** Those options as given. */
export type KernelValues = Values<typeof kernelOptions>;

/**
 * The notebooks of a folder in the order of their names.
 * @throws UserError in French when there is none, or none that `only` names
 */
export function readNotebooks(folder: string, only?: string): readonly NotebookFile[] {
  const names = readNotebookNames(folder);
  const wanted = names.filter((file) => only === undefined || file.includes(only));
  if (wanted.length === 0) {
    const why = only === undefined ? "" : ` dont le nom contient « ${only} » (il y a ${names.join(", ")})`;
    throw new UserError(`Aucun carnet${why} dans ${folder}.`);
  }
  return wanted.map((file) => {
    const path = join(folder, file);
    return { name: file.replace(/\.ipynb$/, ""), path, notebook: readNotebook(path) };
  });
}

/** The notebook in a file. */
export function readNotebook(path: string): Notebook {
  return parseNotebook(decodeUtf8(readBytes(path), basename(path)), basename(path));
}

/** The folder of notebooks that is named, or that of a study. */
export function notebookFolder(study: string, named: string | undefined): string {
  return resolve(named ?? join(study, "notebooks"));
}

/** The copy of a notebook of the study that keeps its outputs; undefined where the notebook itself keeps them. */
export function recordedCopy(
  { notebooks, recorded }: { readonly notebooks: string; readonly recorded: string },
  path: string,
): string | undefined {
  return recorded === notebooks || dirname(path) !== notebooks ? undefined : join(recorded, basename(path));
}

/** From so many files in the folder on, there is work for several kernels. */
const manyNotebooks = 8;

/**
 * Kernels for the notebooks of a study. Starting them is the first thing to do: they take a second to
 * warm up.
 *
 * @throws UserError in French when there is no such folder
 */
export function startKernels(study: string, options: KernelValues): KernelPool {
  const folder = notebookFolder(study, options.folder);
  if (!existsSync(folder)) throw new UserError(`Le dossier de carnets ${folder} n’existe pas.`);
  const workers = options.workers === undefined ? undefined : Math.max(1, options.workers);
  // Many notebooks are work for a kernel a core: these need not wait until the notebooks are read.
  const many = options.only === undefined && readNotebookNames(folder).length > manyNotebooks;
  return new KernelPool(folder, workers, workers ?? (many ? availableParallelism() : 1));
}

/** Executes notebooks with a line of progress each. */
export async function runWithProgress(
  kernels: Kernels,
  files: readonly NotebookFile[],
  options: KernelValues,
): Promise<readonly Run[]> {
  const begun = Date.now();
  const running = new Map<string, string>();
  return kernels.run(files, {
    cellTimeout: 1000 * (options.timeout ?? 120),
    onCell(name, index, cells) {
      running.set(name, `${name} ${index + 1}/${cells}`);
      showProgress(`  ${[...running.values()].join("   ")}`);
    },
    onFinished(run) {
      running.delete(run.name);
      showProgress("");
      const cells = run.notebook.cells.filter(
        (cell) => cell.cell_type === "code" && cell.execution_count !== null,
      );
      const seconds = ((Date.now() - begun) / 1000).toFixed(1).replace(".", ",");
      console.log(
        `  ${run.failures === undefined ? "✓" : "✗"} ${run.name} : ${cells.length} cellules (à ${seconds} s)`,
      );
    },
  });
}
