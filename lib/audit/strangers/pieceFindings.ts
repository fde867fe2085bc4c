import type { Finding } from "../../published/Finding";
import { publication as publicationOf, publicationWithout } from "../../published/Publication";
import { keyText, type PublishedNumber } from "../../published/PublishedNumber";
import { explained } from "../explained";
import { failingChecks } from "../failingChecks";
import type { PrintedSystem } from "../PrintedSystem";
import type { QuestionShape } from "../QuestionShape";
import { rightText } from "../repairedBy";
import { countRepairs } from "./countRepairs";
import { exchangedSizes, impossibleAlone } from "./exchanges";
import { isSize } from "./isSize";
import { itemPieces } from "./itemPieces";
import { countReadings, meanReading, type TableReading } from "./itemReadings";
import { plainChecks } from "./itemTables";
import { nearOf } from "./nearOf";
import { rankedRepairs } from "./rankedRepairs";
import { relationFindings } from "./relationFindings";
import { shapeSystems, withoutOtherTests } from "./shapeSystems";
import { sizeRepairs } from "./sizeRepairs";
import type { TablePiece } from "./tablePieces";
import { testRelations } from "./testRelations";
import { impossibleWords, keysOf, wrongItem } from "./wrongItem";

/** What contradicts itself in a piece of tables. */
export interface PieceFindings {
  readonly findings: readonly Finding[];
  /** Numbers that hold, but not as one would first take them. */
  readonly readings: readonly TableReading[];
  /** The piece without the numbers that are wrong, with the sizes that would be right. */
  readonly right: TablePiece;
}

/**
 * Where a piece of printed tables contradicts itself, with the likeliest slip that would explain it; `auditTables`
 * asks of every other number, too, whether something would have contradicted it.
 *
 * @example pieceFindings(tablePieces(tables, "halfEither")[0]!).findings
 */
export function pieceFindings(piece: TablePiece): PieceFindings {
  const { shape } = piece;
  const publication = withoutOtherTests(piece.publication);
  const own: TablePiece = { shape, publication };
  const systems = shapeSystems(own);
  const items = itemPieces(own);
  const odd = systems.filter(({ system }) => !system.isPossible());
  const readings = odd.flatMap((one) => {
    const reading = meanReading(items.get(one.item)!, one);
    return reading === undefined ? [] : [{ ...reading, item: one.item }];
  });
  const wrong = odd.filter(({ item }) => !readings.some((reading) => reading.item === item));
  const { findings: found, sizes } = wrongFindings(
    { ...own, ...(piece.again && { again: piece.again }) },
    wrong,
  );
  const relations = testRelations(piece.publication, shape);
  const accused = keysOf(found);
  const repaired = repairedPieces(piece, found);
  const ofTests = relationFindings(
    repaired
      .flatMap((own) => testRelations(own.publication, own.shape))
      .filter(({ places }) => !places.some((place) => accused.has(keyText(place)))),
  );
  const joint = new Set(systems.flatMap(({ system }) => system.places.map(keyText)));
  const told = keysOf([...found, ...ofTests]);
  const isOpen = found.some((finding) => rightText(finding) === undefined);
  const rest = repaired.flatMap((own) =>
    failingChecks(plainChecks(own))
      .filter(
        (check) =>
          !joint.has(keyText(check)) && !told.has(keyText(check)) && !(check.row === "Total" && isOpen),
      )
      .map(({ holds: _, rule, ...check }) => explained(own.publication, own.shape, check, rule)),
  );
  const findings = [...found, ...ofTests, ...rest];
  // Where sizes are found wrong, the rest is held against those that are right.
  const [first, ...apart] = repaired;
  const isResized = apart.length === 0 && found.some(isSize);
  const right = sizes ?? (isResized ? first!.shape : shape);
  return {
    findings,
    readings: [
      ...readings.map(({ places, name }) => ({ places, name })),
      ...systems.flatMap((one) => countReadings(items.get(one.item)!, one)),
      ...relations.flatMap(({ holds, reading, places }) =>
        holds && reading !== undefined ? [{ places, name: reading }] : [],
      ),
    ],
    right: {
      shape: right,
      publication: publicationWithout(piece.publication, findings),
      ...(right === shape && piece.again !== undefined ? { again: piece.again } : {}),
    },
  };
}

/** The pieces with what should have been printed where one text is known, and without what else is wrong. */
function repairedPieces(piece: TablePiece, found: readonly Finding[]): readonly TablePiece[] {
  if (found.length === 0) return [piece];
  const wrong = new Map(found.map((finding) => [keyText(finding), rightText(finding)]));
  const entries = piece.publication.entries.flatMap((entry) => {
    const key = keyText(entry);
    if (!wrong.has(key)) return [entry];
    const right = wrong.get(key);
    return right === undefined ? [] : [{ ...entry, printed: right }];
  });
  return piece.again?.(entries) ?? [{ ...piece, publication: publicationOf(entries) }];
}

function withImpossible(finding: Finding, places: readonly PublishedNumber[]): Finding {
  return { ...finding, explanation: `${finding.explanation}${impossibleWords(places)}` };
}

/** What is found of the items that no answers give, and the shape with the sizes that would do, where it is sizes. */
function wrongFindings(
  piece: TablePiece,
  wrong: ReturnType<typeof shapeSystems>,
): { readonly findings: readonly Finding[]; readonly sizes?: QuestionShape } {
  if (wrong.length === 0) return { findings: [] };
  const { shape, publication } = piece;
  // What would be right is told as one would first take it.
  const plain: TablePiece = { shape: { ...shape, twoByTwo: "pearson" }, publication };
  const systemsOf = (own: QuestionShape) =>
    shapeSystems({ shape: own, publication }).map(({ system }) => system);
  const wrongItems = new Set(wrong.map(({ item }) => item));
  const near = nearOf(plain);
  const items = itemPieces(plain);
  const sizes = sizeRepairs(plain, systemsFrom);
  if (wrong.length > 1 && sizes.length > 0) {
    const impossible = wrong.flatMap(({ system }) => impossibleAlone(system));
    const findings = rankedRepairs(sizes, near, shape.rounding).map((finding) =>
      withImpossible(finding, impossible),
    );
    return { findings };
  }
  const alone = wrong.flatMap(({ system }) => impossibleAlone(system));
  const counts = alone.length > 1 ? countRepairs(piece, alone, near) : [];
  if (counts.length > 0) {
    const findings = rankedRepairs(counts, near, shape.rounding);
    return { findings: findings.map((finding) => withImpossible(finding, alone)) };
  }
  const cause = alone.length > 0 ? exchangedSizes(plain, systemsOf) : undefined;
  return {
    ...(cause === undefined ? {} : { sizes: cause.shape }),
    findings: shapeSystems(plain)
      .filter(({ item }) => wrongItems.has(item))
      .flatMap((one) => wrongItem(items.get(one.item)!, one, near, sizes, cause)),
  };

  /** The systems of another shape, one after the other, first of what is wrong: most shapes go no further. */
  function* systemsFrom(own: QuestionShape): Generator<PrintedSystem> {
    const order = [...items].toSorted(([a], [b]) => Number(wrongItems.has(b)) - Number(wrongItems.has(a)));
    for (const [, piece] of order) {
      const item = { shape: { ...own, rows: piece.shape.rows }, publication: piece.publication };
      for (const { system } of shapeSystems(item)) yield system;
    }
  }
}
