import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeGenerated } from "../../lib/commands/writeGenerated";
import { writeOtherStudy } from "../support/otherStudy";
import { longTest, realChecks } from "../support/realChecks";
import { root } from "../support/smallSurvey";

const program = join(root, "lib", "dist", "commands", "carnets.js");
let study: string;

beforeAll(() => {
  study = realpathSync(mkdtempSync(join(tmpdir(), "carnets-repl-")));
  writeOtherStudy(study, 3);
  mkdirSync(join(study, "node_modules"));
  symlinkSync(join(root, "lib"), join(study, "node_modules", "carnets"));
  writeGenerated(study);
});
afterAll(() => rmSync(study, { recursive: true }));

const historyPath = () => join(study, "private", "historique-console.txt");

test("without a terminal, executes what it is sent as cells of a notebook, and says at its end that one failed", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, "repl", "--study", study], {
    input: [
      "const number: number = await Promise.resolve(20);",
      "2 * number + 2",
      "crosstab(",
      '  study(), "2.1",',
      '  "1.1")',
      "console.log(count(`2.1",
      "`.trim() as '2.1'))",
      "help(crosstab)",
      'count("2.11")',
      'throw new RangeError("panne")',
      'console.log("\\u001b[31mrouge"); console.info("\\u202e"); void process.stdout.write("\\u0007\\n");',
      'await new Promise<void>((done) => setTimeout(() => { console.warn("\\u001b]0;titre"); done(); }, 10));',
      "crosstab(",
    ].join("\n"),
    encoding: "utf8",
  });
  expect([stderr, status]).toEqual(["", 1]);
  expect(stdout).toMatch(/^42\n2\.1 · .*\n/);
  // The figure is one line, no word is missing, and nothing is a dump.
  expect(stdout.match(/^\[Figure\] .*à voir dans un carnet.*$/gm)).toHaveLength(1);
  expect(stdout).toContain("\n240\n");
  expect(stdout).toMatch(/crosstab — Croise deux questions/);
  expect(stdout).not.toMatch(/kind:|\[Object\]|\[Function/);
  // Mistakes are told in French, and what comes after them is executed.
  expect(stdout).toMatch(/\nLigne 1 : la question « 2\.11 » n’existe pas ; vouliez-vous dire « 2\.1 »/);
  expect(stdout).toMatch(/RangeError: panne\n\s+at /);
  // What would command a terminal is shown by its number, whoever writes it.
  expect(stdout).toContain("\n‹U+001B›[31mrouge\n‹U+202E›\n‹U+0007›\n‹U+001B›]0;titre\n");
  // What is left open at the end is told.
  expect(stdout).toMatch(/\nLigne 2 : il manque une parenthèse fermante « \) »\.\n$/);
  expect(existsSync(historyPath())).toBe(false);
}, 60_000);

const hasPython = spawnSync("python3", ["-c", "import pty"]).status === 0;
describe.skipIf(!hasPython && !realChecks)("the console on a terminal (needs python3)", () => {
  type Step = readonly [typed: string, awaited: string, seconds: number];
  const typed = (...steps: readonly Step[]) => {
    const args = [join(root, "tests", "support", "terminal.py"), study, process.execPath, program, "repl"];
    const { stdout, stderr } = spawnSync("python3", args, { input: JSON.stringify(steps), encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as { readonly shown: readonly string[]; readonly status: number };
  };
  const interruption = (cell: string): readonly Step[] => [
    [`${cell}\r`, "\r\n", 5],
    ["", "nothing comes", 0.5],
    ["\u0003", "Cellule interrompue.", 5],
    ["", "> ", 5],
  ];

  longTest(
    "completes, interrupts, keeps what was typed, and ends by Ctrl-D",
    () => {
      mkdirSync(join(study, "private"), { recursive: true });
      writeFileSync(historyPath(), 'count("2.1")\n"avant"\n');
      const { shown, status } = typed(
        ["", "> ", 60],
        ["\u001b[A", '"avant"', 5],
        ["\u0003", "> ", 5],
        ["crosst\t", "ab", 10],
        ['(study(), "2.\t', '"2.2"', 10],
        ['1", "1.1")\r', "[Figure]", 20],
        ["", "> ", 5],
        ["const list = [\r", "… ", 10],
        ["1]\r", "> ", 10],
        ...interruption("for (;;) {}"),
        ...interruption("await new Promise((done) => setTimeout(done, 60_000))"),
        ["\u0003", "Ctrl-D", 5],
        ["", "> ", 5],
        ["setTimeout(() => console.log('plus ' + 'tard'), 300); list.length\r", "plus tard", 10],
        ["", "> ", 5],
        ["console.log({ un: 1 }, '\\u001b[31m')\r", "31m\r\n", 10],
        ["", "> ", 5],
        ["\u0004", "\0", 5],
      );
      const all = shown.join("");
      expect(shown[0]).toContain("Tous les mots des carnets");
      expect(shown[1]).toContain('"avant"');
      expect(shown[4]).toMatch(/"2\.1" {2}\S.*\r\n {2}"2\.2"/);
      expect(shown[5]).toMatch(/2\.1 · [\s\S]*χ²/);
      expect(all.match(/Cellule interrompue\./g)).toHaveLength(2);
      expect(all).toContain("plus tard");
      // No colour of Node's, and none of the cell's.
      expect(all).toContain("{ un: 1 } ‹U+001B›[31m");
      expect(status).toBe(0);
      expect(readFileSync(historyPath(), "utf8")).toMatch(
        /^count\("2\.1"\)\n"avant"\ncrosstab\(study\(\), "2\.1", "1\.1"\)\n[\s\S]*list\.length\n/,
      );
    },
    120_000,
  );
});
