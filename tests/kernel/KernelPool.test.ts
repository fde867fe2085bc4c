import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failedNotebook } from "../../lib/dist/kernel/failedNotebook";
import { type CodeCell, parseNotebook } from "../../lib/dist/kernel/ipynb";
import { KernelPool, type NamedNotebook, type Run } from "../../lib/dist/kernel/KernelPool";
import { longTest } from "../support/realChecks";

const fixtures = join(__dirname, "..", "fixtures", "notebooks");

function fixture(name: string): NamedNotebook {
  return { name, notebook: parseNotebook(readFileSync(join(fixtures, `${name}.ipynb`), "utf8"), name) };
}

function notebookOf(name: string, sources: readonly string[]): NamedNotebook {
  const cells = sources.map((source, i) => ({
    ...{ cell_type: "code" as const, id: `c${i}`, metadata: {} },
    ...{ source, execution_count: null, outputs: [] },
  }));
  return { name, notebook: { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 } };
}

function codeCells(run: Run): readonly CodeCell[] {
  return run.notebook.cells.filter((cell) => cell.cell_type === "code");
}

function streams(run: Run): readonly string[] {
  return codeCells(run).flatMap(({ outputs }) =>
    outputs.flatMap((output) => (output.output_type === "stream" ? [`${output.name}: ${output.text}`] : [])),
  );
}

