import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeGenerated } from "../../lib/commands/writeGenerated";
import { KernelPool, type Run } from "../../lib/dist/kernel/KernelPool";
import { writeOtherStudy } from "../support/otherStudy";
import { longTest } from "../support/realChecks";
import { root } from "../support/smallSurvey";

let folder: string;
let pool: KernelPool;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "studies-")));
  writeOtherStudy(folder, 3);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(root, "lib"), join(folder, "node_modules", "carnets"));
  symlinkSync(join(root, "node_modules", "conum"), join(folder, "node_modules", "conum"));
  writeGenerated(folder);
  pool = new KernelPool(join(folder, "notebooks"), 1);
});
afterAll(() => {
  pool.close();
  rmSync(folder, { recursive: true });
});

/** Runs a notebook of these cells in the real tslab. */
async function run(...sources: readonly string[]): Promise<Run> {
  const cells = sources.map((source, i) => ({
    cell_type: "code" as const,
    id: `c${i}`,
    metadata: {},
    source,
    execution_count: null,
    outputs: [],
  }));
  const notebook = { cells, metadata: {}, nbformat: 4 as const, nbformat_minor: 5 };
  return (await pool.run([{ name: "essai", notebook }]))[0]!;
}

/** What the cells wrote, line by line. */
const linesOf = ({ notebook }: Run) =>
  notebook.cells
    .flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : []))
    .flatMap((output) => (output.output_type === "stream" ? output.text.trim().split("\n") : []));

longTest("two studies stand in one notebook, each with its own answers and its own types", async () => {
  const made = await run(
    'import { count, percent, study } from "autre";\nimport * as conum from "conum";',
    'console.log(count("2.1"), conum.count("2.3"));',
    'console.log(percent("2.1", "Peut-être", { size: "Petite" }) === percent("2.1", "Peut-être", "Petite"));',
    'conum.use(conum.filter(conum.study(), "2.3", "Privée"));',
    'console.log(count("2.1") === String(study().ids.length), conum.count("2.3") === count("2.1"));',
  );
  expect(made.failures).toBeUndefined();
  expect(linesOf(made)).toEqual(["240 927", "true", "true false"]);
});

test.each([
  ['count("2.11");', '"2.11"'],
  ['percent("2.1", "oui");', '"oui"'],
  ['mean("2.2.5");', '"2.2.5"'],
  ['probability("2.1", "structure");', '"structure"'],
  ['percent("2.1", "Oui", "Privée");', '"Privée"'],
  ['percent("2.1", "Oui", { zone: "Petite" });', '"Petite"'],
  ['gap("2.1", "Oui", "size", "Petite", "Nord");', '"Nord"'],
  ['conum.percent("2.1", "Peut-être");', '"Peut-être"'],
])("%s is an error of type in the cell", async (cell, wrong) => {
  const made = await run(
    'import { count, gap, mean, percent, probability } from "autre";\nimport * as conum from "conum";',
    cell,
  );
  expect(made.failures?.[0]?.text).toContain("essai, cellule 2 : la cellule a échoué");
  expect(made.failures?.[0]?.text).toContain(wrong);
});

test("what a notebook makes the words speak of, and its figures, do not reach the next one", async () => {
  const figure = 'show(crossingFigure(crosstab(study(), "2.1", "1.1")));';
  const imports = 'import { count, crossingFigure, crosstab, filter, show, study, use } from "autre";';
  const first = await run(
    imports,
    'use(filter(study(), "2.1", "Oui"));',
    'console.log(count("2.2"));',
    figure,
  );
  const second = await run(imports, 'console.log(count("2.2"));', figure);
  expect([first.failures, second.failures]).toEqual([undefined, undefined]);
  expect(linesOf(first)).not.toEqual(["240"]);
  expect(linesOf(second)).toEqual(["240"]);
  const figuresOf = ({ notebook }: Run) => JSON.stringify(notebook.cells.at(-1)).match(/figure-\d+/g);
  expect(figuresOf(first)).not.toBeNull();
  expect(figuresOf(second)).toEqual(figuresOf(first));
});

test("the last value of a cell is shown as `show` does, by the words of the study that it is of", async () => {
  const imports = 'import * as autre from "autre";\nimport * as conum from "conum";';
  const made = await run(
    imports,
    'autre.crosstab(autre.study(), "2.1", "1.1")',
    'conum.flatTable(conum.study(), "2.3")',
  );
  expect(made.failures).toBeUndefined();
  const texts = made.notebook.cells.map((cell) =>
    cell.cell_type === "code"
      ? cell.outputs.flatMap((output) =>
          output.output_type === "display_data" ? [String(output.data["text/plain"])] : [],
        )
      : [],
  );
  expect(texts).toEqual([
    [],
    [expect.stringMatching(/^2\.1 · /), expect.any(String), "Données de la figure"],
    [expect.stringMatching(/^2\.3 · /)],
  ]);
  expect(linesOf(made)).toEqual([]);
});
