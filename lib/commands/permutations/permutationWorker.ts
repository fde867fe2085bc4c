/** The thread that shuffles: a chunk of tests in, their p-values out. Driven by `permuteAll` through messages. */
import { parentPort, workerData } from "node:worker_threads";
import { seededRandom } from "../../base/random";
import { monteCarloChiSquare } from "../../stats/resampling/monteCarloChiSquare";
import { permutationAnova } from "../../stats/resampling/permutationAnova";
import type { Tested } from "./permutableTests";

/** A test by the name of its random stream. */
export interface PermutationJob {
  readonly name: string;
  readonly tested: Tested;
}

/** What every thread is started with. */
export interface Drawing {
  readonly draws: number;
  readonly seed: number;
}

const { draws, seed } = workerData as Drawing;

parentPort!.on("message", (jobs: readonly PermutationJob[]) => {
  parentPort!.postMessage(
    jobs.map(({ name, tested }) => {
      const shuffles = { draws, random: seededRandom(seed, name).fraction };
      return "counts" in tested
        ? monteCarloChiSquare(tested.counts, shuffles)
        : permutationAnova(tested.scores, shuffles);
    }),
  );
});
