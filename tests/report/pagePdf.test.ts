import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findChromium, pagePdf } from "../../lib/report/pagePdf";
import { realChecks } from "../support/realChecks";

const chromium = findChromium();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "conum-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("pagePdf", () => {
  test.skipIf(chromium === undefined && !realChecks)(
    "prints a page as PDF, without running its scripts (needs Chromium)",
    { timeout: 60_000 },
    async () => {
      const pdf = join(folder, "page.pdf");
      const page = `<!doctype html><html lang="fr"><title>t</title><h1>Bonjour</h1><script>document.body.innerHTML = "<p style='break-before:page'>x</p>".repeat(9)</script></html>`;
      await pagePdf(chromium!, page, pdf);
      const bytes = readFileSync(pdf, "latin1");
      expect(bytes.startsWith("%PDF-")).toBe(true);
      expect(bytes.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      expect(readdirSync(folder)).toEqual(["page.pdf"]);
    },
  );

  test("leaves no file where the browser fails", async () => {
    const pdf = join(folder, "page.pdf");
    await expect(pagePdf(join(folder, "absent"), "<p>", pdf)).rejects.toThrow();
    expect(existsSync(pdf)).toBe(false);
  });
});
