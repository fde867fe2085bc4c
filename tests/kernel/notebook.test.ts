/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeInteractiveKernel } from "../../lib/dist/commands/lab/interactiveKernel";
import { formatNotebook, type Notebook } from "../../lib/kernel/ipynb";
import { chromium, withPage } from "../support/chromium";
import { longTest, realChecks } from "../support/realChecks";

const root = join(__dirname, "..", "..");
/** Of this machine, until somebody else takes it. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const taken = createServer().listen(0, "127.0.0.1", () => {
      const { port } = taken.address() as { readonly port: number };
      taken.close(() => resolve(port));
    });
  });
const hasNotebook = spawnSync("jupyter", ["notebook", "--version"]).status === 0;

/** A notebook with the words imported, for what is tried in it. */
const blank: Notebook = {
  cells: [
    {
      cell_type: "code",
      id: "essai",
      metadata: {},
      source: 'import { crosstab, percent, show, study } from "conum";\nconst survey = study();',
      execution_count: null,
      outputs: [],
    },
  ],
  metadata: {
    kernelspec: { display_name: "TypeScript (Carnets Conum)", language: "typescript", name: "tslab" },
  },
  nbformat: 4,
  nbformat_minor: 5,
};

describe.skipIf(!realChecks && !(hasNotebook && chromium))("Jupyter Notebook, in a real browser", () => {
  let folder: string;
  let server: ChildProcess;
  let address: (notebook: string) => string;

  beforeAll(async () => {
    // Its own folder of signatures: nothing is trusted there.
    folder = realpathSync(mkdtempSync(join(tmpdir(), "carnets-notebook-")));
    const at = (name: string) => {
      mkdirSync(join(folder, name));
      return join(folder, name);
    };
    const env = {
      ...process.env,
      JUPYTER_DATA_DIR: at("data"),
      JUPYTER_CONFIG_DIR: at("config"),
      JUPYTER_RUNTIME_DIR: at("runtime"),
    };
    const study = at("study");
    const notebooks = at(join("study", "notebooks"));
    at(join("study", "node_modules"));
    symlinkSync(join(root, "lib"), join(study, "node_modules", "carnets"));
    for (const part of ["data", ".jupyter", join("node_modules", "conum")])
      cpSync(join(root, part), join(study, part), { recursive: true });
    cpSync(join(root, "notebooks", "02-qui-etes-vous.ipynb"), join(notebooks, "carnet.ipynb"));
    writeFileSync(join(notebooks, "essai.ipynb"), formatNotebook(blank));
    writeFileSync(join(study, ".gitignore"), "node_modules\n.ipynb_checkpoints/\n");
    git("init", "--quiet");
    git("add", ".");
    git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", "t");
    const options = ["--no-browser", "--ip=127.0.0.1", `--port=${await freePort()}`, "--allow-root"];
    server = spawn("jupyter", ["notebook", ...options, `--notebook-dir=${notebooks}`], {
      env: { ...env, JUPYTER_PATH: writeInteractiveKernel(study) },
      stdio: ["ignore", "ignore", "pipe"],
    });
    address = await new Promise((resolve, reject) => {
      let said = "";
      server.once("exit", () => reject(new Error(`Jupyter Notebook ended:\n${said}`)));
      server.stderr!.on("data", (text: Buffer) => {
        said += text;
        const [, port, token] = /http:\/\/127\.0\.0\.1:(\d+)\/\?token=(\w+)/.exec(said) ?? [];
        if (token) resolve((name) => `http://127.0.0.1:${port}/notebooks/${name}.ipynb?token=${token}`);
      });
    });
  }, 60_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const git = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync("git", args, {
      cwd: join(folder, "study"),
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  /** A page of the server, and of no other. */
  const onPage = (notebook: string, use: (page: Page) => Promise<void>) =>
    withPage(
      async (page) => {
        await page.route("**", (route) =>
          new URL(route.request().url()).hostname === "127.0.0.1" ? route.continue() : route.abort(),
        );
        await page.goto(address(notebook));
        await use(page);
      },
      { offline: false, viewport: { width: 1200, height: 900 } },
      90,
    );

  longTest(
    "shows each figure of a notebook that nobody has trusted as a picture; run whole and saved, the file is the same",
    async () => {
      await onPage("carnet", async (page) => {
        await page.waitForSelector(".output_subarea img");
        const seen = await page.evaluate(() => ({
          trust: document.querySelector("#notification_trusted")?.textContent?.trim(),
          pictures: [...document.querySelectorAll<HTMLImageElement>(".output_subarea img")].map(
            ({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight],
          ),
          drawn: document.querySelectorAll(".output_subarea svg").length,
          numbers: document.querySelectorAll(".output_subarea details.data table").length,
          // The letters of an axis, without the picture around them.
          letters: [...document.querySelectorAll(".output_subarea")].filter((area) =>
            /0 ?%?\s*20 ?%?\s*40 ?%?\s*60/.test((area as HTMLElement).innerText),
          ).length,
        }));
        expect(seen.trust).toMatch(/not trusted|non fiable|non approuvé/i);
        expect(seen.pictures.length).toBeGreaterThan(5);
        for (const [width, height] of seen.pictures) expect([width, height! > 100]).toEqual([760, true]);
        expect([seen.drawn, seen.letters]).toEqual([0, 0]);
        expect(seen.numbers).toBe(seen.pictures.length);

        await ready(page);
        await page.click("#celllink");
        await page.click("#run_all_cells a");
        await page.waitForFunction(
          (figures) =>
            document.querySelectorAll(".output_plotly .plot-container").length >= figures &&
            document.querySelectorAll(".code_cell.running").length === 0,
          seen.pictures.length,
          { timeout: 60_000 },
        );
        await save(page);
        expect(git("status", "--porcelain")).toBe("");
      });
    },
    120_000,
  );

  test("completes a half-typed id, explains a wrong one, shows a crossing that is hovered offline, and stops", async () => {
    await onPage("essai", async (page) => {
      await ready(page);
      const cell = (i: number) => page.locator(".code_cell").nth(i);
      await cell(0).locator(".CodeMirror").click();
      await page.keyboard.press("Shift+Enter");
      await page.waitForSelector(".input_prompt:has-text('[1]')");

      // Half an id, and Tab: those that begin so, in order; Enter puts it in place of the half, with its marks.
      await page.keyboard.type('crosstab(survey, "2.1');
      await page.keyboard.press("Tab");
      await page.waitForSelector("#complete option");
      expect(await page.locator("#complete option").allTextContents()).toEqual(['"2.1"', '"2.10"', '"2.11"']);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.keyboard.type(', "2.110"');
      await page.keyboard.press("Shift+Enter");
      const told = cell(1).locator(".output_error");
      await told.waitFor();
      expect(await told.innerText()).toMatch(
        /^Ligne 1 : la question « 2\.110 » n’existe pas ; vouliez-vous dire « 2\.10 »/,
      );

      // A cell with only a crossing: its table, and its figure, which answers to the mouse.
      await cell(2).locator(".CodeMirror").click();
      await page.keyboard.type('crosstab(survey, "2.11", "2.10"');
      await page.keyboard.press("Shift+Enter");
      const shown = cell(2);
      await shown.locator(".output_plotly .main-svg").first().waitFor();
      expect(await shown.locator("table caption").first().innerText()).toMatch(/^2\.11/);
      await shown.locator(".output_plotly .point path").first().hover({ force: true });
      await page.waitForSelector(".output_plotly .hovertext");
      expect(await page.locator(".output_plotly .hovertext").first().textContent()).toMatch(/% \(n = \d+\)/);

      // Texts stand on the left, numbers on the right; what is folded looks as if it opened.
      const looks = (selector: string) =>
        shown
          .locator(selector)
          .first()
          .evaluate((element) => {
            const { textAlign, display, cursor } = getComputedStyle(element);
            return { textAlign, display, cursor };
          });
      expect(await looks("table.conum th[scope=row]")).toMatchObject({ textAlign: "left" });
      expect(await looks("table.conum td")).toMatchObject({ textAlign: "right" });
      expect(await looks("details.data > summary")).toMatchObject({
        display: "list-item",
        cursor: "pointer",
      });

      // A cell that never ends, until it is interrupted.
      await cell(3).locator(".CodeMirror").click();
      await page.keyboard.type("for (;;) {}");
      await page.keyboard.press("Shift+Enter");
      await page.waitForSelector(".code_cell.running");
      // It is compiled first.
      await page.waitForTimeout(1000);
      await page.click("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");
      await cell(3).locator(".output_error").waitFor();
      expect((await cell(3).locator(".output_error").innerText()).trim()).toBe("Cellule interrompue.");
    });
  }, 120_000);
});

/** Waits until the kernel is, and what draws figures. */
async function ready(page: Page): Promise<void> {
  await page.waitForSelector("#kernel_indicator_icon.kernel_idle_icon", { state: "attached" });
  await page.waitForFunction(() => "Plotly" in window);
}

/** Saves a notebook, and waits until that is done. */
async function save(page: Page): Promise<void> {
  await page.click("button[data-jupyter-action='jupyter-notebook:save-notebook']");
  await page.waitForSelector(
    "#notification_notebook:has-text('Checkpoint'), #notification_notebook:has-text('saved')",
  );
}
