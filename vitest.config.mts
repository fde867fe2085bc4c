import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import SlowestFirst from "./tests/support/slowestFirst.mts";

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
    include: ["tests/**/*.test.ts"],
    // No file changes what others see: they share what a process has loaded and read.
    isolate: false,
  },
});
