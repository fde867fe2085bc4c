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
  "commands/permutations",
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

/**
 * Begins with the files that need a process each, then the slowest of those that share one, then the others as Vitest
 * would have them. A process that is shared ends, with all that it has loaded and read, as soon as a file comes that
 * shares nothing: none comes after them.
 */
export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => {
      const found = slowest.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
      const place = found === -1 ? slowest.length : found;
      return project.config.isolate ? place - slowest.length - 1 : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
