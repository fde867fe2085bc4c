import { expectedText } from "../../published/Expected";
import type { Finding } from "../../published/Finding";
import { publicationWithout } from "../../published/Publication";
import { keyText, type PublishedNumber } from "../../published/PublishedNumber";
import { neighbours } from "../neighbours";
import type { QuestionShape } from "../QuestionShape";
import { exchangedSizes, impossibleAlone } from "./exchanges";
import { countReadings, meanReading, type TableReading } from "./itemReadings";
import { plainChecks } from "./itemTables";
import { relationFindings } from "./relationFindings";
import { shapeSystems, withoutOtherTests } from "./shapeSystems";
import { resized, sizeRepairs } from "./sizeRepairs";
import type { TablePiece } from "./tablePieces";
import { testRelations } from "./testRelations";
import { keysOf, rankedRepairs, wrongItem } from "./wrongItem";

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
  const odd = systems.filter(({ system }) => !system.isPossible());
  const readings = odd.flatMap((one) => {
    const reading = meanReading(own, one);
    return reading === undefined ? [] : [{ ...reading, item: one.item }];
  });
  const wrong = odd.filter(({ item }) => !readings.some((reading) => reading.item === item));
  const { findings: found, sizes } = wrongFindings(own, wrong);
  const relations = testRelations(piece.publication, shape);
  const accused = keysOf(found);
  const ofTests = relationFindings(
    relations.filter(({ places }) => !places.some((place) => accused.has(keyText(place)))),
  );
  const joint = new Set(systems.flatMap(({ system }) => system.places.map(keyText)));
  const told = keysOf([...found, ...ofTests]);
  const rest = plainChecks(piece)
    .filter(({ holds }) => !holds)
    .filter(
      (check) =>
        !joint.has(keyText(check)) &&
        !told.has(keyText(check)) &&
        !(check.row === "Total" && wrong.length > 0),
    )
    .map(({ holds: _, rule, ...check }): Finding => {
      const explanation = `Les autres nombres imprimés donnent ${expectedText(check.expected) || "autre chose"}.`;
      return { ...check, kind: rule, certainty: "certain", explanation };
    });
  const findings = [...found, ...ofTests, ...rest];
  return {
    findings,
    readings: [
      ...readings.map(({ places, name }) => ({ places, name })),
      ...systems.flatMap((one) => countReadings(own, one)),
      ...relations.flatMap(({ holds, reading, places }) =>
        holds && reading !== undefined ? [{ places, name: reading }] : [],
      ),
    ],
    right: {
      shape: sizes ?? shape,
      publication: publicationWithout(piece.publication, findings),
      ...(sizes === undefined && piece.again !== undefined ? { again: piece.again } : {}),
    },
  };
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
  const near = (place: PublishedNumber) => neighbours(publication, shape, place);
  const sizes = sizeRepairs(plain, systemsOf);
  if (wrong.length > 1 && sizes.length > 0) {
    const impossible = wrong.flatMap(({ system }) => impossibleAlone(system));
    const findings = rankedRepairs(sizes, near, shape.rounding).map((finding) => ({
      ...finding,
      explanation: `${finding.explanation}${impossibleWords(impossible)}`,
    }));
    const value = sizes[0]!.numbers[0]!;
    return { findings, sizes: resized(shape, groupOf(shape, value.place), Number(value.readings[0]!.text)) };
  }
  const isAlone = wrong.some(({ system }) => impossibleAlone(system).length > 0);
  const cause = isAlone ? exchangedSizes(plain, systemsOf) : undefined;
  return {
    ...(cause === undefined ? {} : { sizes: cause.shape }),
    findings: shapeSystems(plain)
      .filter(({ item }) => wrong.some((one) => one.item === item))
      .flatMap((one) => wrongItem(plain, one, near, sizes, cause)),
  };
}

function impossibleWords(places: readonly PublishedNumber[]): string {
  if (places.length === 0) return "";
  const names = places.map(({ row, column, printed }) =>
    [row, column, printed].filter((part) => part !== "").join(" "),
  );
  return ` Avec l’effectif imprimé sont impossibles : ${names.join(" ; ")}.`;
}

function groupOf({ crossings }: QuestionShape, { column }: PublishedNumber): number {
  return Math.max(0, crossings[0]?.groups.indexOf(column) ?? 0);
}
