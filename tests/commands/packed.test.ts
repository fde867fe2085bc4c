import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { formatNotebook } from "../../lib/kernel/ipynb";
import { codeCell, notebookOf } from "../../lib/scaffold/notebookCells";
import { realChecks } from "../support/realChecks";
import { root } from "../support/smallSurvey";

const shell = process.platform === "win32";
const run = (cwd: string, command: string, ...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(command, args, { cwd, encoding: "utf8", shell, timeout: 400_000 });

/** A minute of npm: in continuous integration alone, and skipped, counted so, where npm reaches no registry. */
const reachable =
  realChecks && run(root, "npm", "ping", "--fetch-timeout=5000", "--fetch-retries=0").status === 0;

const folder = realpathSync(mkdtempSync(join(tmpdir(), "carnets-packed-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!reachable)("the packed engine makes studies that report, check and stand together", () => {
  const lib = join(root, "lib");
  const { studies, version } = JSON.parse(readFileSync(join(lib, "package.json"), "utf8"));
  const packed = run(lib, "npm", "pack", "--silent", "--pack-destination", folder);
  expect(packed.status).toBe(0);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "essai", private: true, ...studies }));
  // What is installed here is there already, but for what only this workspace works with: npm adds what lacks.
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  cpSync(join(root, "node_modules"), join(folder, "node_modules"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => packages[relative(root, path).replaceAll("\\", "/")]?.dev !== true,
  });
  const flags = ["--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  const installed = run(folder, "npm", "install", `./carnets-${version}.tgz`, ...flags);
  expect([installed.status, installed.stderr]).toEqual([0, ""]);
  const bill = readFileSync(join(folder, "node_modules", "carnets", "dist", "sbom.cdx.json"), "utf8");
  const { bomFormat, components } = JSON.parse(bill) as {
    bomFormat: string;
    components: readonly { readonly name: string; readonly version: string }[];
  };
  expect(bomFormat).toBe("CycloneDX");
  expect(components.find(({ name }) => name === "danfojs-node")?.version).toBe("1.2.0");

  const data = join(root, "tests", "fixtures", "lecture", "data");
  const from = [
    "--answers",
    join(data, "respondents.csv"),
    "--questionnaire",
    join(data, "questionnaire.json"),
  ];
  for (const name of ["vague-1", "vague-2"]) {
    const made = run(folder, "npx", "carnets", "new", name, ...from, "--name", name);
    expect([made.status, made.stderr]).toEqual([0, ""]);
  }
  const own = JSON.parse(readFileSync(join(folder, "vague-1", "package.json"), "utf8"));
  expect(own.dependencies.carnets).toBe(`file:../carnets-${version}.tgz`);

  // One of its notebooks, in what asks for most packages: the whole is what `carnets new` is tried on.
  const report = ["report", "--study", "vague-1", "--only", "01-", "--format", "html,word,excel,figures"];
  const reported = run(folder, "npx", "carnets", ...report);
  expect([reported.status, reported.stderr]).toEqual([0, ""]);
  for (const file of ["rapport/index.html", "rapport.docx", "tableaux.xlsx"])
    expect(existsSync(join(folder, "vague-1", "private", "exports", file)), file).toBe(true);

  // A notebook of the one speaks of the other as well, each with its own types.
  const both = (cell: string) => {
    const cells = [
      'import { count } from "vague-1";\nimport * as autre from "../../vague-2/node_modules/vague-2";',
      cell,
    ];
    writeFileSync(
      join(folder, "vague-1", "notebooks", "deux.ipynb"),
      formatNotebook(notebookOf(cells.map((source, i) => codeCell(`c${i}`, source)))),
    );
    return run(folder, "npx", "carnets", "check", "--study", "vague-1", "--only", "deux");
  };
  const right = both('console.log(count("1.1") === autre.count("1.1"));');
  expect([right.status, right.stderr]).toEqual([0, ""]);
  const wrong = both('autre.count("9.9");');
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain('"9.9"');
});
