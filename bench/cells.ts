import { join, resolve } from "node:path";
import { UserError } from "../lib/base/UserError";
import { defineCommand } from "../lib/commands/Command";
import { exitCode } from "../lib/commands/exitCodes";
import { machine, median, root, roundsOption } from "./measure";

interface Library {
  readonly KernelPool: typeof import("../lib/kernel/KernelPool").KernelPool;
}

/** Cells of each kind, several of them, as notebooks have them; ‹ › stand for the holes of a comment. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  "import (first cell)": ['import { comment, count, percent, probability, show } from "conum";'],
  "first word (reads data)": ['console.log(count("2.1", "Oui"));'],
  "word (typed ids)": [
    'console.log(count("2.8", "Oui"));',
    'console.log(percent("2.9", "Oui", "Publique"));',
    'console.log(probability("2.11", "structure"));',
    'console.log(percent("2.4", "Chambre d’agriculture"));',
  ],
  "comment with two words": [
    'comment`Ils sont ‹percent("2.8", "Oui")›, dont ‹count("2.8", "Oui", "Publique")›.`;',
    'comment`Ils sont ‹percent("2.9", "Oui")›, dont ‹count("2.9", "Non", "Privée")›.`;',
    'comment`Ils sont ‹percent("2.3", "Publique")› (‹probability("2.3", "conum")›).`;',
  ],
  "show a question": ['show("2.9");', 'show("2.10");', 'show("2.11");'],
  "plain TypeScript": ["const a = [1, 2, 3].map((x) => 2 * x);", "console.log(a.length);"],
};

/** Milliseconds of each cell of one notebook, by kind, in a kernel that has already run one. */
async function times(checkout: string): Promise<Map<string, number[]>> {
  const { KernelPool } = require(join(checkout, "lib", "dist", "kernel", "KernelPool.js")) as Library;
  const pool = new KernelPool(join(checkout, "notebooks"), 1);
  const cells = Object.entries(kinds).flatMap(([kind, sources]) =>
    sources.map((source) => ({ kind, source: source.replaceAll("‹", "${").replaceAll("›", "}") })),
  );
  const notebook = {
    cells: cells.map(({ source }, i) => ({
      cell_type: "code" as const,
      id: `c${i}`,
      metadata: {},
      source,
      execution_count: null,
      outputs: [],
    })),
    metadata: {},
    nbformat: 4 as const,
    nbformat_minor: 5,
  };
  const marks: number[] = [];
  try {
    await pool.run([{ name: "warm", notebook }]);
    const [run] = await pool.run([{ name: "timed", notebook }], {
      onCell: () => marks.push(performance.now()),
    });
    marks.push(performance.now());
    if (run!.failures !== undefined) throw new Error(run!.failures[0]!.text);
  } finally {
    pool.close();
  }
  const found = new Map<string, number[]>();
  cells.forEach(({ kind }, i) => {
    found.set(kind, [...(found.get(kind) ?? []), marks[i + 1]! - marks[i]!]);
  });
  return found;
}

export const cells = defineCommand({
  description: `Exécute des cellules de chaque sorte dans le noyau, vérification des types comprise, ici et dans une
autre copie de travail, construite par « npm run setup », tour à tour.`,
  options: roundsOption,
  file: { value: "copie", help: "le dossier de l’autre copie de travail" },
  async run({ options: { rounds = 5 }, file }) {
    if (file === undefined) throw new UserError("Indiquez l’autre copie de travail.");
    console.log(machine());
    const here: Map<string, number[]>[] = [];
    const there: Map<string, number[]>[] = [];
    for (let round = 0; round < rounds; round++) {
      here.push(await times(root));
      there.push(await times(resolve(file)));
    }
    for (const kind of Object.keys(kinds)) {
      const each = (runs: readonly Map<string, number[]>[]) => runs.map((run) => median(run.get(kind)!));
      const [ours, theirs] = [each(here), each(there)];
      const ratio = median(ours.map((time, i) => time / theirs[i]!));
      console.log(
        `${kind.padEnd(24)} here ${median(ours).toFixed(0).padStart(4)} ms   there ${median(theirs).toFixed(0).padStart(4)} ms   ratio ${ratio.toFixed(2)}`,
      );
    }
    return exitCode.fine;
  },
});
