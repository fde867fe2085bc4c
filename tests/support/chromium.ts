// The browser's own names, for the functions that run in a page.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from "playwright-core";
import { type TestContext, test } from "vitest";
import { realChecks } from "./realChecks";

const names = ["chromium", "chromium-browser", "google-chrome"];
const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];

/** The system's Chromium, or the one that CARNETS_CHROMIUM names; undefined when there is none. */
export const chromium: string | undefined =
  process.env.CARNETS_CHROMIUM ??
  names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));

const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

let running: Promise<Browser> | undefined;

/**
 * Runs a function on a fresh offline page, then closes it. One browser serves a process of tests, and ends with it.
 *
 * @param seconds after which the page is closed, and whatever waits for it fails
 */
export async function withPage<T>(
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
  seconds = 40,
): Promise<T> {
  if (!chromium) throw new Error("There is no Chromium on this machine (CARNETS_CHROMIUM may name one).");
  running ??= playwright.launch({ executablePath: chromium, args: flags.split(" "), timeout: 30_000 });
  const context = await (await running).newContext({ offline: true, ...options });
  const timer = setTimeout(() => void context.close(), 1000 * seconds);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return await use(page);
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}

type PageTest = (
  title: string,
  use: (page: Page, context: TestContext) => Promise<void>,
  options?: BrowserContextOptions,
) => void;

/** A test on an offline page; skipped where there is no Chromium, unless CARNETS_REAL_CHECKS=1. */
export const chromiumTest = pageTest(chromium === undefined && !realChecks);

/** One that takes seconds: in continuous integration; skipped elsewhere. */
export const longChromiumTest = pageTest(!realChecks);

function pageTest(isSkipped: boolean): PageTest {
  return (title, use, options = {}) =>
    test.skipIf(isSkipped)(`${title} (needs Chromium)`, (context) =>
      withPage((page) => use(page, context), options, 150),
    );
}

/** Skips a test on a machine without a font of Arial's metrics, unless CARNETS_REAL_CHECKS=1: then it fails. */
export async function needsArial(page: Page, context: TestContext): Promise<void> {
  const found = await page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d")!;
    const width = (font: string) => {
      canvas.font = `100px ${font}`;
      return canvas.measureText("Wi").width;
    };
    // A missing font is drawn with what follows it in the list: then its width follows that.
    return ["Arial", "Liberation Sans", "Arimo"].some(
      (name) =>
        width(`"${name}", monospace`) === width(`"${name}", serif`) &&
        Math.abs(width(`"${name}"`) - 116.6) < 1,
    );
  });
  if (found) return;
  const lack = "needs a font with Arial's metrics (Arial, Liberation Sans or Arimo)";
  if (realChecks) throw new Error(`This test ${lack}.`);
  context.skip(lack);
}
