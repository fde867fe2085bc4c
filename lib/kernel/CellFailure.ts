import { limits, megabytes } from "../base/limits";
import type { CellReport } from "./kernelMessages";

/** A cell that failed. Ranks are among all cells of the notebook, from 0. */
export interface CellFailure {
  readonly cell: number;
  /** French: the notebook, the cell, its source and what happened. */
  readonly text: string;
  /** Ranks of the cells that were not executed because of it. */
  readonly unexecuted: readonly number[];
}

/**
 * Failures with the cells that were not executed because of them.
 * @param cells the ranks of the cells that were to be executed, in whose order the reports are
 */
export function withUnexecuted(
  failures: readonly CellFailure[],
  cells: readonly number[],
  reports: readonly CellReport[],
): readonly CellFailure[] {
  return failures.map((failure) => {
    const awaiting = reports.flatMap(({ awaits }, i) =>
      awaits !== undefined && cells[awaits] === failure.cell ? [cells[i]!] : [],
    );
    return { ...failure, unexecuted: [...awaiting, ...failure.unexecuted] };
  });
}

/** Why a cell counts as failed, or undefined: of one that was not executed too. */
export function failureOf(report: CellReport, where: string, source: string): string | undefined {
  if (report.awaits !== undefined) return undefined;
  const errors = report.outputs.flatMap((output) =>
    output.output_type === "stream" && output.name === "stderr" ? [output.text] : [],
  );
  const said = [...errors, ...report.uncaught].join("\n").trim();
  if (report.overflowed)
    return `${where} : la cellule écrit plus de ${megabytes(limits.cellOutput)}.\n${indent(source)}`;
  if (report.status !== "ok") return `${where} : la cellule a échoué.\n${indent(source)}\n${said}`;
  if (report.uncaught.length > 0) {
    return `${where} : erreur non rattrapée (promesse rejetée ou minuterie), dans cette cellule ou une précédente.\n${indent(source)}\n${said}`;
  }
  if (report.pending) return `${where} : une minuterie n’a pas fini.`;
  return undefined;
}

export function indent(source: string): string {
  return source.replace(/^/gm, "    ");
}
