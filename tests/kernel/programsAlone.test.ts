import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { KernelPool } from "../../lib/dist/kernel/KernelPool";
import { useTemporaryFolder } from "../support/workspace";

const folder = useTemporaryFolder();

test("a cell runs what it imports from files beside the notebook, and what these import in turn, in each notebook anew", async () => {
  writeFileSync(
    folder.at("aide.ts"),
    'import { deux } from "./fond";\nexport const quatre = (): number => deux + deux;\n',
  );
  writeFileSync(folder.at("fond.ts"), "export const deux = 2;\n");
  const sources = ['import { quatre } from "./aide";', "const huit = 2 * quatre();", "console.log(huit);"];
  const cells = sources.map((source, i) => ({
    ...{ cell_type: "code" as const, id: `c${i}`, metadata: {} },
    ...{ source, execution_count: null, outputs: [] },
  }));
  const notebook = { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 } as const;
  const pool = new KernelPool(folder.at(), 1);
  const runs = await pool.run(["un", "deux"].map((name) => ({ name, notebook })));
  pool.close();
  for (const { failures, notebook } of runs) {
    expect(failures).toBeUndefined();
    expect(notebook.cells.at(-1)).toMatchObject({
      outputs: [{ output_type: "stream", name: "stdout", text: "8\n" }],
    });
  }
});