describe("KernelPool", () => {
  let pool: KernelPool;
  beforeAll(() => {
    pool = new KernelPool(fixtures, 1);
  });
  afterAll(() => pool.close());
  const run = async (name: string, cellTimeout?: number) => {
    const [result] = await pool.run([fixture(name)], cellTimeout === undefined ? {} : { cellTimeout });
    return result!;
  };

  describe("a notebook whose cells all return ok", () => {
    test("comes back with its outputs, streams of one name run together, and counts from 1", async () => {
      const result = await run("forms");
      expect(result.failures).toBeUndefined();
      const cells = codeCells(result);
      expect(cells.map((cell) => cell.execution_count)).toEqual([1, 2, 3, null, 4]);
      expect(cells[1]!.outputs).toEqual([
        { output_type: "display_data", data: { "text/html": "<b>gras</b>" }, metadata: {} },
        { output_type: "stream", name: "stdout", text: "un\ndeux\n" },
        { output_type: "stream", name: "stderr", text: "trois\n" },
      ]);
      expect(cells[4]!.outputs).toEqual([{ output_type: "stream", name: "stdout", text: "3\n" }]);
    });

    test("keeps one output for a display that is updated", async () => {
      const [output, ...others] = codeCells(await run("forms"))[2]!.outputs;
      expect(output).toMatchObject({ data: { "text/plain": "second" } });
      expect(others).toEqual([]);
    });
  });

  describe("a broken notebook", () => {
    test.each([
      ["broken-thrown-error", "cellule 2 : la cellule a échoué", "panne volontaire", 3],
      ["broken-type-error", "cellule 2 : la cellule a échoué", "vouliez-vous dire « 2.8 »", 3],
      [
        "broken-question",
        "cellule 2 : la cellule a échoué",
        "Question « 2.88 » inconnue ; vouliez-vous dire « 2.8 » ?",
        3,
      ],
      ["broken-rejected-promise", "cellule 2 : erreur non rattrapée", "promesse non tenue", 3],
      ["broken-timer-error", "cellule 2 : erreur non rattrapée", "minuterie en panne", 2],
    ])("%s fails, naming the cell and the error, and runs what is after it", async (name, place, error, executed) => {
      const result = await run(name);
      expect(result.failures?.[0]?.text).toContain(`${name}, ${place}`);
      expect(result.failures?.[0]?.text).toContain(error);
      expect(codeCells(result).filter((cell) => cell.execution_count !== null)).toHaveLength(executed);
      expect(result.failures).toHaveLength(1);
    });

    test("tells all its cells that fail, and does not run those that use what a failed one declares", async () => {
      const cells = [
        'import { show, studdy } from "conum";\nconst kept = 1;',
        'show("2.8")',
        'const [made, { other }] = JSON.parse("{");',
        "console.log(made.length)",
        "const made = 2;",
        "console.log(made, other)",
        "console.log({ kept: made }, (JSON as any).kept)",
        'throw new Error("une autre")',
      ];
      const [result] = await pool.run([notebookOf("plusieurs", cells)]);
      expect(result!.failures).toEqual([
        { cell: 0, text: expect.stringContaining("plusieurs, cellule 1"), unexecuted: [1] },
        { cell: 2, text: expect.stringContaining("plusieurs, cellule 3"), unexecuted: [3, 5] },
        { cell: 7, text: expect.stringContaining("une autre"), unexecuted: [] },
      ]);
      expect(streams(result!)).toContain("stdout: { kept: 2 } undefined\n");
      const { cells: kept } = failedNotebook(result!);
      const failing = kept.flatMap((cell, i) => (JSON.stringify(cell).includes('"stderr"') ? [i] : []));
      expect(failing).toEqual([0, 2, 7]);
    });

    longTest("whose kernel exits is a failure, and the next notebook gets a new kernel", async () => {
      const result = await run("broken-kernel-exit");
      expect(result.failures?.[0]?.text).toContain("broken-kernel-exit, cellule 2 : le noyau s’est arrêté");
      expect(result.failures?.[0]?.unexecuted).toEqual([2]);
      expect((await run("forms")).failures).toBeUndefined();
    });

    test("whose timers never end is a failure and does not hang", async () => {
      const result = await run("broken-endless-timer", 2_000);
      expect(result.failures?.[0]?.text).toContain("une minuterie n’a pas fini");
    });

    test("does not stop the others", async () => {
      const runs = await pool.run([fixture("broken-thrown-error"), fixture("forms")]);
      expect(runs.map(({ name }) => name)).toEqual(["broken-thrown-error", "forms"]);
      expect(runs.map(({ failures }) => failures === undefined)).toEqual([false, true]);
    });
  });

  longTest("nothing that a notebook leaves behind reaches the next one in the same process", async () => {
    const [first, second] = [await run("leak-1-leaves-traces"), await run("leak-2-finds-none")];
    expect(first.failures).toBeUndefined();
    expect(streams(first)[0]).toBe("stdout: 478\n");
    expect(second.failures).toBeUndefined();
    const [found, sample] = streams(second).map((text) => text.replace("stdout: ", ""));
    expect(JSON.parse(found!)).toEqual({
      global: false,
      prototype: false,
      max: 2,
      env: null,
      folder: true,
      listeners: false,
      interval: false,
    });
    expect(sample).toBe("927\n");
    expect((await run("leak-3-names-a-lost-variable")).failures?.[0]?.text).toContain(
      "Cannot find name 'secret'",
    );
  });

  test("a mistake of who wrote the cell is told without a stack, a fault of the program with the whole of it", async () => {
    expect((await run("broken-question")).failures?.[0]?.text).not.toMatch(/^\s*at /m);
    expect((await run("broken-thrown-error")).failures?.[0]?.text).toMatch(/panne volontaire\n\s*at /);
  });

  test("a notebook that failed is kept with the error under its cell, be it written or the reason why it was stopped", async () => {
    const errorsOf = async (name: string, timeout?: number) => {
      const { cells } = failedNotebook(await run(name, timeout));
      return cells.flatMap((cell, i) =>
        cell.cell_type === "code"
          ? cell.outputs.flatMap((output) =>
              output.output_type === "error"
                ? [`${i} ${output.evalue}`]
                : output.output_type === "stream" && output.name === "stderr"
                  ? [`${i} ${output.text}`]
                  : [],
            )
          : [],
      );
    };
    expect(await errorsOf("broken-question")).toEqual([
      expect.stringMatching(/^1 Question « 2\.88 » inconnue/),
    ]);
    expect(await errorsOf("broken-kernel-exit")).toEqual([
      expect.stringMatching(/^1 .*le noyau s’est arrêté/),
    ]);
  });

  test("tells which cell is running, of how many", async () => {
    const seen: string[] = [];
    await pool.run([fixture("leak-2-finds-none")], {
      onCell: (name, index, cells) => seen.push(`${name} ${index}/${cells}`),
    });
    expect(seen).toEqual(["leak-2-finds-none 0/2", "leak-2-finds-none 1/2"]);
  });

  // Last: the next kernel would start anew.
  longTest("a notebook whose cell never ends is stopped after the time-out", async () => {
    const result = await run("broken-endless-cell", 2_000);
    expect(result.failures?.[0]?.text).toContain("broken-endless-cell, cellule 2 : pas de réponse après 2 s");
    expect(result.failures?.[0]?.text).toContain("for (;;) {}");
  });
});
