import type { Rounding } from "../lib/exact/printedInterval";
import { peerFindings, peerNames } from "./auditPeers";
import { type Printer, printers } from "./auditPrinters";
import { type MadeUpRow, printedRow } from "./auditRows";
import { systemOf } from "./auditSlips";

export const roundings = ["halfUp", "halfEither", "truncated"] as const satisfies readonly Rounding[];

/** The roundings under which a printer's rows must all be possible. */
export const mustPass: Readonly<Record<Printer, readonly Rounding[]>> = {
  "half up": ["halfUp", "halfEither"],
  "half even": ["halfEither"],
  truncating: ["truncated"],
};

/** What is found wrong with a row that is not, as a printer prints it. */
export interface FalseAlarms {
  readonly printer: Printer;
  readonly row: MadeUpRow;
  /** Roundings under which the joint search finds no answers, and peers that find something. */
  readonly by: readonly string[];
}

/** The false alarms on rows of known answers, one a printer where there is any. */
export function falseAlarms(rows: readonly MadeUpRow[]): readonly FalseAlarms[] {
  return rows.flatMap((row) =>
    printers.flatMap((printer): readonly FalseAlarms[] => {
      const printed = printedRow(printer, row);
      const of = (rounding: Rounding) => ({ shape: { ...row.shape, rounding }, item: row.shape.rows[0]! });
      const joint = roundings.filter((rounding) => !systemOf(printed, of(rounding)).without([]).possible);
      const peers = peerFindings(printed, of("halfUp"));
      const by = [...joint, ...peerNames.filter((name) => peers[name])];
      return by.length === 0 ? [] : [{ printer, row, by }];
    }),
  );
}

/** Whether the joint search errs: under this printer's own rounding. */
export function isFault({ printer, by }: FalseAlarms): boolean {
  return mustPass[printer].some((rounding) => by.includes(rounding));
}
