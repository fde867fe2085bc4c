import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Value } from "@sinclair/typebox/value";
import { describe, expect, test } from "vitest";
import { registry } from "../lib/commands/registry";
import { cleaningSchema } from "../lib/import/cleaning/Cleaning";
import { markdownTokens } from "../lib/report/markdownTokens";
import { readSettings } from "../lib/study/readSettings";
import { wordNames } from "../lib/words/words";
import { type CodeBlock, codeBlocks } from "../tools/docs/codeBlocks";
import { docsPages } from "../tools/docs/pages";
import { readExports, readWords } from "../tools/docs/readWords";
import { slugs } from "../tools/docs/slugs";
import { wordOutputs } from "../tools/docs/wordOutputs";
import { expectShown } from "./support/expectShown";
import { plain } from "./support/plain";
import { longTest } from "./support/realChecks";
import { root } from "./support/smallSurvey";
import { useTemporaryFolder } from "./support/workspace";

const pages = docsPages().map(({ file }) => file);
const read = (page: string) => readFileSync(join(root, page), "utf8");
const blocksOf = (page: string) => codeBlocks(markdownTokens(read(page)));
const { scripts } = JSON.parse(read("package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The commands of `carnets` that a page calls, each with the options it is given. */
function callsOf(text: string): readonly { readonly name: string; readonly options: readonly string[] }[] {
  return [...text.matchAll(/(?:npm (?:run )?(?:-s )?|npx carnets )([a-z]+)([^\n`#]*)/g)].flatMap(
    ([whole, name, rest]) => {
      const script = whole!.startsWith("npx") ? `node tools/run.mjs ${name}` : scripts[name!];
      const command = /^node tools\/run\.mjs (\w+)$/.exec(script ?? "")?.[1];
      const own = whole!.startsWith("npx") ? rest! : (rest!.split(" -- ")[1] ?? "");
      return command === undefined ? [] : [{ name: command, options: own.match(/--[a-z-]+/g) ?? [] }];
    },
  );
}

/** The anchors of the headings of a page. */
function anchorsOf(page: string): ReadonlySet<string> {
  const slug = slugs();
  const tokens = markdownTokens(read(page));
  return new Set(
    tokens.flatMap(({ type }, i) =>
      type === "heading_open"
        ? [slug((tokens[i + 1]!.children ?? []).map(({ content }) => content).join(""))]
        : [],
    ),
  );
}

describe.each(pages)("%s", (page) => {
  const text = read(page);

  test("leads only to files and headings that there are", () => {
    const links = [...text.matchAll(/\]\(([^)\s:]+)\)/g)].map(([, target]) => decodeURI(target!));
    const lost = links.filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !anchorsOf(file).has(anchor);
    });
    expect(lost).toEqual([]);
  });

  test("calls only scripts and commands that there are, with options that their help explains", async () => {
    const named = [...text.matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    for (const { name, options } of callsOf(text)) {
      const entry = registry.find((own) => own.name === name);
      expect(entry, name).toBeDefined();
      const known = Object.keys((await entry!.load()).options);
      expect(options.filter((option) => option !== "--help" && !known.includes(option.slice(2)))).toEqual([]);
    }
    const benches = [...text.matchAll(/npm run bench -- ([a-z]+)/g)].map(([, name]) => name!);
    expect(benches.filter((name) => !read("bench/bench.ts").includes(`name: "${name}"`))).toEqual([]);
  });

  test("has only blocks of code that are tried", () => {
    const tried = ["ts", "sh", "diff", "json", "csv"];
    expect(blocksOf(page).filter(({ language }) => language !== "" && !tried.includes(language))).toEqual([]);
  });
});

const folder = useTemporaryFolder();

test("the settings that a page shows are ones that are read", () => {
  for (const { language, code } of pages.filter((page) => page.startsWith("docs/")).flatMap(blocksOf)) {
    if (language !== "json") continue;
    const { $schema } = JSON.parse(code);
    if ($schema === "./cleaning.schema.json")
      expect([...Value.Errors(cleaningSchema, JSON.parse(code))]).toEqual([]);
    else {
      mkdirSync(folder.at("data"), { recursive: true });
      writeFileSync(folder.at("data", "study.json"), code);
      readSettings(folder.at());
    }
  }
});

describe("the tables of docs/relire.md", () => {
  const { at, call } = useTemporaryFolder();

  test("become respondents, as it says", async () => {
    const tables = blocksOf("docs/relire.md").find(({ language }) => language === "csv")!;
    writeFileSync(at("tableaux.csv"), tables.code);
    const made = await call("reconstruct", "tableaux.csv");
    expect([made.status, made.stderr]).toEqual([0, ""]);
    expect(made.stdout.replaceAll(/\s/g, " ")).toContain("18 nombres imprimés, 18 redonnés.");
  });
});

test("the figures of docs/methode.md are those of bench/README.md", () => {
  const rows = read("docs/methode.md")
    .split("\n")
    .filter((line) => line.includes("npm run bench -- "));
  const numbers = rows.flatMap((row) => row.match(/\d[\d ,]*\d|\d+/g) ?? []);
  expect(numbers.length).toBeGreaterThan(8);
  const measured = read("bench/README.md").replaceAll(",", "");
  const english = (number: string) => number.replaceAll(" ", "").replace(",", ".");
  expect(numbers.filter((number) => !measured.includes(english(number)))).toEqual([]);
});

describe("the words", () => {
  test("are all declared with a comment and an example", () => {
    const declared = readWords();
    expect(declared.map(({ name }) => name).sort()).toEqual([...wordNames].sort());
    const lacking = declared.filter(({ comment, examples }) => comment === "" || examples.length === 0);
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  test("and what the engine exports have a comment, functions an example too", () => {
    const lacking = readExports().filter(
      ({ comment, calls, examples }) => comment === "" || (calls.length > 0 && examples.length === 0),
    );
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  // Files of other answers are the reader’s, nothing here is answered in words, nothing tells how these were cleaned, and what takes many seconds has
  // tests of its own: only an analysis of all notes keeps components to turn.
  const apart =
    /mes-reponses|retour\.csv|texts\(|flow|[mp]ca\(study\(\)\)|rotation\(analysis\)|scenario|rankStability|robustness|openInteractions|adjustedEffects/;
  /** The last column of the table of R, SPSS and what is written here. */
  const [, table = ""] = read("docs/premiere-heure.md").split("## En R, en SPSS, ici");
  const tabled = table
    .split("\n")
    .flatMap((row) =>
      [...(row.split("|").at(-2) ?? "").matchAll(/`((?:await )?(\w+)\(.*?\))`/g)].flatMap(([, code, word]) =>
        wordNames.includes(word!) ? [code!] : [],
      ),
    );

  longTest(
    "have examples that run as they stand, in their comments and in « En R, en SPSS, ici »",
    async () => {
      expect(tabled.length).toBeGreaterThan(15);
      const examples = readWords()
        .flatMap(({ examples: own }) => own)
        .filter((own) => !apart.test(own));
      const first = [importAll, 'const survey = study(); let analysis: any = pca(study(), "3.1", "3.3");'];
      const categories = 'mca(study(), "2.8", "2.9", "2.10")';
      const cells = [...examples, ...tabled].map(
        (own) => [own, own.replace("categoryMap(analysis", `categoryMap(${categories}`)] as const,
      );
      const given = [...(await wordOutputs(first, new Map(cells))).values()];
      expect(given.flatMap(({ failure }) => failure ?? [])).toEqual([]);
    },
  );
});

const importAll = `import { ${wordNames.join(", ")} } from "conum";`;

describe("what the pages show", () => {
  longTest("is what their commands print, where they show it", () => {
    const shownBlocks = pages.flatMap((page) =>
      blocksOf(page).filter(
        (block): block is Required<CodeBlock> => block.language === "sh" && block.shown !== undefined,
      ),
    );
    expect(shownBlocks.length).toBeGreaterThan(1);
    for (const { code, shown } of shownBlocks) {
      const { stdout, status } = spawnSync("bash", ["-c", code], { cwd: root, encoding: "utf8" });
      expect(status, code).toBe(0);
      expectShown(plain(stdout), plain(shown), code);
    }
  });
});
