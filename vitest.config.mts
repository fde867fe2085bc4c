import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import SlowestFirst from "./tests/support/slowestFirst";

/** Rooms whose tests change nothing that others see: they share what a process has loaded and read. */
const shared = [
  "answers",
  "audit",
  "base",
  "cells",
  "exact",
  "import",
  "published",
  "questionnaire",
  "reconstruct",
  "stats",
  "study",
  "tables",
].map((room) => `tests/${room}/**/*.test.ts`);

export default defineConfig({
  resolve: { alias: { carnets: fileURLToPath(new URL("./lib/index.ts", import.meta.url)) } },
  test: {
    // Vitest leaves a core idle unless told.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: SlowestFirst },
    reporters: ["default", "./tests/support/tallyReporter.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      { extends: true, test: { name: "shared", include: shared, isolate: false } },
      { extends: true, test: { name: "alone", include: ["tests/**/*.test.ts"], exclude: shared } },
    ],
  },
});
