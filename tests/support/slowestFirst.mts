import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first: begun last, one of them would end alone on its core. */
const slowest = [
  "commands/report",
  "commands/packed",
  "kernel/jupyter",
  "report/site",
  "docsSite",
  "commands/new",
  "commands/weights/weightedReport",
  "docs",
  "docsRecipes",
  "audit/strangersTables",
  "commands/verify",
  "words/components",
  "kernel/notebook",
  "kernel/protocol",
  "words/otherStudies",
  "commands/reconstruct",
  "words/givenAnswers",
  "words/recode",
  "reconstruct/reconstruct",
  "stats/counts/fisherGrid",
  "kernel/KernelPool",
  "commands/otherStudy",
  "commands/privateAnswers",
  "reconstruct/variedTests",
  "commands/permutations/permutations",
  "hostile/fuzz",
  "reconstruct/exploredReconstruct",
  "reconstruct/ensemble",
  "words/rankStability",
  "tools/transcribe/command",
  "examples",
  "hostile/written",
  "hostile/heavy",
  "audit/strangers/tablesTemplate",
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
