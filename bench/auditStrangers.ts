import { type PrintedTables, parseTables } from "../lib/audit/strangers/parseTables";
import { pieceFindings } from "../lib/audit/strangers/pieceFindings";
import { tablePieces } from "../lib/audit/strangers/tablePieces";
import { type Random, seededRandom } from "../lib/base/random";
import type { Rounding } from "../lib/exact/printedInterval";
import type { Finding } from "../lib/published/Finding";
import { publicationWith } from "../lib/published/Publication";
import { isNumber, keyText } from "../lib/published/PublishedNumber";
import { mustPass } from "./auditFalseAlarms";
import { printers } from "./auditPrinters";
import { slipTexts } from "./auditSlips";
import { madeUpGroups, type Style, styledRecords, styles } from "./auditStyles";
import { printTable } from "./auditTable";
import { timed } from "./measure";

const slipKinds = ["last digit", "swapped"] as const;

interface Tally {
  tables: number;
  falseAlarms: number;
  slips: number;
  caught: number;
  placed: number;
}

/**
 * Prints, of tables of known answers in every style, how many are contradicted though they are right, under each
 * rounding that is declared as it was; and how many slips in one of their numbers, its last digit or two of them
 * swapped, are caught, and named at their place.
 *
 * @param total how many printed tables, in all styles: each by three programs, one of them under two roundings
 * @returns how many false alarms there are
 */
export function printStrangers(seed: number, total: number): number {
  const random = seededRandom(seed, "bench/audit strangers");
  const tallies = styles.map((style) => {
    const { result, seconds } = timed(() => tallyOf(style, Math.ceil(total / styles.length / 4), random));
    return { style, ...result, ms: (1000 * seconds) / (result.tables + result.slips) };
  });
  const share = (part: number, of: number) => (of === 0 ? "" : `${((100 * part) / of).toFixed(1)} %`);
  printTable(
    "6. Strangers’ tables of three to six groups (tests of two where they take two): false alarms under the declared roundings (must be 0), slips",
    ["tables", "false alarms", "slips", "caught", "at their place", "ms"],
    tallies.map((own) => [
      own.style,
      String(own.tables),
      String(own.falseAlarms),
      String(own.slips),
      share(own.caught, own.slips),
      share(own.placed, own.slips),
      own.ms.toFixed(1),
    ]),
  );
  return tallies.reduce((all, own) => all + own.falseAlarms, 0);
}

function tallyOf(style: Style, count: number, random: Random): Tally {
  const tally = { tables: 0, falseAlarms: 0, slips: 0, caught: 0, placed: 0 };
  for (let i = 0; i < count; i++) {
    const groups = madeUpGroups(random);
    for (const printer of printers) {
      const records = styledRecords(style, groups, printer);
      if (records.length === 0) continue;
      const tables = parseTables(records, "essai.csv");
      for (const rounding of mustPass[printer]) {
        tally.tables++;
        const found = findingsOf(tables, rounding);
        if (found.length > 0) {
          tally.falseAlarms++;
          console.log(
            `${style}, ${printer}, ${rounding}: ${JSON.stringify(groups)} ${found[0]!.explanation}`,
          );
        }
      }
      if (printer === "half up") slip(tables, tally, random);
    }
  }
  return tally;
}

/** Counts whether a slip in a number of these tables is found. */
function slip(tables: PrintedTables, tally: Tally, random: Random): void {
  const numbers = tables.publication.entries.filter(isNumber);
  const place = numbers[random.integer(numbers.length)]!;
  const texts = slipKinds.flatMap((kind) => slipTexts(kind, place, []));
  const printed = texts[random.integer(texts.length)];
  if (printed === undefined) return;
  const found = findingsOf(
    { ...tables, publication: publicationWith(tables.publication, place, printed) },
    "halfUp",
  );
  tally.slips++;
  if (found.length > 0) tally.caught++;
  if (found.some((finding) => keyText(finding) === keyText(place))) tally.placed++;
}

function findingsOf(tables: PrintedTables, rounding: Rounding): readonly Finding[] {
  return tablePieces(tables, rounding).flatMap((piece) => pieceFindings(piece).findings);
}
