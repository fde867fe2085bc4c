import type { Reporter, TestModule } from "vitest/node";

/** Ends every run with one plain line, « N passed, N failed, N skipped », after the files that a crash of their process cut off. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tally = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      if (["queued", "pending"].includes(module.state())) {
        const open = [...module.children.allTests()].filter((test) => test.result().state === "pending");
        console.log(`cut off: ${module.relativeModuleId} > ${open.map((test) => test.fullName).join(", ")}`);
      }
      if (module.errors().length > 0) tally.failed++;
      for (const test of module.children.allTests()) tally[test.result().state]++;
    }
    console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped + tally.pending} skipped`);
  }
}
