import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededRandom } from "../lib/base/random";
import { defineCommand } from "../lib/commands/Command";
import { exitCode } from "../lib/commands/exitCodes";
import { machine, median, output, root, roundsOption, spread } from "./measure";

/** What a process took to read the file. */
interface Cost {
  /** Seconds of CPU, of the user and of the system. */
  readonly cpu: number;
  readonly wall: number;
  /** The most memory that the process ever held, in mebibytes. */
  readonly memory: number;
}

const ours = `
const { readChunks } = require(${JSON.stringify(join(root, "lib", "dist", "base", "readChunks.js"))});
const { readRaw } = require(${JSON.stringify(join(root, "lib", "dist", "import", "table", "readRaw.js"))});
const begun = performance.now();
const before = process.cpuUsage();
const table = readRaw(readChunks(process.argv[1]), "answers.csv");
const { user, system } = process.cpuUsage(before);
const wall = (performance.now() - begun) / 1000;
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ cpu: (user + system) / 1e6, wall, memory, shape: [table.rows, table.columns.length] }));
`;

const theirs = `
import json, resource, sys, time
import pandas
def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
begun, before = time.time(), cpu()
table = pandas.read_csv(sys.argv[1], dtype="category", keep_default_na=False)
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"cpu": cpu() - before, "wall": time.time() - begun, "memory": memory, "shape": table.shape}))
`;

export const importTable = defineCommand({
  description: `Lit un CSV de réponses inventées, chaque colonne en textes distincts et en codes, et pandas le même
(« read_csv », dtype="category"), tour à tour, chacun dans un processus à lui. Il faut Python et pandas.`,
  options: {
    ...roundsOption,
    rows: { type: "integer", value: "N", help: "répondants (100 000 par défaut)" },
    columns: { type: "integer", value: "N", help: "colonnes (310 par défaut)" },
    python: { type: "string", value: "COMMANDE", help: "un Python qui a pandas (python3 par défaut)" },
  },
  run({ options: { rounds = 5, rows = 100_000, columns = 310, python = "python3" } }) {
    const folder = mkdtempSync(join(tmpdir(), "carnets-bench-"));
    const file = join(folder, "answers.csv");
    writeAnswers(file, rows, columns);
    console.log(`${machine()}: ${rows} × ${columns}`);
    const costs = Array.from({ length: rounds }, (_, i) => {
      const here = costOf(process.execPath, ["-e", ours, file], [rows, columns]);
      const there = costOf(python, ["-c", theirs, file], [rows, columns]);
      console.log(`${i + 1}. here ${shown(here)}   pandas ${shown(there)}`);
      return { here, there };
    });
    rmSync(folder, { recursive: true });
    for (const what of ["cpu", "wall", "memory"] as const) {
      const ratios = costs.map(({ here, there }) => there[what] / here[what]);
      const middles = [costs.map(({ here }) => here[what]), costs.map(({ there }) => there[what])].map(
        (own) => median(own).toFixed(1),
      );
      console.log(`${what}, pandas / here: ${spread(ratios, 2)}; medians ${middles.join(" here, ")} pandas`);
    }
    return exitCode.fine;
  },
});

/** @throws Error where it did not read the whole table */
function costOf(command: string, args: readonly string[], shape: readonly number[]): Cost {
  const { shape: read, ...cost } = JSON.parse(output(command, args)) as Cost & { shape: readonly number[] };
  if (read.join() !== shape.join()) throw new Error(`${command} read ${read.join(" × ")}`);
  return cost;
}

function shown({ cpu, wall, memory }: Cost): string {
  return `${cpu.toFixed(1)} s of CPU, ${wall.toFixed(1)} s, ${memory.toFixed(0)} MB`;
}

/** Answers of questions of choice, in words and in codes. */
const answers: readonly (readonly string[])[] = [
  ["Oui", "Non"],
  ["Tout à fait d’accord", "Plutôt d’accord", "Plutôt pas d’accord", "Pas du tout d’accord", "Ne sait pas"],
  ["1", "2", "3", "4", "5"],
  ["0", "1"],
  ["Très satisfait", "Satisfait", "Peu satisfait", "Pas satisfait"],
  ["Commune", "Département", '"Association, loi 1901"', "EPCI", "Région"],
];

/** A CSV: an identifier, an open text in one column of 100, whole numbers and decimals in a few, choices elsewhere. */
function writeAnswers(file: string, rows: number, columns: number): void {
  const { integer } = seededRandom(1, "answers");
  const cell = (column: number, row: number): string => {
    if (column === 0) return `R${row + 1}`;
    if (column % 100 === 99) return `"Texte libre « ${integer(1_000_000)} », dit la personne ${row}"`;
    if (column % 31 === 5) return String(18 + integer(80));
    if (column % 31 === 6) return (integer(10_000) / 10).toFixed(1);
    const own = answers[column % answers.length]!;
    return integer(12) === 0 ? "" : own[integer(own.length)]!;
  };
  const names = Array.from({ length: columns }, (_, column) => `Question ${column}`);
  const handle = openSync(file, "w");
  let lines = [names.join(",")];
  for (let row = 0; row < rows; row++) {
    lines.push(Array.from({ length: columns }, (_, column) => cell(column, row)).join(","));
    if (lines.length < 1000 && row + 1 < rows) continue;
    writeSync(handle, `${lines.join("\n")}\n`);
    lines = [];
  }
  closeSync(handle);
}
