/**
 * How good the audit is: the slips that it catches in the report, and whether it finds where they are, beside
 * what the published checks catch of the same slips in the same run; and its false alarms, on rows of which
 * the answers are known. Exits with 1 where the joint search finds such a row wrong.
 */
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { seededRandom, shuffled } from "../lib/base/random";
import type { Publication } from "../lib/published/Publication";
import { keyText } from "../lib/published/PublishedNumber";
import { readPublished } from "../lib/study/readPublished";
import { readQuestionnaire } from "../lib/study/readSurvey";
import { falseAlarms, isFault, mustPass, roundings } from "./auditFalseAlarms";
import { isFoundAsPublished, isFoundByAny, peerFindings, peerNames } from "./auditPeers";
import { printers } from "./auditPrinters";
import { proposalFor } from "./auditRepair";
import { madeUpRow, printedRow } from "./auditRows";
import { type Item, knownItems, type Slip, slipsOf, systemOf, withSlip } from "./auditSlips";
import { count, printSlips, printTable, share } from "./auditTable";
import { outcomes, witnessFinder } from "./auditWitness";

const usage = `npm run bench:audit -- [options]

  --seed N    of all that is drawn (2023)
  --draws N   slips of each kind at each number (1)
  --slips N   no more than so many of them, drawn (all)
  --rows N    made-up rows (10000)`;

const questionnaire = readQuestionnaire();
const published = readPublished();

function main(seed: number, draws: number, mostSlips: number, madeUp: number): void {
  const random = seededRandom(seed, "bench/audit");
  const known = knownItems(questionnaire, published);
  const items = known.filter(
    (item) => jointly(published, item) && !isFoundByAny(peerFindings(published, item)),
  );
  const every = slipsOf(items, published, random, draws);
  const slips = mostSlips < every.length ? shuffled(every, random).slice(0, mostSlips) : every;
  const machine = `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`;
  console.log(`${machine}, seed ${seed}
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
  process.exitCode = faults === 0 ? 0 : 1;
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
  const begun = performance.now();
  const result = work();
  return { result, ms: performance.now() - begun };
}

const option = (text: string) => ({ type: "string", default: text }) as const;
const { values } = parseArgs({
  options: {
    seed: option("2023"),
    draws: option("1"),
    slips: option("Infinity"),
    rows: option("10000"),
    help: { type: "boolean" },
  },
});
if (values.help) console.log(usage);
else main(Number(values.seed), Number(values.draws), Number(values.slips), Number(values.rows));
