/**
 * The process that executes notebooks: tslab's own converter, executor and Jupyter handler,
 * without sockets and without Python. The type checker stays warm from one notebook to the next;
 * nothing else does. Driven by `runNotebooks` through messages.
 */

import { setFlagsFromString } from "node:v8";
import { limits } from "../base/limits";
import { sum } from "../base/sum";
import type { Output } from "./ipynb";
import { isolate } from "./isolate";
import type { CellReport, KernelJob, KernelMessage } from "./kernelMessages";
import { declaredNames, usedNames } from "./lostNames";
import { notebookKernel } from "./notebookKernel";
import { endGroup, trackChildren } from "./processGroup";
import { loadOnlyTypesOfNode, skipComments, watchNoFile, watchNoFolder } from "./quickStart";
import { tellError } from "./tellError";
import { type Converter, createConverter, type Handler } from "./tslab";
import { watchKernel } from "./watchKernel";

watchKernel(Number(process.argv[2]));
compileLess();
skipComments();
loadOnlyTypesOfNode();
watchNoFolder();
watchNoFile();

const newConverter = () => createConverter({ isJS: false, isBrowser: false });
let converter = newConverter();

/** What went wrong outside the awaited code of a cell: a rejected promise, an error in a timer. */
let uncaught: string[] = [];
const record = (error: unknown) => {
  uncaught.push(tellError(error));
};
process.on("uncaughtException", record);
process.on("unhandledRejection", record);

const send = (message: KernelMessage) => process.send!(message);
const timers = trackTimers();
let queue = Promise.resolve();

process.on("message", (job: KernelJob) => {
  queue = queue.then(() => run(job));
});
// Whoever started this process is gone: nobody would read what it still computes.
process.on("disconnect", () => {
  endGroup(process.pid);
  process.exit();
});
const endChildren = trackChildren();
for (const value of Object.values(require("../index") as object)) Object.freeze(value);
const restore = isolate();
send({ type: "ready" });

async function run(job: KernelJob): Promise<void> {
  // Whether a module of this notebook, of a cell or of a file beside it, is in the converter.
  let hasModule = false;
  const own: Converter = {
    ...converter,
    convert(previous, source) {
      const converted = converter.convert(previous, source);
      hasModule ||= converted.sideOutputs !== undefined;
      return converted;
    },
    addModule(...given) {
      hasModule = true;
      return converter.addModule(...given);
    },
  };
  const { handler } = notebookKernel(own, () => {
    throw new Error("Les cellules « browser » de tslab ne s’exécutent pas sans navigateur.");
  });
  // The names that a failed cell was to give, by its rank.
  const lost = new Map<string, number>();

  for (const [index, code] of job.cells.entries()) {
    send({ type: "cell", index });
    const awaits = awaitedCell(code, lost);
    const report = awaits === undefined ? await execute(handler, code, index + 1) : unexecuted(awaits);
    const isGiven = report.status === "ok";
    // Where nothing has failed so far, no cell need be read for its names.
    for (const name of isGiven && lost.size === 0 ? [] : declaredNames(code)) {
      if (isGiven) lost.delete(name);
      else lost.set(name, awaits ?? index);
    }
    const isDone = index === job.cells.length - 1 && isGiven && report.uncaught.length === 0;
    // What the notebook left to do later belongs to it too.
    const late = isDone && !(await timers.idle(job.patience));
    send({ type: "done", index, report: isDone ? { ...report, uncaught, pending: late } : report });
  }
  timers.clear();
  endChildren();
  // The next notebook must not see it, and would not be given it again.
  if (hasModule) {
    converter.close();
    converter = newConverter();
  }
  restore();
  send({ type: "finished" });
}

/** Executes a cell: how it went. */
async function execute(handler: Handler, code: string, executionCount: number): Promise<CellReport> {
  uncaught = [];
  const outputs: Output[] = [];
  const [write, display, room] = writers(outputs);
  // Those after it need not wait for what else a client may have sent.
  const { status } = await handler.handleExecute({ code, stop_on_error: false }, write, display);
  await settled();
  const own = { outputs, executionCount, status, uncaught };
  return room() < 0 ? { ...own, status: "error", overflowed: true } : own;
}

