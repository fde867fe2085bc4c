import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PermutableTest } from "./permutableTests";
import type { Drawing, PermutationJob } from "./permutationWorker";

export interface PermuteOptions extends Drawing {
  /** Threads; one a core by default. What comes out does not depend on it. */
  readonly workers?: number;
  /** Called when more tests are done, with how many. */
  readonly onProgress?: (done: number) => void;
  /** Stops all threads at once. */
  readonly signal?: AbortSignal;
}

/** Tests that a thread is given at a time: few, so that all threads end together. */
const chunkSize = 6;

/**
 * The permutation p of each test, NaN where it cannot be made, on all cores. Each draws from a random
 * stream of its own, named after it, so that neither the cores nor the other tests change it.
 *
 * @throws AbortError when the signal says so
 */
export async function permuteAll(
  tests: readonly PermutableTest[],
  { draws, seed, workers = availableParallelism(), onProgress, signal }: PermuteOptions,
): Promise<readonly number[]> {
  const jobs = tests.map(
    ({ question, by, row, tested }): PermutationJob => ({ name: `${question}|${by}|${row}`, tested }),
  );
  const p: number[] = [];
  let [next, done] = [0, 0];
  const work = async (thread: Worker) => {
    while (next < jobs.length) {
      const first = next;
      next += chunkSize;
      thread.postMessage(jobs.slice(first, next));
      const [found] = (await once(thread, "message", { signal })) as [readonly number[]];
      for (const [i, value] of found.entries()) p[first + i] = value;
      done += found.length;
      onProgress?.(done);
    }
  };
  const workerData: Drawing = { draws, seed };
  const threads = Array.from(
    { length: Math.min(workers, Math.ceil(jobs.length / chunkSize)) },
    () => new Worker(join(__dirname, "permutationWorker.js"), { workerData }),
  );
  try {
    await Promise.all(threads.map(work));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return p;
}
