import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first: begun last, one of them would end alone on its core. */
const slowest = [
  "commands/report",
  "kernel/jupyter",
  "reconstruct/exploredReconstruct",
  "reconstruct/reconstruct",
  "commands/reconstruct",
  "report/site",
  "audit/syntheticReport",
  "commands/verify",
  "stats/components/keptAfterDeflation",
  "words/components",
  "commands/otherStudy",
  "examples",
  "commands/permutations",
  "words/rankStability",
  "kernel/KernelPool",
  "present/figures/staticSvg",
  "audit/smallestContradiction",
  "audit/strangersTables",
  "audit/reportPower",
];

/** Begins with the slowest files, the others as Vitest would have them. */
export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = slowest.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
      return found === -1 ? slowest.length : found;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
