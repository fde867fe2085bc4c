import { Worker } from "node:worker_threads";

/** By this signal a kernel ends that takes too much memory: whoever started it knows why. */
export const memorySignal = "SIGUSR2";

/**
 * Watches this process from a thread of its own, which goes on while a cell computes: it ends with all that it started
 * where it takes too much memory, or whoever started it is gone.
 *
 * @param most bytes, those outside the heap of V8 with them
 */
export function watchKernel(most: number): void {
  const watcher = new Worker(source, { eval: true, workerData: { most, parent: process.ppid } });
  watcher.unref();
}

// In one text: a thread that loads a file of ours would load the library's start again.
const source = `
const { workerData: { most, parent } } = require("node:worker_threads");
const end = (signal) => {
  try { process.kill(process.platform === "win32" ? process.pid : -process.pid, signal); }
  catch { process.kill(process.pid, signal); }
};
setInterval(() => {
  if (process.ppid !== parent) end("SIGKILL");
  if (process.memoryUsage.rss() > most) end("${memorySignal}");
}, 100);
`;
