import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { carnets: fileURLToPath(new URL("./lib/index.ts", import.meta.url)) } },
  test: {
    include: ["tests/**/*.test.ts"],
    reporters: ["default", "./tests/support/tallyReporter.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
