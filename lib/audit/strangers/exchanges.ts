import { sum } from "../../base/sum";
import { subsets } from "../../exact/subsets";
import { quoted } from "../../present/sentences";
import { type Publication, publicationWith } from "../../published/Publication";
import type { PublishedNumber } from "../../published/PublishedNumber";
import type { PrintedSystem } from "../PrintedSystem";
import type { QuestionShape } from "../QuestionShape";
import type { TablePiece } from "./tablePieces";

/** How likely a number is to be printed wrong, and two to stand in each other's place: assumptions. */
const slipRate = 0.01;
const exchangeRate = 0.001;

/**
 * How likely it is that two numbers stand in each other's place, beside slips of so many numbers at once
 * that would explain the same.
 *
 * @param pairs how many may have been exchanged
 * @param rivals of each how many numbers are wrong, and how likely their slips are
 */
export function exchangeOdds(
  pairs: number,
  rivals: readonly { readonly wrong: number; readonly weight: number }[],
): number {
  const own = exchangeRate / Math.max(1, pairs);
  return own / (own + sum(rivals.map(({ wrong, weight }) => slipRate ** wrong * weight)));
}

/** What explains at once all that is impossible in a piece. */
export interface Cause {
  /** A French sentence without its end. */
  readonly words: string;
  /** The piece as it should have been printed. */
  readonly shape: QuestionShape;
  /** Whether all is then possible, or but each number alone. */
  readonly isWhole: boolean;
  /** How many pairs of sizes there are. */
  readonly pairs: number;
}

/**
 * The sizes of two groups that, in each other's place, make possible all that a piece prints, or at least
 * each of its numbers alone; undefined where none do. None in a piece of several crossings, whose
 * sizes confirm one another.
 */
export function exchangedSizes(
  { shape }: TablePiece,
  systemsOf: (shape: QuestionShape) => readonly PrintedSystem[],
): Cause | undefined {
  const [crossing, ...others] = shape.crossings;
  const sizes = crossing?.sizes;
  if (sizes === undefined || others.length > 0) return undefined;
  const pairs = (sizes.length * (sizes.length - 1)) / 2;
  const causes = [...subsets([...sizes.keys()], 2)].flatMap(([a, b]): readonly Cause[] => {
    const [first, second] = [sizes[a!]!, sizes[b!]!];
    if (first === second) return [];
    const swapped = sizes.map((own, g) => (g === a ? second : g === b ? first : own));
    const exchanged = { ...shape, crossings: [{ ...crossing!, sizes: swapped }] };
    const systems = systemsOf(exchanged);
    if (systems.some((system) => impossibleAlone(system).length > 0)) return [];
    const names = [a!, b!].map((g) => `${quoted(crossing!.groups[g]!)} (${sizes[g]})`);
    const isWhole = systems.every((system) => system.isPossible());
    return [
      { words: `les effectifs de ${names.join(" et ")} sont échangés`, shape: exchanged, isWhole, pairs },
    ];
  });
  return causes.find(({ isWhole }) => isWhole) ?? causes[0];
}

/** The numbers of a system that no answers give, whatever the others. */
export function impossibleAlone(system: PrintedSystem): readonly PublishedNumber[] {
  return system.places.filter(
    (place) =>
      !(
        system.isPossibleAlone?.(place) ?? system.isPossible(system.places.filter((other) => other !== place))
      ),
  );
}

/** Two printed numbers of a row that stand in each other's place, where that makes it possible. */
export function exchangedCells(
  places: readonly PublishedNumber[],
  publication: Publication,
  isPossible: (publication: Publication) => boolean,
): readonly [PublishedNumber, PublishedNumber] | undefined {
  return exchangeable(places).find(([a, b]) =>
    isPossible(publicationWith(publicationWith(publication, a, b.printed), b, a.printed)),
  );
}

/** The pairs of numbers of a row that may have been exchanged: of one table and one statistic. */
export function exchangeable(
  places: readonly PublishedNumber[],
): readonly (readonly [PublishedNumber, PublishedNumber])[] {
  return [...(subsets(places, 2) as Iterable<[PublishedNumber, PublishedNumber]>)].filter(
    ([a, b]) => a.statistic === b.statistic && a.by === b.by && a.printed !== b.printed,
  );
}
