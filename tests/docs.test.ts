import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { registry } from "../lib/commands/registry";
import { KernelPool } from "../lib/dist/kernel/KernelPool";
import { longTest } from "./support/realChecks";
import { root } from "./support/smallSurvey";
import { useTemporaryFolder } from "./support/workspace";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "bench/README.md",
  ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`),
];
const read = (page: string) => readFileSync(join(root, page), "utf8");
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))].map(([, own]) => own!);
const { scripts } = JSON.parse(read("package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The commands of `carnets` that a page calls, each with the options it is given. */
function callsOf(text: string): readonly { readonly name: string; readonly options: readonly string[] }[] {
  return [...text.matchAll(/(?:npm (?:run )?|npx carnets )([a-z]+)([^\n`#]*)/g)].flatMap(
    ([whole, name, rest]) => {
      const script = whole!.startsWith("npx") ? `node tools/run.mjs ${name}` : scripts[name!];
      const command = /^node tools\/run\.mjs (\w+)$/.exec(script ?? "")?.[1];
      const own = whole!.startsWith("npx") ? rest! : (rest!.split(" -- ")[1] ?? "");
      return command === undefined ? [] : [{ name: command, options: own.match(/--[a-z-]+/g) ?? [] }];
    },
  );
}

describe.each(pages)("%s", (page) => {
  const text = read(page);

  test("leads only to files that there are", () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
    expect(links.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  test("calls only scripts and commands that there are, with options that their help explains", async () => {
    const named = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    for (const { name, options } of callsOf(text)) {
      const entry = registry.find((own) => own.name === name);
      expect(entry, name).toBeDefined();
      const known = Object.keys((await entry!.load()).options);
      expect(options.filter((option) => option !== "--help" && !known.includes(option.slice(2)))).toEqual([]);
    }
  });
});

describe("the tables of docs/relire.md", () => {
  const { at, call } = useTemporaryFolder();

  test("become respondents, as it says", async () => {
    const [tables] = blocks(read("docs/relire.md"), "csv");
    writeFileSync(at("tableaux.csv"), tables!);
    const made = await call("reconstruct", "tableaux.csv");
    expect([made.status, made.stderr]).toEqual([0, ""]);
    expect(made.stdout.replaceAll(/\s/g, " ")).toContain(
      "40 répondants (graine 2023) d’où ressortent 18 nombres",
    );
  });
});

longTest("every cell of docs/explorer.md runs as it stands", async () => {
  const [source] = blocks(read("docs/explorer.md"), "ts");
  const pool = new KernelPool(join(root, "notebooks"), 1);
  const cell = {
    ...{ cell_type: "code" as const, id: "c", metadata: {}, execution_count: null, outputs: [] },
    // The library would write beside the report.
    source: source!.replace(/^await save.*$/m, ""),
  };
  const notebook = { cells: [cell], metadata: {}, nbformat: 4 as const, nbformat_minor: 5 };
  const [run] = await pool.run([{ name: "docs", notebook }]);
  pool.close();
  expect(run!.failure).toBeUndefined();
});
