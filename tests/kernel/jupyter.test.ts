import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareNotebooks } from "../../lib/kernel/compareNotebooks";
import { formatNotebook, parseNotebook } from "../../lib/kernel/ipynb";
import { checkJupyter } from "../support/jupyter";
import { longTest, realChecks } from "../support/realChecks";

const root = join(__dirname, "..", "..");
const folder = join(root, "notebooks");
const all = readdirSync(folder).filter((file) => file.endsWith(".ipynb"));
// Our runner is proved on each of them by the test of `carnets report`, Jupyter Notebook on another by its own.
const files = all.filter((file, i) => (realChecks ? i % 12 === 0 : file.startsWith("18")));
const read = (path: string) => parseNotebook(readFileSync(path, "utf8"), path);

describe.skipIf(!checkJupyter)("real Jupyter (needs jupyter nbconvert)", () => {
  let output: string;
  const convert = (kernels: string, names: readonly string[], to: string) => {
    const paths = names.map((file) => join(folder, file));
    const { status, stderr } = spawnSync(
      "jupyter",
      ["nbconvert", "--to", "notebook", "--execute", "--output-dir", to, ...paths],
      { cwd: root, env: { ...process.env, JUPYTER_PATH: kernels }, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`nbconvert failed:\n${stderr}`);
  };
  beforeAll(() => {
    output = mkdtempSync(join(tmpdir(), "conum-nbconvert-"));
    convert(join(root, ".jupyter"), files, output);
  });
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  test.each(files)("gives the committed outputs of %s, cell by cell", (file) => {
    expect(compareNotebooks(read(join(folder, file)), read(join(output, file)))).toEqual([]);
  });

  test.each(files)("writes %s as our writer does, but for what it adds about its own run", (file) => {
    const theirs = read(join(output, file));
    const ours = read(join(folder, file));
    // nbclient stamps each cell with times, and takes language_info from the kernel.
    const cells = theirs.cells.map((cell) => {
      const { execution: _, ...metadata } = cell.metadata as { readonly execution?: unknown };
      return { ...cell, metadata };
    });
    expect(formatNotebook({ ...theirs, cells, metadata: ours.metadata })).toBe(
      readFileSync(join(folder, file), "utf8"),
    );
  });

  longTest("gives the committed outputs with plain tslab too", () => {
    const kernel = join(output, "kernels", "tslab");
    mkdirSync(kernel, { recursive: true });
    const argv = [
      join(root, "node_modules", "tslab", "bin", "tslab"),
      "kernel",
      "--config-path={connection_file}",
    ];
    writeFileSync(
      join(kernel, "kernel.json"),
      JSON.stringify({ argv: ["node", ...argv], display_name: "tslab", language: "typescript" }),
    );
    const plain = join(output, "plain");
    convert(output, ["18-enjeux-du-numerique.ipynb"], plain);
    expect(
      compareNotebooks(
        read(join(folder, "18-enjeux-du-numerique.ipynb")),
        read(join(plain, "18-enjeux-du-numerique.ipynb")),
      ),
    ).toEqual([]);
  });
});
