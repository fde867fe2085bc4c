import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { limits } from "../../lib/base/limits";
import { KernelPool, type NamedNotebook, type Run } from "../../lib/dist/kernel/KernelPool";
import { longTest } from "../support/realChecks";
import { root } from "../support/smallSurvey";

function notebook(name: string, ...sources: readonly string[]): NamedNotebook {
  const cells = sources.map((source, i) => ({
    ...{ cell_type: "code" as const, id: `c${i}`, metadata: {}, source, execution_count: null, outputs: [] },
  }));
  return { name, notebook: { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 } };
}

function written({ notebook: { cells } }: Run): string {
  return cells
    .flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : []))
    .map((output) => (output.output_type === "stream" ? output.text : ""))
    .join("");
}

/** Whether a process still is; one that was just ended is let go by its parent, or by the system, some time after. */
async function isAlive(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    try {
      process.kill(pid, 0);
    } catch {
      return false;
    }
    await new Promise((passed) => setTimeout(passed, 100));
  }
  return true;
}

describe("a notebook that does not mind its neighbours", () => {
  let pool: KernelPool;
  const runs = (...notebooks: readonly NamedNotebook[]) => pool.run(notebooks);
  beforeAll(() => {
    pool = new KernelPool(join(root, "notebooks"), 1, 1, 800_000_000);
  });
  afterAll(() => pool.close());

  const sleeping = [
    'import { spawn } from "node:child_process";',
    'const child = spawn("/bin/sh", ["-c", "sleep 600 & echo $!; wait"], { stdio: ["ignore", "pipe", "ignore"] });',
    'const grandchild = await new Promise<string>((said) => child.stdout!.once("data", (text) => said(String(text))));',
    "console.log(child.pid, grandchild.trim());",
  ].join("\n");

  test.skipIf(process.platform === "win32")(
    "leaves no process to the next one, nor any to the machine once the run is over",
    async () => {
      const own = new KernelPool(join(root, "notebooks"), 1);
      const [run] = await own.run([notebook("enfants", sleeping)]);
      expect(run!.failures).toBeUndefined();
      const [child, grandchild] = written(run!).trim().split(" ").map(Number) as [number, number];
      expect(grandchild).toBeGreaterThan(1);
      expect(await isAlive(child)).toBe(false);
      own.close();
      expect(await isAlive(grandchild)).toBe(false);
    },
  );

  test("gives the next one whole modules, those of Node and others, whatever it put in their place", async () => {
    const patched = [
      'const fs: any = require("node:fs"), http: any = require("node:http"), jstat: any = require("jstat");',
      'fs.readFileSync = () => "faux"; fs.promises.readFile = () => "faux"; fs.ReadStream.prototype.read = () => null;',
      'delete fs.existsSync; fs.added = 1; http.get = 1; jstat.jStat.mean = () => 42; require("node:path").join = () => "/";',
      'console.log(fs.readFileSync("x"));',
    ].join("\n");
    const whole = [
      'const fs: any = require("node:fs"), jstat: any = require("jstat");',
      "console.log(JSON.stringify([typeof fs.existsSync, fs.added ?? null, String(fs.readFileSync).length > 20,",
      'String(fs.promises.readFile).length > 20, fs.ReadStream.prototype.read === require("node:stream").Readable.prototype.read,',
      'typeof require("node:http").get, jstat.jStat.mean([1, 2]), require("node:path").join("a", "b")]));',
    ].join("\n");
    const [first] = await runs(notebook("retouche", patched));
    const [second] = await runs(notebook("suivant", whole));
    expect(first!.failures).toBeUndefined();
    expect(written(first!)).toBe("faux\n");
    expect(second!.failures).toBeUndefined();
    expect(JSON.parse(written(second!))).toEqual([
      "function",
      null,
      true,
      true,
      true,
      "function",
      1.5,
      "a/b",
    ]);
  });

  test("may write so much a cell and no more: what comes after is left out, and the cell has failed", async () => {
    const flood = 'const line = "x".repeat(999_999);\nfor (let i = 0; i < 200; i++) console.log(line);';
    const [run] = await runs(notebook("bavard", flood));
    expect(run!.failures?.[0]?.text).toContain("bavard, cellule 1 : la cellule écrit plus de 20 Mo.");
    expect(written(run!).length).toBe(limits.cellOutput);
    expect(run!.failures).toHaveLength(1);
  });

  longTest(
    "ends where it takes more memory than it may, outside the heap too, and the next one runs",
    async () => {
      const greedy = "const held: Buffer[] = [];\nfor (;;) held.push(Buffer.alloc(20_000_000, 1));";
      const [run] = await runs(notebook("avide", "1", greedy));
      expect(run!.failures?.[0]?.text).toContain(
        "avide, cellule 2 : la cellule a pris plus de 800 Mo de mémoire.",
      );
      expect(run!.failures?.[0]?.text).toContain("held.push");
      const [next] = await runs(notebook("suivant", "console.log(2)"));
      expect(written(next!)).toBe("2\n");
    },
  );
});
