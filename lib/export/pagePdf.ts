import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const programs = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
  "microsoft-edge",
];
const folders = [
  ...(process.env.PATH ?? "").split(delimiter),
  "/usr/bin",
  "/Applications/Google Chrome.app/Contents/MacOS",
  "/Applications/Chromium.app/Contents/MacOS",
  "C:\\Program Files\\Google\\Chrome\\Application",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application",
];

/** The Chromium (or a browser made from it) of this machine, or the one that CONUM_CHROMIUM names; undefined when there is none. */
export function findChromium(): string | undefined {
  if (process.env.CONUM_CHROMIUM !== undefined) return process.env.CONUM_CHROMIUM;
  return programs
    .flatMap((name) => folders.flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)]))
    .concat("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    .find((file) => existsSync(file));
}

/**
 * Prints a page of this disk as PDF with Chromium, without its scripts: the static figures, in the
 * style for paper.
 *
 * @param pdf the file to write
 * @throws Error when Chromium fails or takes more than three minutes
 */
export async function pagePdf(chromium: string, page: string, pdf: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "conum-chromium-"));
  // Chromium's sandbox does not work for root, which is who runs a container.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const options = [
    "--headless",
    ...sandbox,
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--blink-settings=scriptEnabled=false",
    `--user-data-dir=${profile}`,
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
  try {
    await new Promise<void>((resolve, reject) => {
      execFile(chromium, options, { timeout: 180_000 }, (error) => (error ? reject(error) : resolve()));
    });
    if (!existsSync(pdf)) throw new Error(`${chromium} n’a pas écrit ${pdf}.`);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
