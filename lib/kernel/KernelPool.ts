import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { limits, megabytes } from "../base/limits";
import { type CellFailure, failureOf, indent, withUnexecuted } from "./CellFailure";
import type { Cell, Notebook } from "./ipynb";
import type { CellReport, KernelJob, KernelMessage } from "./kernelMessages";
import { type LeftOut, rankInWhole } from "./LeftOut";
import { endGroup } from "./processGroup";
import { memorySignal } from "./watchKernel";

/** A notebook to run, with the name it goes by in messages. */
export interface NamedNotebook {
  readonly name: string;
  readonly notebook: Notebook;
  /** The cells of the whole notebook that are not run, in order; messages count them. */
  readonly leftOut?: readonly LeftOut[];
}

/** A notebook after its run: executed whole, or with what failed. */
export interface Run extends NamedNotebook {
  /** In the order of the cells; absent where none failed. */
  readonly failures?: readonly CellFailure[];
}

export interface RunOptions {
  /** Longest time for one cell, in milliseconds (two minutes by default). */
  readonly cellTimeout?: number;
  /** Called when a cell begins: rank among the code cells, from 0, and how many there are. */
  readonly onCell?: (name: string, index: number, cells: number) => void;
  readonly onFinished?: (run: Run) => void;
}

/**
 * A kernel takes as long to start as about this many cells to run, and slows its neighbours down
 * meanwhile: it must have them to be worth it.
 */
const cellsPerKernel = 50;

/** Kernel processes of one working directory. They start at once, to warm up meanwhile. */
export class KernelPool {
  readonly #folder: string;
  readonly #size: number | undefined;
  readonly #memory: number;
  readonly #kernels: Kernel[];

  /**
   * @param folder the working directory of the kernels: the folder of the notebooks, as in Jupyter
   * @param size processes; by default as many as there is work for, and cores to do it
   * @param ready how many of them start before it is known what to run
   * @param memory bytes that each may take, outside the heap too
   */
  constructor(folder: string, size?: number, ready = 1, memory: number = limits.kernelMemory) {
    this.#folder = folder;
    this.#size = size;
    this.#memory = memory;
    this.#kernels = Array.from({ length: ready }, () => this.#kernel());
  }

  #kernel(): Kernel {
    return new Kernel(this.#folder, this.#memory);
  }

