import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
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

/** `carnets import` from the start of its process to its end, into the study at the second place. */
const oursWhole = `
const [file, study, shape] = process.argv.slice(1);
process.argv = [process.argv[0], "carnets", "import", file, "--into", study];
console.log = () => {};
const begun = performance.now();
process.on("exit", (code) => {
  const { user, system } = process.cpuUsage();
  const cost = { cpu: (user + system) / 1e6, wall: (performance.now() - begun) / 1000, memory: process.resourceUsage().maxRSS / 1024 };
  if (code === 0) process.stdout.write(JSON.stringify({ ...cost, shape: JSON.parse(shape) }));
});
require(${JSON.stringify(join(root, "lib", "dist", "commands", "carnets.js"))});
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
(« read_csv », dtype="category"), tour à tour, chacun dans un processus à lui. Il faut Python et pandas.
Avec --whole, notre côté est tout « carnets import » : les réponses de l’étude, répétées, retrouvées, vérifiées, nettoyées
et récrites dans une étude, démarrage compris.`,
  options: {
    ...roundsOption,
    rows: { type: "integer", value: "N", help: "répondants (100 000 par défaut)" },
    columns: {
      type: "integer",
      value: "N",
      help: "colonnes (310 par défaut ; celles de l’étude avec --whole)",
    },
    python: { type: "string", value: "COMMANDE", help: "un Python qui a pandas (python3 par défaut)" },
    whole: { type: "boolean", help: "mesure tout l’import" },
  },
  run({ options: { rounds = 5, rows = 100_000, columns = 310, python = "python3", whole = false } }) {
    const folder = mkdtempSync(join(tmpdir(), "carnets-bench-"));
    const file = join(folder, "answers.csv");
    const shape = whole ? [rows, writeRespondents(file, rows)] : [rows, columns];
    if (!whole) writeAnswers(file, rows, columns);
    console.log(`${machine()}: ${shape.join(" × ")}`);
    const costs = Array.from({ length: rounds }, (_, i) => {
      const here = whole
        ? costOf(process.execPath, ["-e", oursWhole, file, newStudy(folder, i), JSON.stringify(shape)], shape)
        : costOf(process.execPath, ["-e", ours, file], shape);
      const there = costOf(python, ["-c", theirs, file], shape);
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

/** A study with the questionnaire of this one, and no answers. */
function newStudy(folder: string, round: number): string {
  const study = join(folder, `study-${round}`);
  mkdirSync(join(study, "data"), { recursive: true });
  cpSync(join(root, "data", "questionnaire.json"), join(study, "data", "questionnaire.json"));
  return study;
}

/** The respondents of this study over and over, each time by other names; the number of columns is given back. */
function writeRespondents(file: string, rows: number): number {
  const [head, ...lines] = readFileSync(join(root, "data", "respondents.csv"), "utf8")
    .trim()
    .split("\n");
  const handle = openSync(file, "w");
  writeSync(handle, `${head}\n`);
  for (let from = 0; from < rows; from += lines.length) {
    const own = lines.slice(0, rows - from).map((line, i) => line.replace(/^[^,]*/, `R${from + i + 1}`));
    writeSync(handle, `${own.join("\n")}\n`);
  }
  closeSync(handle);
  return head!.split(",").length;
}

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
