/**
 * Made-up surveys printed in the audit's template and rebuilt, to the last number; and how the time grows with respondents,
 * items and groups. SPRITE, CLOSURE and CORVIDS have no form that takes a crossing: what they can do (the answers of one
 * group, from its mean and its standard deviation) is what `exact.ts` measures, beside `sprite.ts`.
 */
import { parseTables } from "../lib/audit/strangers/parseTables";
import { defineCommand } from "../lib/commands/Command";
import { exitCode } from "../lib/commands/exitCodes";
import { rebuiltTables } from "../lib/reconstruct/tables/rebuiltTables";
import { settledTables } from "../lib/reconstruct/tables/tableContradictions";
import { type MadeUp, madeUp, madeUpSurvey } from "../tests/support/madeUpSurvey";
import { habits, tableRecords } from "../tests/support/tableLines";
import { machine, median, timed } from "./measure";

/** How many surveys are made up. */
const surveys = 200;

interface Rebuilt {
  /** Printed numbers that come back, and how many there are. */
  readonly same: number;
  readonly printed: number;
  readonly seconds: number;
}

function rebuild(made: MadeUp, habit = 0): Rebuilt {
  const tables = parseTables(tableRecords(madeUpSurvey(made), habits[habit % habits.length]), "essai.csv");
  const { result, seconds } = timed(() =>
    rebuiltTables(settledTables(tables), { name: "essai", title: "Essai" }, 1),
  );
  const printed = tables.publication.entries.length;
  if (!result.possible) return { same: 0, printed, seconds };
  const { wrong, uncompared } = result.value;
  return { same: printed - wrong.length - uncompared.length, printed, seconds };
}

const plain = { scale: [1, 7], silent: { question: false, crossing: false }, seed: 1 } as const;

export const tables = defineCommand({
  description: `Reconstruit ${surveys} enquêtes inventées, imprimées comme d’autres impriment, et compte les nombres qui reviennent ;
puis la durée, quand répondants, items et groupes augmentent.`,
  options: {},
  run() {
    console.log(machine());
    const all = Array.from({ length: surveys }, (_, rank) => rebuild(madeUp(rank), rank));
    const whole = all.filter(({ same, printed }) => same === printed).length;
    const seconds = all.map((one) => one.seconds).toSorted((a, b) => a - b);
    console.log(
      `${whole} of ${surveys} surveys whole, ${all.reduce((sum, one) => sum + one.same, 0)} of ${all.reduce((sum, one) => sum + one.printed, 0)} printed numbers back`,
    );
    console.log(
      `seconds: median ${median(seconds).toFixed(2)}, 95 % under ${seconds[Math.floor(0.95 * surveys)]!.toFixed(2)}, longest ${seconds.at(-1)!.toFixed(2)}`,
    );
    for (const n of [200, 800, 3200, 12_800])
      tell(`n = ${n}, two crossings of three`, { ...plain, n, groups: [3, 3] });
    for (const groups of [[2], [6], [2, 2], [6, 6], [6, 6, 6], [6, 6, 6, 6]])
      tell(`n = 800, groups ${groups.join(" × ")}`, { ...plain, n: 800, groups });
    for (const items of [2, 8, 32])
      tell(`n = 400, ${items} items, two crossings of three`, { ...plain, n: 400, groups: [3, 3], items });
    return exitCode.fine;
  },
});

function tell(what: string, made: MadeUp): void {
  const { same, printed, seconds } = rebuild(made);
  console.log(`  ${what}: ${seconds.toFixed(2)} s, ${same} of ${printed} printed numbers back`);
}