  /**
   * Executes notebooks in the real tslab, without Python, several at a time, the longest first.
   * Each starts from a clean state. A cell fails that does not return ok (a thrown error, a type error, a
   * rejected promise, an error in a timer); the cells that use its names are not executed, and those that
   * do not are. After a cell that takes too long, or whose kernel dies, none of its notebook is.
   *
   * @returns the runs in the order of the notebooks
   */
  async run(notebooks: readonly NamedNotebook[], options: RunOptions = {}): Promise<readonly Run[]> {
    const runs = new Map<NamedNotebook, Run>();
    const codeCells = ({ notebook }: NamedNotebook) =>
      notebook.cells.filter(({ cell_type }) => cell_type === "code").length;
    const waiting = notebooks.toSorted((a, b) => codeCells(a) - codeCells(b));
    const work = async (slot: number) => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (!this.#kernels[slot]!.alive) this.#kernels[slot] = this.#kernel();
        const run = await this.#kernels[slot]!.run(next, options);
        runs.set(next, run);
        options.onFinished?.(run);
      }
    };
    const cells = notebooks.reduce((sum, notebook) => sum + codeCells(notebook), 0);
    const size = this.#size ?? Math.min(availableParallelism(), Math.ceil(cells / cellsPerKernel));
    while (this.#kernels.length < Math.min(size, notebooks.length)) this.#kernels.push(this.#kernel());
    for (const spare of this.#kernels.splice(Math.max(1, size))) spare.stop();
    await Promise.all(this.#kernels.map((_, slot) => work(slot)));
    return notebooks.map((notebook) => runs.get(notebook)!);
  }

  /** Ends the processes; a pool that is not closed keeps the program running. */
  close(): void {
    for (const kernel of this.#kernels) kernel.stop();
  }
}

/** One kernel process. */
class Kernel {
  readonly #process: ChildProcess;
  readonly #memory: number;
  readonly #end = () => endGroup(this.#process.pid!);
  alive = true;

  constructor(folder: string, memory: number) {
    this.#memory = memory;
    this.#process = fork(join(__dirname, "kernelProcess.js"), [String(memory)], {
      cwd: folder,
      // It leads a group: what a cell starts ends with it.
      detached: true,
      // Each cell makes tens of megabytes of short-lived objects: with room for them they are swept less often.
      execArgv: ["--max-semi-space-size=64", ...process.execArgv],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    process.once("exit", this.#end);
    this.#process.on("exit", () => this.stop());
  }

  stop(): void {
    this.alive = false;
    process.off("exit", this.#end);
    this.#end();
  }

  run({ name, notebook, leftOut }: NamedNotebook, options: RunOptions): Promise<Run> {
    const { cellTimeout = 120_000 } = options;
    const code = notebook.cells.flatMap((cell, i) =>
      cell.cell_type === "code" && cell.source.trim() !== "" ? [{ cell: i, source: cell.source }] : [],
    );
    const reports: CellReport[] = [];
    return new Promise((resolve) => {
      const failures: CellFailure[] = [];
      let running = 0;
      let timer: NodeJS.Timeout | undefined;
      let end = "";
      const where = () => `${name}, cellule ${rankInWhole(code[running]?.cell ?? 0, leftOut) + 1}`;
      const source = () => indent(code[running]?.source ?? "");
      const fail = (text: string, unexecuted: readonly number[] = []) =>
        failures.push({ cell: code[running]?.cell ?? 0, text, unexecuted });
      const finish = () => {
        clearTimeout(timer);
        this.#process.off("message", onMessage);
        this.#process.off("exit", onExit);
        const cells = code.map(({ cell }) => cell);
        const executed = {
          name,
          notebook: withReports(notebook, cells, reports),
          ...(leftOut && { leftOut }),
        };
        resolve(
          failures.length === 0
            ? executed
            : { ...executed, failures: withUnexecuted(failures, cells, reports) },
        );
      };
      const onExit = (_: number | null, signal: string | null) => {
        const why =
          signal === memorySignal
            ? ` : la cellule a pris plus de ${megabytes(this.#memory)} de mémoire.\n${source()}`
            : " : le noyau s’est arrêté (process.exit ou plantage).";
        fail(
          `${where()}${end || why}`,
          code.slice(running + 1).map(({ cell }) => cell),
        );
        finish();
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          end = ` : pas de réponse après ${Math.round(cellTimeout / 1000)} s.\n${source()}`;
          this.#end();
        }, cellTimeout);
      };
      const onMessage = (message: KernelMessage) => {
        wait();
        switch (message.type) {
          case "ready":
            return;
          case "cell":
            running = message.index;
            options.onCell?.(name, message.index, code.length);
            return;
          case "done": {
            reports.push(message.report);
            const failed = failureOf(message.report, where(), code[running]!.source);
            if (failed !== undefined) fail(failed);
            return;
          }
          case "finished":
            finish();
        }
      };
      this.#process.on("message", onMessage);
      this.#process.on("exit", onExit);
      if (!this.#process.connected) return onExit(null, null);
      wait();
      const job: KernelJob = {
        cells: code.map(({ source }) => source),
        patience: Math.min(10_000, cellTimeout / 2),
      };
      this.#process.send(job);
    });
  }
}

/** The notebook with the outputs of this run in place of the old ones. */
function withReports(notebook: Notebook, cells: readonly number[], reports: readonly CellReport[]): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell, i): Cell => {
      if (cell.cell_type !== "code") return cell;
      const report = reports[cells.indexOf(i)];
      return { ...cell, outputs: report?.outputs ?? [], execution_count: report?.executionCount ?? null };
    }),
  };
}
