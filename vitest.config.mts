import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import SlowestFirst from "./tests/support/slowestFirst.mts";

/**
 * Files that start kernels or change where a process is: each in a process of its own. The others change nothing that
 * others see: they share what a process has loaded and read.
 */
const alone = ["tests/kernel/**/*.test.ts", "tests/commands/{report,verify,studyFolder}.test.ts"];

export default defineConfig({
  resolve: { alias: { carnets: fileURLToPath(new URL("./lib/index.ts", import.meta.url)) } },
  test: {
    // Vitest leaves a core idle unless told.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: SlowestFirst },
    reporters: ["default", "./tests/support/tallyReporter.ts"],
    setupFiles: ["tests/support/fewerRuns.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: { name: "shared", include: ["tests/**/*.test.ts"], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
