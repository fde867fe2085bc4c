import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { DataError } from "../../lib/base/DataError";
import type { Kernels } from "../../lib/commands/notebookFolder";
import { writeReport } from "../../lib/commands/writeReport";
import { longTest, realChecks, sampled } from "../support/realChecks";
import { useWorkspace } from "../support/workspace";

const { at, edit, files, isCommitted, read, run, start } = useWorkspace();

describe("carnets report", () => {
  test("writes the report in every format, and the recorded outputs again, to the byte", () => {
    const all = readdirSync(at("notebooks")).filter((name) => name.endsWith(".ipynb"));
    expect(all).toHaveLength(24);
    // Elsewhere than in continuous integration, the one that saves a figure.
    const notebooks = realChecks ? all : ["exploration.ipynb"];
    for (const name of all) if (!notebooks.includes(name)) rmSync(at("notebooks", name));
    const { status, stdout, stderr } = run("report");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/5.887.nombres imprimés : 5.829.identiques, 58.errata, 0.inexpliqué/);
    const names = Object.keys(files("exports")).map((name) => relative(at(), name).replaceAll("\\", "/"));
    const figures = names.filter((name) => name.startsWith("exports/figures/rapport/"));
    for (const end of [".svg", ".png"]) {
      const drawn = figures.filter((name) => name.endsWith(end));
      expect(drawn.length).toBeGreaterThan(2.5 * notebooks.length);
    }
    expect(names.filter((name) => !figures.includes(name) && !name.endsWith(".pdf")).sort()).toEqual(
      [
        ...notebooks.map((name) => `exports/notebooks/${name}`),
        "exports/figures/strategie-par-structure.svg",
        "exports/rapport.docx",
        "exports/rapport/index.html",
        "exports/rapport/plotly.min.js",
        "exports/statistics.csv",
        "exports/tableaux.xlsx",
      ].sort(),
    );
    for (const name of notebooks) {
      expect(read("exports", "notebooks", name) === read("notebooks", name), name).toBe(true);
    }
    expect(isCommitted("exports", "figures", "strategie-par-structure.svg")).toBe(true);
    expect(isCommitted("exports", "statistics.csv")).toBe(true);
  });

  longTest("writes only the formats it is asked for, and the same bytes each time", async () => {
    const format = "excel, figures, html, word, statistics";
    expect(run("report", "--only", "18", "--format", format).status).toBe(0);
    const exports = files("exports");
    expect(readdirSync(at("exports")).sort()).toEqual(
      ["figures", "rapport", "rapport.docx", "statistics.csv", "tableaux.xlsx"].sort(),
    );
    rmSync(at("exports"), { recursive: true });
    // The recorded outputs are those of the run: what is written of them again, in another process, needs no kernel.
    const recorded: Kernels = { run: async (notebooks) => notebooks, close() {} };
    vi.spyOn(console, "log").mockImplementation(() => {});
    await writeReport(recorded, at(), { only: "18", format });
    vi.restoreAllMocks();
    expect(files("exports")).toEqual(exports);
  });

  const faults = [
    [
      "an unknown answer",
      (csv: string) => csv.replace("reconstruit-001,Oui", "reconstruit-001,Peut-être"),
      [/respondents\.csv, ligne 2/, /q2_1/, /« Peut-être »/, /« Oui »/],
    ],
    [
      "a missing column",
      (csv: string) => csv.replaceAll(/^(([^,]*,){4})/gm, (line) => line.replace(/[^,]*,$/, "")),
      [/respondents\.csv, ligne 1/, /q2_3/, /manque/],
    ],
    [
      "semicolons",
      (csv: string) => csv.replaceAll(",", ";"),
      [/respondents\.csv, ligne 1/, /point-virgule/, /virgule/],
    ],
  ] as const;
  test.each(
    sampled(faults, 1),
  )("stops at %s before a notebook runs, and writes nothing", async (_, change, expected) => {
    edit("data/respondents.csv", change);
    const kernels = { run: vi.fn<Kernels["run"]>(), close() {} };
    const fault = await writeReport(kernels, at(), {}).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(DataError);
    for (const part of expected) expect((fault as DataError).message).toMatch(part);
    expect(kernels.run).not.toHaveBeenCalled();
    expect(files("exports")).toEqual({});
  });

  longTest("says such a fault in one line, with code 2", () => {
    edit("data/respondents.csv", faults[0][1]);
    const { status, stderr } = run("report");
    expect(status).toBe(2);
    for (const part of faults[0][2]) expect(stderr).toMatch(part);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(files("exports")).toEqual({});
  });

  longTest("stops at a cell that fails, names it, and leaves the former report as it was", () => {
    mkdirSync(at("exports"));
    writeFileSync(at("exports", "rapport.docx"), "the former report");
    const before = files("exports");
    edit("notebooks/18-enjeux-du-numerique.ipynb", (text) =>
      text.replace('show(\\"18.1\\");', 'show(\\"18.11\\");'),
    );
    const { status, stderr } = run("report", "--only", "18");
    expect(status).toBe(1);
    expect(stderr).toContain("18-enjeux-du-numerique, cellule 6");
    expect(stderr).toContain("18.11");
    expect(stderr).toContain("Rien n’a été écrit");
    expect(files("exports")).toEqual(before);
  });

  test("leaves no process and no half-written file behind when it is interrupted", async () => {
    const child = start("report", "--only", "11");
    const kernels = () =>
      spawnSync("ps", ["-eo", "pid,args"], { encoding: "utf8" })
        .stdout.split("\n")
        .filter((line) => line.includes(at("lib", "dist", "kernel", "kernelProcess.js")));
    await expect.poll(kernels, { timeout: 20_000 }).not.toEqual([]);
    child.kill("SIGINT");
    await expect.poll(kernels, { timeout: 20_000 }).toEqual([]);
    expect(files("exports")).toEqual({});
  });
});
