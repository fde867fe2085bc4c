import { expectedText } from "../../published/Expected";
import type { Finding } from "../../published/Finding";
import { type Publication, publicationWith, publicationWithout } from "../../published/Publication";
import { keyText, type PublishedNumber } from "../../published/PublishedNumber";
import { neighbours } from "../neighbours";
import type { PrintedSystem } from "../PrintedSystem";
import { power } from "../power";
import type { QuestionShape } from "../QuestionShape";
import { withConclusion } from "../withConclusion";
import { exchangedSizes, impossibleAlone } from "./exchanges";
import { countReadings, meanReading, type TableReading } from "./itemReadings";
import { plainChecks } from "./itemTables";
import { areContradictory, type NumberStatuses, numberStatuses, type SoundNumber } from "./numberStatuses";
import { relationFindings } from "./relationFindings";
import { shapeSystems, withoutOtherTests } from "./shapeSystems";
import { resized, sizeRepairs } from "./sizeRepairs";
import type { TablePiece } from "./tablePieces";
import { testRelations } from "./testRelations";
import { keysOf, rankedRepairs, wrongItem } from "./wrongItem";

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
  const { shape } = piece;
  const publication = withoutOtherTests(piece.publication);
  const own: TablePiece = { shape, publication };
  const systems = shapeSystems(own);
  const odd = systems.filter(({ system }) => !system.without([]).possible);
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
  const sound: TablePiece = {
    shape: sizes ?? shape,
    publication: publicationWithout(piece.publication, findings),
    ...(sizes === undefined && piece.again !== undefined ? { again: piece.again } : {}),
  };
  return {
    findings,
    ...numberStatuses(sound, findings, (place, text) => isCaught(sound, place, text)),
    readings: [
      ...readings.map(({ places, name }) => ({ places, name })),
      ...systems.flatMap((one) => countReadings(own, one)),
      ...relations.flatMap(({ holds, reading, places }) =>
        holds && reading !== undefined ? [{ places, name: reading }] : [],
      ),
    ],
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

/** Whether the tables of a piece contradict themselves with another text in a place, which may make other pieces of them. */
function isCaught(piece: TablePiece, place: PublishedNumber, text: string): boolean {
  const changed: Publication = publicationWith(piece.publication, place, text);
  return areContradictory(piece.again?.(changed.entries) ?? [{ ...piece, publication: changed }]);
}

/** The numbers of a system that is possible as printed, with the power of each; none of one that is not. */
export function soundNumbers(system: PrintedSystem): readonly SoundNumber[] {
  if (!system.without([]).possible) return [];
  return system.places.map((place) => ({ place, power: power(system, place) }));
}
