import { writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import type { Kernels } from "../../lib/commands/notebookFolder";
import { writeReport } from "../../lib/commands/writeReport";
import { useTemporaryFolder } from "../support/workspace";

const { at, call, files, read } = useTemporaryFolder();

/** A study drafted of 60 answers, its notebooks run by what says which cells fail. */
async function drafted() {
  const rows = Array.from({ length: 60 }, (_, i) => `${i};${["F", "H"][i % 2]};${["A", "B", "C"][i % 3]}`);
  writeFileSync(at("eleves.csv"), `${["id;Sexe;Groupe", ...rows].join("\n")}\n`);
  expect((await call("new", "etude", "--answers", "eleves.csv")).status).toBe(0);
}

/** What is written of notebooks needs no kernel. */
const asTheyAre: Kernels = { run: async (notebooks) => notebooks, close() {} };

/** The same, where a cell of one notebook failed. */
const failing = (name: string): Kernels => ({
  ...asTheyAre,
  run: async (notebooks) =>
    notebooks.map((own) => {
      if (own.name !== name) return own;
      const cell = own.notebook.cells.findIndex(({ cell_type }) => cell_type === "code");
      return { ...own, failures: [{ cell, text: `${name}, cellule ${cell + 1} : panne`, unexecuted: [] }] };
    }),
});

/** What a call printed as errors, and its exit code. */
async function reported(kernels: Kernels, options: Parameters<typeof writeReport>[2]) {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "log").mockImplementation(() => {});
  const status = await writeReport(kernels, at("etude"), options);
  const said = error.mock.calls.flat().join("\n");
  vi.restoreAllMocks();
  return { status, said };
}

test("a cell to work in that fails does not stop the report, and is told after it; one of the report does", async () => {
  await drafted();
  const format = "notebooks, html";
  const worked = await reported(failing("exploration"), { format });
  expect(worked.status).toBe(1);
  expect(worked.said).toMatch(/exploration, cellule \d+ : panne\n.*private\/echecs\/exploration.ipynb/);
  expect(worked.said).toMatch(
    /Le rapport est écrit dans private\/exports\/.*Corrigez-les \(npm run lab.*npm start/,
  );
  expect(read("etude", "private", "exports", "rapport", "index.html")).toContain("Mises en garde");
  const written = Object.keys(files("etude/private/exports"));
  expect(written.filter((path) => path.includes("exploration"))).toEqual([]);
  // Alone it is the report, as is what is of it.
  for (const options of [{ only: "exploration" }, {}]) {
    const name = options.only ?? "00-sommaire";
    const { status, said } = await reported(failing(name), { format, ...options });
    expect(status).toBe(1);
    expect(said).toContain(`${name}, cellule`);
    expect(said).toContain("Rien n’a été écrit");
  }
});

test("the exploration of a drafted study is a notebook, and is not in its report; what to do next is told", async () => {
  await drafted();
  expect(read("etude", "notebooks", "00-sommaire.ipynb")).toContain("exploration.ipynb");
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  expect(await writeReport(asTheyAre, at("etude"), { format: "notebooks, html, word, excel" })).toBe(0);
  const said = log.mock.calls.flat().join("\n");
  log.mockRestore();
  expect(said).toMatch(/\nEnsuite : commentez dans etude\.xlsx, [^\n]*$/);
  const exports = files("etude/private/exports");
  expect(Object.keys(exports).some((path) => path.endsWith("notebooks/exploration.ipynb"))).toBe(true);
  const page = Object.entries(exports).find(([path]) => path.endsWith("index.html"))![1];
  expect(page).toContain("Mises en garde");
  expect(page).not.toMatch(/exploration|filtrer soi-m|Hors du rapport/i);
  // Alone, it is what is asked for.
  await writeReport(asTheyAre, at("etude"), { only: "exploration", format: "html" });
  expect(read("etude", "private", "exports", "rapport", "index.html")).toMatch(/exploration/i);
});

test("what is still to be decided is counted at the end of a report, until the questionnaire says it", async () => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `${i};${["F", "H"][i % 2]};${["La Friche", "Le Verger", "Les Serres"][i % 3]}`,
  );
  writeFileSync(at("eleves.csv"), `${["id;Sexe;Groupe", "99;F;La Frcihe", ...rows].join("\n")}\n`);
  expect((await call("new", "etude", "--answers", "eleves.csv")).status).toBe(0);
  const told = async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await writeReport(asTheyAre, at("etude"), { format: "notebooks" })).toBe(0);
    const said = log.mock.calls.flat().join("\n");
    vi.restoreAllMocks();
    return said;
  };
  expect(read("etude", "data", "suppositions.md")).toContain("## À décider");
  expect(await told()).toContain(
    "Il reste un point à décider, dont rien n’est appliqué : data/suppositions.md",
  );
  writeFileSync(at("etude", "data", "suppositions.json"), '{ "from": "answers", "guesses": [] }');
  expect(await told()).not.toContain("à décider");
});
