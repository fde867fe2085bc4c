import type { Finding } from "../../published/Finding";
import { type Publication, publicationWith } from "../../published/Publication";
import { keyText, type PublishedNumber } from "../../published/PublishedNumber";
import type { PrintedSystem } from "../PrintedSystem";
import { power } from "../power";
import type { QuestionShape } from "../QuestionShape";
import { withConclusion } from "../withConclusion";
import type { TableReading } from "./itemReadings";
import { areContradictory, type NumberStatuses, numberStatuses, type SoundNumber } from "./numberStatuses";
import { pieceFindings } from "./pieceFindings";
import { shapeSystems } from "./shapeSystems";
import type { TablePiece } from "./tablePieces";
import { keysOf } from "./wrongItem";

export { type SoundNumber, shapeSystems };

/**
 * What an audit says of printed tables. Each printed number is of one of three kinds: a finding is about it;
 * it was tested; or it was not, and why.
 */
export interface TablesAudit extends NumberStatuses {
  readonly findings: readonly Finding[];
  /** Numbers that hold, but not as one would first take them. */
  readonly readings: readonly TableReading[];
}

/**
 * Audits tables of any report, from their printed numbers alone: whether some whole numbers give all that
 * each row of means, or each table of counts, prints; if not, the likeliest slip that would explain
 * it, with the others that would. Whether tests, degrees of freedom, p and sizes of effect are of one
 * another, cells or not. Then totals and verdicts. And of every number that nothing contradicts,
 * with what chance something would have.
 *
 * @param progress called before each piece
 */
export function auditTables(
  pieces: readonly TablePiece[],
  progress: (shape: QuestionShape) => void = () => {},
): TablesAudit {
  const audits = pieces.map((piece) => {
    progress(piece.shape);
    return auditPiece(piece);
  });
  const findings = audits.flatMap((audit, i) =>
    audit.findings.map((finding) => withConclusion(finding, audit.findings, pieces[i]!.publication)),
  );
  // What is printed of a table as a whole is in the piece of each of its rows.
  const wrong = keysOf(findings);
  const sound = new Map<string, SoundNumber>();
  for (const own of audits.flatMap((audit) => audit.sound)) {
    const key = keyText(own.place);
    if (!wrong.has(key) && own.power >= (sound.get(key)?.power ?? 0)) sound.set(key, own);
  }
  const untested = new Map(
    audits
      .flatMap((audit) => audit.untested)
      .map((own) => [keyText(own.place), own] as const)
      .filter(([key]) => !wrong.has(key) && !sound.has(key)),
  );
  return {
    findings,
    sound: [...sound.values()],
    untested: [...untested.values()],
    readings: audits.flatMap(({ readings }) => readings),
  };
}

function auditPiece(piece: TablePiece): TablesAudit {
  const { findings, readings, right } = pieceFindings(piece);
  return {
    findings,
    readings,
    ...numberStatuses(right, findings, (place, text) => isCaught(right, place, text)),
  };
}

/** Whether the tables of a piece contradict themselves with another text in a place, which may make other pieces of them. */
function isCaught(piece: TablePiece, place: PublishedNumber, text: string): boolean {
  const changed: Publication = publicationWith(piece.publication, place, text);
  return areContradictory(piece.again?.(changed.entries) ?? [{ ...piece, publication: changed }]);
}

/** The numbers of a system that is possible as printed, with the power of each; none of one that is not. */
export function soundNumbers(system: PrintedSystem): readonly SoundNumber[] {
  if (!system.isPossible()) return [];
  return system.places.map((place) => ({ place, power: power(system, place) }));
}
