import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first: begun last, one of them would end alone on its core. */
const slowest = [
  "commands/report",
  "kernel/jupyter",
  "kernel/KernelPool",
  "commands/verify",
  "report/site",
  "reconstruct/exploredReconstruct",
  "reconstruct/reconstruct",
  "commands/new",
  "commands/reconstruct",
  "audit/syntheticReport",
  "words/components",
  "commands/permutations/permutations",
  "commands/otherStudy",
  "present/figures/staticSvg",
  "stats/components/keptAfterDeflation",
  "stats/components/residualChance",
  "words/rankStability",
  "words/otherStudies",
  "examples",
  "commands/auditReport",
  "audit/reportPower",
  "audit/strangersTables",
];

/** Begins with the slowest files, then the others as Vitest would have them. */
export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = slowest.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
      return place === -1 ? slowest.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
