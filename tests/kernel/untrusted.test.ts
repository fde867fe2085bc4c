/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromium, withPage } from "../support/chromium";
import { realChecks } from "../support/realChecks";

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

describe.skipIf(!realChecks && !(hasNotebook && chromium))(
  "a notebook that nobody has trusted, in Jupyter Notebook",
  () => {
    let folder: string;
    let server: ChildProcess;
    let address: string;

    beforeAll(async () => {
      // Its own folder of signatures: nothing is trusted there.
      folder = mkdtempSync(join(tmpdir(), "carnets-untrusted-"));
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
      const notebooks = at("notebooks");
      cpSync(join(root, "notebooks", "02-qui-etes-vous.ipynb"), join(notebooks, "carnet.ipynb"));
      server = spawn(
        "jupyter",
        [
          "notebook",
          "--no-browser",
          "--ip=127.0.0.1",
          `--port=${await freePort()}`,
          "--allow-root",
          `--notebook-dir=${notebooks}`,
        ],
        { env, stdio: ["ignore", "ignore", "pipe"] },
      );
      address = await new Promise((resolve, reject) => {
        let said = "";
        server.once("exit", () => reject(new Error(`Jupyter Notebook ended:\n${said}`)));
        server.stderr!.on("data", (text: Buffer) => {
          said += text;
          const [, port, token] = /http:\/\/127\.0\.0\.1:(\d+)\/\?token=(\w+)/.exec(said) ?? [];
          if (token) resolve(`http://127.0.0.1:${port}/notebooks/carnet.ipynb?token=${token}`);
        });
      });
    }, 60_000);
    afterAll(async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    });

    test("shows each of its figures as a picture, and none as letters in a row", async () => {
      await withPage(
        async (page) => {
          await page.goto(address);
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
        },
        { offline: false, viewport: { width: 1200, height: 900 } },
        60,
      );
    }, 90_000);
  },
);
