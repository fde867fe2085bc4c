// The browser's own names, for the functions that run in a page.
/// <reference lib="dom" />
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { Cell } from "../../lib/kernel/ipynb";
import { documentMime } from "../../lib/present/render/bundles";
import { plotlyFile, siteHtml } from "../../lib/report/site";
import { longChromiumTest } from "../support/chromium";
import { root } from "../support/smallSurvey";

let server: Server;
let folder: string;
const asked: string[] = [];
const elsewhere = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "carnets-offline-"));
  server = createServer(({ url = "" }, response) => {
    asked.push(url);
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A page of a notebook whose text, figure and label name files of a server, and bring scripts of their own. */
function page(): string {
  const from = elsewhere();
  const markdown: Cell = {
    cell_type: "markdown",
    id: "m",
    metadata: {},
    source: [
      `# Titre ![image](${from}/markdown.png)`,
      `<img src="${from}/html.png" onerror="document.title='forcé'"><script>document.title = "forcé"</script>`,
      `<link rel="stylesheet" href="${from}/style.css"><iframe src="${from}/frame.html"></iframe>`,
    ].join("\n\n"),
  };
  const svg = `<svg role="img" viewBox="0 0 9 9"><image href="${from}/svg.png" width="9" height="9"/><style>@import url(${from}/import.css)</style></svg>`;
  const layout = { width: 400, height: 200, images: [{ source: `${from}/plotly.png`, x: 0, y: 0 }] };
  const shown: Cell = {
    ...{ cell_type: "code", id: "c", metadata: {}, source: "show()", execution_count: 1 },
    outputs: [
      {
        output_type: "display_data",
        metadata: {},
        data: {
          "application/vnd.plotly.v1+json": { data: [{ type: "bar", x: ["Oui"], y: [3] }], layout },
          "image/svg+xml": svg,
          [documentMime]: {
            blocks: [{ kind: "figure", name: "f", figure: { title: "<b>2.8</b>", alt: "d" } }],
          },
          "text/plain": "2.8",
        },
      },
    ],
  };
  return siteHtml(
    [{ name: "un", notebook: { cells: [markdown, shown], metadata: {}, nbformat: 4, nbformat_minor: 5 } }],
    "Rapport",
  );
}

describe("the page of the report, opened where there is a network", () => {
  longChromiumTest(
    "asks it for nothing, runs no script of a notebook, and works by its own",
    async (browser) => {
      const file = join(folder, "index.html");
      writeFileSync(file, page());
      copyFileSync(
        join(root, "node_modules", "plotly.js-dist-min", "plotly.min.js"),
        join(folder, plotlyFile),
      );
      await browser.goto(pathToFileURL(file).href);
      await browser.waitForSelector(".js-plotly-plot .bars");
      await browser.waitForTimeout(300);
      expect(asked).toEqual([]);
      expect(await browser.title()).toBe("Rapport");
      expect(await browser.evaluate(() => document.querySelector(".search")?.hasAttribute("hidden"))).toBe(
        false,
      );
      // The same file without its policy does ask: the test would see it.
      const open = join(folder, "sans.html");
      writeFileSync(open, page().replace(/<meta http-equiv[^>]+>/, ""));
      await browser.goto(pathToFileURL(open).href);
      await browser.waitForTimeout(300);
      expect(asked).not.toEqual([]);
    },
    { offline: false, viewport: { width: 1280, height: 900 } },
  );
});
