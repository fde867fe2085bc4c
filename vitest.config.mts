import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import SlowestFirst from "./tests/support/slowestFirst";

export default defineConfig({
  resolve: { alias: { carnets: fileURLToPath(new URL("./lib/index.ts", import.meta.url)) } },
  test: {
    // Vitest leaves a core idle unless told.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: SlowestFirst },
    include: ["tests/**/*.test.ts"],
    reporters: ["default", "./tests/support/tallyReporter.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