/** The failed cell, by its rank, whose names a cell uses: it was to give these. */
function awaitedCell(code: string, lost: ReadonlyMap<string, number>): number | undefined {
  const lack = lost.size === 0 ? undefined : [...usedNames(code)].find((name) => lost.has(name));
  return lack === undefined ? undefined : lost.get(lack);
}

/** Of a cell that cannot be executed, because another failed. */
function unexecuted(awaits: number): CellReport {
  return { outputs: [], executionCount: null, status: "aborted", uncaught: [], awaits };
}

/** Two turns of the event loop, so that rejections of the cell are reported before the next one. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise<void>((resolve) => timers.immediate(resolve));
}

/** Collects what a cell writes, as nbclient does: streams of one name run together; what no longer has room is left out. */
function writers(
  outputs: Output[],
): readonly [
  write: Parameters<Handler["handleExecute"]>[1],
  display: Parameters<Handler["handleExecute"]>[2],
  room: () => number,
] {
  const byId = new Map<string, number>();
  let room: number = limits.cellOutput;
  const fits = (length: number) => {
    if (room >= 0) room -= length;
    return room >= 0;
  };
  return [
    (name, text) => {
      if (!fits(text.length)) return;
      const last = outputs.at(-1);
      if (last?.output_type === "stream" && last.name === name) {
        outputs[outputs.length - 1] = { ...last, text: last.text + text };
      } else outputs.push({ output_type: "stream", name, text });
    },
    ({ data, metadata = {}, transient }, update) => {
      const texts = Object.values(data).map((value) =>
        typeof value === "string" ? value.length : (JSON.stringify(value)?.length ?? 0),
      );
      if (!fits(sum(texts))) return;
      const id = transient?.display_id;
      const output: Output = { output_type: "display_data", data, metadata };
      const known = id === undefined ? undefined : byId.get(id);
      if (update && known !== undefined) outputs[known] = output;
      else {
        if (id !== undefined) byId.set(id, outputs.length);
        outputs.push(output);
      }
    },
    () => room,
  ];
}

/** Follows the timers that notebooks start, to wait for them and to stop what is left. */
function trackTimers() {
  const {
    setTimeout: timeout,
    setInterval: interval,
    clearTimeout: clear,
    setImmediate: immediate,
  } = globalThis;
  const pending = new Set<NodeJS.Timeout>();
  const intervals = new Set<NodeJS.Timeout>();
  const timeoutTracked = (callback: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
    const timer = timeout(() => {
      pending.delete(timer);
      callback(...args);
    }, delay);
    pending.add(timer);
    return timer;
  };
  const clearTracked = (timer: NodeJS.Timeout) => {
    pending.delete(timer);
    intervals.delete(timer);
    clear(timer);
  };
  Object.assign(globalThis, {
    setTimeout: Object.assign(timeoutTracked, timeout),
    setInterval(callback: () => void, delay?: number, ...args: unknown[]) {
      const timer = interval(callback, delay, ...(args as []));
      intervals.add(timer);
      return timer;
    },
    clearTimeout: clearTracked,
    clearInterval: clearTracked,
  });
  return {
    immediate,
    /** Waits until no timeout is left, for at most `patience` milliseconds; false when some are. */
    async idle(patience: number): Promise<boolean> {
      const end = Date.now() + patience;
      while (pending.size > 0 && Date.now() < end) await new Promise((resolve) => timeout(resolve, 5));
      await new Promise((resolve) => immediate(resolve));
      return pending.size === 0;
    },
    clear() {
      for (const timer of [...pending, ...intervals]) clearTracked(timer);
    },
  };
}

/**
 * A kernel lives for seconds: most of what V8 would optimise is over before it pays, and compiling it
 * takes a third of all the time on two cores (`npm run bench`). Baseline code, and optimisation of
 * small functions that are used much, are enough. Unknown flags of another V8 do nothing.
 */
function compileLess(): void {
  for (const flag of ["--sparkplug", "--interrupt-budget=600000", "--max-optimized-bytecode-size=10000"]) {
    setFlagsFromString(flag);
  }
}
