import { defineCommand } from "../lib/commands/Command";
import { exitCode } from "../lib/commands/exitCodes";
import { type JupyterAnswer, type JupyterRequest, jupyterSession } from "../tests/support/jupyterSession";
import { machine, root, roundsOption, spread } from "./measure";

const execute = (code: string, after = 0): JupyterRequest => ({ type: "execute", code, after });
const complete = (code: string): JupyterRequest => ({ type: "complete", code });

/** Seconds from the opening of a notebook until its first cell is run. */
const reading = 5;

/** Questions of one choice, of several, and of scales, each shown once: what is asked a second time has been compiled. */
const questions = ["2.3", "2.4", "2.8", "2.9", "2.10", "2.11", "3.1", "3.2", "3.7", "4.4", "5.1"];

/** What a kernel that has just started is asked, in this order, by kind. */
const asked: readonly (readonly [kind: string, request: JupyterRequest])[] = [
  ["import (first cell)", execute('import { count, crosstab, percent, show, study } from "conum";', reading)],
  ["first word (reads data)", execute('console.log(count("2.1", "Oui"));')],
  ["first figure", execute('show("2.2");')],
  ...questions.map((id) => ["show a question", execute(`show("${id}");`)] as const),
  ...questions.map((id) => ["a word", execute(`console.log(count("${id}"));`)] as const),
  ["a crossing", execute('crosstab(study(), "2.11", "2.10")')],
  ...["2", "3", "4"].map((id) => ["Tab in an id", complete(`crosstab(study(), "${id}.`)] as const),
];

export const jupyter = defineCommand({
  description: `Demande des cellules au noyau que Jupyter démarre, par le protocole de Jupyter, et dit combien de
millisecondes la réponse se fait attendre.`,
  options: roundsOption,
  run({ options: { rounds = 5 } }) {
    console.log(machine());
    const found = new Map<string, number[]>();
    for (let round = 0; round < rounds; round++) {
      const answers = jupyterSession(
        root,
        asked.map(([, request]) => request),
      ) as readonly JupyterAnswer[];
      const add = (kind: string, seconds: number) =>
        found.set(kind, [...(found.get(kind) ?? []), 1000 * seconds]);
      asked.forEach(([kind], i) => {
        const { seconds, outputs } = answers[i]!;
        add(kind, seconds);
        // What is below a table, its figure above all, comes after it.
        if (kind !== "show a question") return;
        const table = outputs.find(({ data }) => /<table/.test(String(data?.["text/html"] ?? "")));
        if (table !== undefined) add("- its table is seen", table.after);
      });
    }
    for (const [kind, times] of found) console.log(`${kind.padEnd(24)} ${spread(times, 0)} ms`);
    return exitCode.fine;
  },
});
