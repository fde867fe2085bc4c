import { repairedBy } from "../../audit/repairedBy";
import { type Contradiction, smallestContradiction } from "../../audit/smallestContradiction";
import { auditTables } from "../../audit/strangers/auditTables";
import { areContradictory } from "../../audit/strangers/numberStatuses";
import type { PrintedTables } from "../../audit/strangers/parseTables";
import { shapeSystems } from "../../audit/strangers/shapeSystems";
import { type TablePiece, tablePieces } from "../../audit/strangers/tablePieces";
import type { Finding } from "../../published/Finding";

/** Tables that contradict themselves: what the audit finds, and the fewest numbers that no answers give together. */
export interface TableContradictions {
  readonly findings: readonly Finding[];
  readonly sets: readonly Contradiction[];
}

/** Tables as they are rebuilt: in pieces of which each can be, with what was set aside for it. */
export interface SettledTables {
  readonly pieces: readonly TablePiece[];
  /** Contradictions, in what is printed and in what was left of it once they were set right. */
  readonly contradictions: TableContradictions;
}

/**
 * The pieces of anybody's tables, rounded half up as ours are where that can be and half either way where not; the
 * contradictions of those that cannot be are set right as the audit proposes, where it does, or left out.
 *
 * @param progress called before each piece
 */
export function settledTables(
  { publication, settings, unread }: PrintedTables,
  progress: (question: string) => void = () => {},
): SettledTables {
  let printed = publication;
  const findings: Finding[] = [];
  const sets: Contradiction[] = [];
  for (let round = 0; ; round++) {
    const pieces = roundedPieces({ publication: printed, settings, unread }, progress);
    const wrong = pieces.filter((piece) => areContradictory([piece]));
    if (wrong.length === 0 || round === mostRounds) {
      return { pieces: pieces.filter((piece) => !wrong.includes(piece)), contradictions: { findings, sets } };
    }
    const found = wrong.flatMap((piece) => auditTables([piece]).findings);
    sets.push(...wrong.flatMap(contradictionsIn));
    findings.push(...found);
    printed = repairedBy(printed, found);
  }
}

/** A repair may show another misprint. */
const mostRounds = 4;

function roundedPieces(tables: PrintedTables, progress: (question: string) => void): readonly TablePiece[] {
  const either = tablePieces(tables, "halfEither");
  return tablePieces(tables, "halfUp").map((piece, i) => {
    progress(piece.shape.id);
    return areContradictory([piece]) ? either[i]! : piece;
  });
}

function contradictionsIn({ shape, publication }: TablePiece): readonly Contradiction[] {
  return shapeSystems({ shape, publication })
    .filter(({ system }) => !system.isPossible())
    .flatMap(({ item }) => smallestContradiction(publication, shape, item) ?? []);
}
