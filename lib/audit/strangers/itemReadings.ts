import type { PublishedNumber } from "../../published/PublishedNumber";
import { chiSquareUpperTail } from "../../stats/distributions/chiSquareUpperTail";
import { fUpperTail } from "../../stats/distributions/fUpperTail";
import type { Interval } from "../Check";
import { itemSystem } from "../itemSystem";
import type { QuestionShape, TwoByTwoTest } from "../QuestionShape";
import { welch, welchDegrees } from "./degrees";
import { distanceOf, momentsOf, quotient, welchSpread } from "./meanRelations";
import { agrees } from "./Relation";
import type { ItemSystem } from "./shapeSystems";
import type { TablePiece } from "./tablePieces";
import { type TestRow, testRow } from "./testRow";

/** Printed numbers that hold, but not as one would first take them. */
export interface TableReading {
  readonly places: readonly PublishedNumber[];
  /** What they are of: « un test unilatéral ». */
  readonly name: string;
}

const twoByTwoNames: Readonly<Record<Exclude<TwoByTwoTest, "pearson">, string>> = {
  yates: "le χ² avec la correction de continuité de Yates",
  fisher: "le test exact de Fisher",
};

/** The tests of two rows and two columns that hold with Yates's correction, or as Fisher's test, and not otherwise. */
export function countReadings(
  { shape, publication }: TablePiece,
  { item, system }: ItemSystem,
): readonly TableReading[] {
  if (shape.kind === "means" || !system.isPossible()) return [];
  const possibleBy = (twoByTwo: QuestionShape["twoByTwo"] & {}) =>
    itemSystem(publication, { ...shape, twoByTwo }, item)!.isPossible();
  if (possibleBy("pearson")) return [];
  return shape.crossings.flatMap(({ id }): readonly TableReading[] => {
    const places = system.places.filter(
      ({ by, statistic }) => by === id && (statistic === "chi2" || statistic === "p"),
    );
    // With the tests of the other crossings as they are, by whatever they are of.
    const own = { ...shape, crossings: shape.crossings.filter((crossing) => crossing.id === id) };
    const by = (twoByTwo: TwoByTwoTest) => itemSystem(publication, { ...own, twoByTwo }, item)!.isPossible();
    if (places.length === 0 || by("pearson")) return [];
    const found = (["yates", "fisher"] as const).find(by);
    return found === undefined ? [] : [{ places, name: twoByTwoNames[found] }];
  });
}

/**
 * The F and p of a row of means that no answers give, but that are those of Welch's test, or a p of one side:
 * without them the row is possible. Undefined where nothing of the kind explains it.
 */
export function meanReading(
  { shape, publication }: TablePiece,
  { item, system }: ItemSystem,
): TableReading | undefined {
  if (shape.kind !== "means") return undefined;
  for (const { id, groups } of shape.crossings) {
    const tests = system.places.filter(
      ({ by, statistic }) => by === id && (statistic === "F" || statistic === "p"),
    );
    const row = testRow(publication, shape, { question: shape.id, by: id, row: item, column: "" });
    if (tests.length === 0 || groups.length !== 2) continue;
    if (isOfWelch(row) && system.isPossible(tests)) return { places: tests, name: welch };
    if (row.text("F") === undefined && isOneSided(row, system.without(tests).values[0])) {
      return { places: tests, name: "un test unilatéral" };
    }
  }
  return undefined;
}

function isOfWelch(row: TestRow): boolean {
  const moments = momentsOf(row);
  if (moments === undefined) return false;
  const t = quotient(distanceOf(moments), welchSpread(moments));
  const F: Interval = [t[0] ** 2, t[1] ** 2];
  const printed = row.text("F");
  if (printed !== undefined && !agrees(printed, row.interval("F"), F)) return false;
  const [low, high] = welchDegrees(row);
  const p = row.text("p");
  return (
    p === undefined ||
    agrees(p, row.interval("p"), [tail(F[1], Math.max(low, high)), tail(F[0], Math.min(low, high))])
  );
}

function tail(F: number, within: number): number {
  return Number.isFinite(within) ? fUpperTail(F, 1, within) : chiSquareUpperTail(F, 1);
}

/** Whether p is half of what one of the solutions gives. */
function isOneSided(row: TestRow, values: readonly number[] | undefined): boolean {
  const p = row.text("p");
  return (
    p !== undefined && (values ?? []).some((value) => agrees(p, row.interval("p"), [value / 2, value / 2]))
  );
}
