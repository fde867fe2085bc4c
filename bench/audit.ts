import { seededRandom, shuffled } from "../lib/base/random";
import { defineCommand } from "../lib/commands/Command";
import { exitCode } from "../lib/commands/exitCodes";
import type { Publication } from "../lib/published/Publication";
import { keyText } from "../lib/published/PublishedNumber";
import { readPublished, readQuestionnaire } from "../tests/support/committed";
import { falseAlarms, isFault, mustPass, roundings } from "./auditFalseAlarms";
import { isFoundAsPublished, isFoundByAny, peerFindings, peerNames } from "./auditPeers";
import { printers } from "./auditPrinters";
import { proposalFor } from "./auditRepair";
import { madeUpRow, printedRow } from "./auditRows";
import { type Item, knownItems, type Slip, slipsOf, systemOf, withSlip } from "./auditSlips";
import { printStrangers } from "./auditStrangers";
import { count, printSlips, printTable, share } from "./auditTable";
import { outcomes, witnessFinder } from "./auditWitness";
import { machine, timed as timedSeconds } from "./measure";

const questionnaire = readQuestionnaire();
const published = readPublished();

export const audit = defineCommand({
  description: `Compte les fautes de frappe que l’audit voit dans le rapport, et s’il trouve où elles sont, à côté de ce que
les contrôles publiés en voient ; et ses fausses alertes, sur des lignes dont les réponses sont connues.`,
  options: {
    seed: { type: "integer", value: "N", help: "de tout ce qui est tiré (2023 par défaut)" },
    draws: { type: "integer", value: "N", help: "fautes de chaque sorte en chaque nombre (1 par défaut)" },
    slips: { type: "integer", value: "N", help: "pas plus de tant de fautes, tirées (toutes par défaut)" },
    rows: { type: "integer", value: "N", help: "lignes inventées (10000 par défaut)" },
    tables: {
      type: "integer",
      value: "N",
      help: "tableaux inventés, comme d’autres les impriment (10000 par défaut)",
    },
  },
  found: "une fausse alerte qui ne devrait pas être",
  run({
    options: { seed = 2023, draws = 1, slips = Number.POSITIVE_INFINITY, rows = 10_000, tables = 10_000 },
  }) {
    return measure(seed, draws, slips, rows, tables);
  },
});

function measure(seed: number, draws: number, mostSlips: number, madeUp: number, strangers: number): number {
  const random = seededRandom(seed, "bench/audit");
  const known = knownItems(questionnaire, published);
  const items = known.filter(
    (item) => jointly(published, item) && !isFoundByAny(peerFindings(published, item)),
  );
  const every = slipsOf(items, published, random, draws);
  const slips = mostSlips < every.length ? shuffled(every, random).slice(0, mostSlips) : every;
  console.log(`${machine()}, seed ${seed}
${slips.length} slips in ${items.length} consistent items, of the ${known.length} whose group sizes are known`);

  const judged = slips.map((slip) => {
    const slipped = withSlip(published, slip);
    const joint = timed(() => jointly(slipped, slip.of));
    const peers = timed(() => peerFindings(slipped, slip.of));
    return { slip, caught: !joint.result, peers: peers.result, ms: [joint.ms, peers.ms] as const };
  });
  printSlips(
    "1. Slips caught (DEBIT has nothing to look at: no sd is printed of answers that are 0 or 1)",
    judged,
    {
      slips: count(),
      "joint search": share(({ caught }) => caught),
      "as published": share(({ peers }) => isFoundAsPublished(peers)),
      "+ recomputation": share(({ peers }) => isFoundByAny(peers)),
      "peers alone": count(({ caught, peers }) => !caught && isFoundByAny(peers)),
    },
  );

  const faults = printFalseAlarms(seed, madeUp);
  printWitnesses(judged.filter(({ caught }) => !caught).map(({ slip }) => slip));

  const proposals = judged.filter(({ caught }) => caught).map(({ slip }) => proposalFor(published, slip));
  printSlips("4. Repairs of the slips caught", proposals, {
    caught: count(),
    "place proposed": share(({ isPlaceProposed }) => isPlaceProposed),
    "proposed first": share(({ isPlaceFirst }) => isPlaceFirst),
    "number read": share(({ isTextRead }) => isTextRead),
    "read first": share(({ isTextFirst }) => isTextFirst),
    candidates: (own) => (own.reduce((sum, { candidates }) => sum + candidates, 0) / own.length).toFixed(2),
  });

  const slipMs = [0, 1].map((side) => judged.reduce((sum, { ms }) => sum + ms[side]!, 0) / judged.length);
  const reportMs = [jointly, peerFindings].map(
    (audit) => timed(() => known.map((item) => audit(published, item))).ms,
  );
  const timeRow = (what: string, [joint, peers]: readonly number[]) => [
    what,
    ...[joint!, peers!, joint! / peers!].map((value) => value.toFixed(2)),
  ];
  printTable(
    "5. Milliseconds",
    ["joint search", "peers", "ratio"],
    [timeRow("an item, with a slip", slipMs), timeRow(`the ${known.length} items of the report`, reportMs)],
  );
  const alarms = faults + printStrangers(seed, strangers);
  return alarms === 0 ? exitCode.fine : exitCode.found;
}

/** Whether some answers give all that is printed of an item. */
function jointly(publication: Publication, item: Item): boolean {
  return systemOf(publication, item).without([]).possible;
}

/** @returns how many false alarms there are that should not be */
function printFalseAlarms(seed: number, total: number): number {
  const random = seededRandom(seed, "bench/audit rows");
  const alarms = falseAlarms(Array.from({ length: total }, () => madeUpRow(random)));
  const rows = printers.map((printer) => {
    const own = alarms.filter((alarm) => alarm.printer === printer);
    const rate = (name: string) =>
      ((10_000 * own.filter(({ by }) => by.includes(name)).length) / total).toFixed(1);
    const joint = roundings.map((name) => `${mustPass[printer].includes(name) ? "* " : ""}${rate(name)}`);
    return [printer, ...joint, ...peerNames.map(rate)];
  });
  printTable(
    `2. False alarms per 10,000 of ${total} made-up rows: printers by the rounding that the joint search is told (* must be 0), and peers`,
    [...roundings, ...peerNames],
    rows,
  );
  const faults = alarms.filter(isFault);
  for (const { printer, row, by } of faults) {
    const printed = printedRow(printer, row).entries.map((entry) => `${entry.statistic} ${entry.printed}`);
    console.log(
      `${printer}, found by ${by.join(", ")}: ${JSON.stringify(row.answers)} printed ${printed.join("; ")}`,
    );
  }
  return faults.length;
}

function printWitnesses(missed: readonly Slip[]): void {
  const find = witnessFinder(questionnaire, published);
  const found = missed.map((slip) => ({ slip, outcome: find(slip) }));
  printSlips("3. Slips not caught, and answers that print them with the rest of their row", found, {
    missed: count(),
    ...Object.fromEntries(
      outcomes.map((name) => [name, count<(typeof found)[number]>(({ outcome }) => outcome === name)]),
    ),
  });
  for (const { slip, outcome } of found.filter((one) => one.outcome !== "found")) {
    console.log(`  ${outcome}: ${keyText(slip.place)}, ${slip.place.printed} printed ${slip.printed}`);
  }
}

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const { result, seconds } = timedSeconds(work);
  return { result, ms: 1000 * seconds };
}
