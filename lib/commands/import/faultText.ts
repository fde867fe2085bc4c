import { readableCsv } from "../../base/formatCsv";
import { faultRows, type ImportFault } from "../../draft/match/ImportFault";
import type { Stack } from "../../draft/match/stackTables";
import { fr } from "../../present/french";
import { quoted } from "../../present/sentences";

const shown = 3;

/** The faults of a file, a French line for each column and kind, with how many cells and where the first are. */
export function faultLines(faults: readonly ImportFault[], stack: Stack): readonly string[] {
  const groups = new Map<string, ImportFault[]>();
  for (const fault of faults) {
    const key = `${fault.kind}|${fault.column}|${fault.ours ?? ""}`;
    const own = groups.get(key);
    if (own) own.push(fault);
    else groups.set(key, [fault]);
  }
  return [...groups.values()].map((own) => {
    const { column, problem, expected, question, ours } = own[0]!;
    const counted = own.map((fault) => ({ ...fault, rows: faultRows(stack.table, fault, stack.isKept) }));
    const count = counted.reduce((sum, { rows }) => sum + rows.length, 0);
    const places = counted
      .sort((a, b) => b.rows.length - a.rows.length)
      .slice(0, shown)
      .map(({ text, part, rows }) => {
        const { file, line } = stack.placeOf(rows[0]!);
        const times = rows.length > 1 ? `, ${fr.integer(rows.length)} fois` : "";
        return `${quoted(shortened(part ?? text))} (${file}, ligne ${line}${times})`;
      });
    const hidden = counted.length - shown;
    const more =
      hidden > 0 ? ` et ${hidden} autre${hidden > 1 ? "s" : ""} texte${hidden > 1 ? "s" : ""}` : "";
    const where =
      question === undefined
        ? `colonne ${quoted(column)}`
        : `question ${question}, colonne ${quoted(column)} (${ours})`;
    return `${where} : ${problem}, ${fr.count(count, "cellule")} : ${places.join(", ")}${more}. Attendu : ${expected}.`;
  });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** All the faults as a CSV, a line each cell, in the order of the file. */
export function faultsCsv(faults: readonly ImportFault[], stack: Stack): string {
  const cells = faults.flatMap((fault) =>
    faultRows(stack.table, fault, stack.isKept).map((row) => ({ fault, row })),
  );
  cells.sort((a, b) => a.row - b.row);
  return readableCsv([
    ["file", "line", "column", "value", "problem", "expected"],
    ...cells.map(({ fault: { column, text, problem, expected }, row }) => {
      const { file, line } = stack.placeOf(row);
      return [file, String(line ?? ""), column, text, problem, expected];
    }),
  ]);
}
