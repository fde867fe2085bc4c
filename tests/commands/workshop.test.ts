import { writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import type { Kernels } from "../../lib/commands/notebookFolder";
import { writeReport } from "../../lib/commands/writeReport";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, files, read } = useTemporaryFolder();

test("the exploration of a drafted study is a notebook, and is not in its report; what to do next is told", async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i};${["F", "H"][i % 2]};${["A", "B", "C"][i % 3]}`);
  writeFileSync(at("eleves.csv"), `${["id;Sexe;Groupe", ...rows].join("\n")}\n`);
  expect((await call("new", "etude", "--answers", "eleves.csv")).status).toBe(0);
  expect(read("etude", "notebooks", "00-sommaire.ipynb")).toContain("exploration.ipynb");
  // What is written of notebooks needs no kernel.
  const asTheyAre: Kernels = { run: async (notebooks) => notebooks, close() {} };
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  expect(await writeReport(asTheyAre, at("etude"), { format: "notebooks, html, word, excel" })).toBe(0);
  const said = log.mock.calls.flat().join("\n");
  log.mockRestore();
  expect(said).toMatch(/\nEnsuite : npm run lab [^\n]*$/);
  const exports = files("etude/private/exports");
  expect(Object.keys(exports).some((path) => path.endsWith("notebooks/exploration.ipynb"))).toBe(true);
  const page = Object.entries(exports).find(([path]) => path.endsWith("index.html"))![1];
  expect(page).toContain("Mises en garde");
  expect(page).not.toMatch(/exploration|filtrer soi-m|Hors du rapport/i);
  // Alone, it is what is asked for.
  await writeReport(asTheyAre, at("etude"), { only: "exploration", format: "html" });
  expect(read("etude", "private", "exports", "rapport", "index.html")).toMatch(/exploration/i);
});
