/**
 * How long `npm start -- --format carnets` takes (every notebook executed and written, nothing else)
 * beside `jupyter nbconvert --execute` over the same notebooks, in one run, in turn. Prints each time and the median of the ratios. Needs Jupyter's nbconvert.
 *
 *   npm run bench            five pairs
 *   npm run bench -- 9       nine pairs
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "..");
const pairs = Number(process.argv[2] ?? 5);
const notebooks = readdirSync(join(root, "notebooks"))
  .filter((file) => file.endsWith(".ipynb"))
  .map((file) => join("notebooks", file));
const output = mkdtempSync(join(tmpdir(), "conum-bench-"));

const ours = () => seconds("npm", ["start", "--silent", "--", "--format", "carnets"]);
const theirs = () =>
  seconds("jupyter", ["nbconvert", "--to", "notebook", "--execute", "--output-dir", output, ...notebooks]);

function seconds(command: string, args: readonly string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, JUPYTER_PATH: join(root, ".jupyter") },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${command} a échoué :\n${stderr}`);
  return (performance.now() - begun) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}, ${notebooks.length} notebooks`,
);
ours(); // installs and builds what is missing, outside the measure
const rows = Array.from({ length: pairs }, (_, i) => {
  const row = { npmStart: ours(), nbconvert: theirs() };
  console.log(`${i + 1}. npm start ${row.npmStart.toFixed(2)} s   nbconvert ${row.nbconvert.toFixed(2)} s`);
  return row;
});
rmSync(output, { recursive: true });
const ratios = rows.map(({ npmStart, nbconvert }) => nbconvert / npmStart);
console.log(
  `nbconvert / npm start: median ${median(ratios).toFixed(2)} (from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
);
