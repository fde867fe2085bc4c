import { repairedBy } from "../../audit/repairedBy";
import { type Contradiction, smallestContradiction } from "../../audit/smallestContradiction";
import { auditTables } from "../../audit/strangers/auditTables";
import { countReadings, meanReading, type TableReading } from "../../audit/strangers/itemReadings";
import { areContradictory } from "../../audit/strangers/numberStatuses";
import type { PrintedTables } from "../../audit/strangers/parseTables";
import { shapeSystems } from "../../audit/strangers/shapeSystems";
import { type TablePiece, tablePieces } from "../../audit/strangers/tablePieces";
import type { Finding } from "../../published/Finding";
import { publicationWithout } from "../../published/Publication";
import { gridItems } from "./gridItems";
import { sizedTables } from "./sizedTables";
import type { UnprintedSizes } from "./UnprintedSizes";

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
  /** Numbers of tests that no table of ours makes (Yates, Fisher, Welch, one side), which are no contradiction and are left out. */
  readonly readings: readonly TableReading[];
  /** The sizes of groups that are printed nowhere, and why there are none, by crossing. */
  readonly sizes: readonly UnprintedSizes[];
  readonly unsized: ReadonlyMap<string, string>;
}

/**
 * The pieces of anybody's tables, rounded half up as ours are where that can be and half either way where not; the
 * contradictions of those that cannot be are set right as the audit proposes, where it does, or left out.
 *
 * @param progress called before each piece
 */
export function settledTables(
  printedTables: PrintedTables,
  progress: (question: string) => void = () => {},
): SettledTables {
  const { tables, sizes, unsized } = sizedTables(gridItems(printedTables));
  const { settings, unread } = tables;
  let printed = tables.publication;
  const findings: Finding[] = [];
  const sets: Contradiction[] = [];
  for (let round = 0; ; round++) {
    const pieces = roundedPieces({ publication: printed, settings, unread }, progress);
    const wrong = pieces.filter((piece) => areContradictory([piece]));
    if (wrong.length === 0 || round === mostRounds) {
      const sound = pieces.filter((piece) => !wrong.includes(piece)).map(plainlyRead);
      return {
        pieces: sound.map(({ piece }) => piece),
        contradictions: { findings, sets },
        readings: sound.flatMap(({ readings }) => readings),
        sizes,
        unsized,
      };
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

/** A piece without the numbers that hold, but not as a table of ours would compute them. */
function plainlyRead(piece: TablePiece): {
  readonly piece: TablePiece;
  readonly readings: readonly TableReading[];
} {
  const readings = shapeSystems(piece).flatMap((one): readonly TableReading[] => {
    const own = one.system.isPossible() ? undefined : meanReading(piece, one);
    return own === undefined ? countReadings(piece, one) : [own];
  });
  const publication = publicationWithout(
    piece.publication,
    readings.flatMap(({ places }) => places),
  );
  return { piece: { shape: { ...piece.shape, twoByTwo: "pearson" }, publication }, readings };
}

function contradictionsIn({ shape, publication }: TablePiece): readonly Contradiction[] {
  return shapeSystems({ shape, publication })
    .filter(({ system }) => !system.isPossible())
    .flatMap(({ item }) => smallestContradiction(publication, shape, item) ?? []);
}
