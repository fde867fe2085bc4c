import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../base/UserError";
import { writeFileAtomically } from "../base/writeFileAtomically";

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

/** The Chromium (or a browser made from it) of this machine, or the one that CARNETS_CHROMIUM names; undefined when there is none. */
export function findChromium(): string | undefined {
  if (process.env.CARNETS_CHROMIUM !== undefined) return process.env.CARNETS_CHROMIUM;
  return programs
    .flatMap((name) => folders.flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)]))
    .concat("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    .find((file) => existsSync(file));
}

/**
 * Prints a page as PDF with Chromium, without its scripts: the static figures, in the style for
 * paper, with its headings as bookmarks.
 *
 * @param pdf the file to write, whole or not at all
 * @throws UserError in French when Chromium fails or takes more than ten minutes
 */
export async function pagePdf(chromium: string, html: string, pdf: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "conum-pdf-"));
  const page = join(folder, "page.html");
  const printed = join(folder, "page.pdf");
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
    `--user-data-dir=${join(folder, "profile")}`,
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    `--print-to-pdf=${printed}`,
    pathToFileURL(page).href,
  ];
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", clear);
  try {
    writeFileSync(page, html.replaceAll(/<script[\s\S]*?<\/script>/g, ""));
    const failed = await new Promise<boolean>((resolve) => {
      execFile(chromium, options, { timeout: 600_000 }, (error) => resolve(error !== null));
    });
    if (failed || !existsSync(printed))
      throw new UserError(`${chromium} n’a pas imprimé le PDF, ou pas en dix minutes.`);
    writeFileAtomically(pdf, readFileSync(printed));
  } finally {
    process.off("exit", clear);
    clear();
  }
}
