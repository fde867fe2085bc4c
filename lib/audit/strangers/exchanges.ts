import { subsets } from "../../exact/subsets";
import { quoted } from "../../present/sentences";
import { type Publication, publicationWith } from "../../published/Publication";
import type { PublishedNumber } from "../../published/PublishedNumber";
import type { PrintedSystem } from "../PrintedSystem";
import type { QuestionShape } from "../QuestionShape";
import type { TablePiece } from "./tablePieces";

/** What explains at once all that is impossible in a piece. */
export interface Cause {
  /** A French sentence without its end. */
  readonly words: string;
  /** The piece as it should have been printed. */
  readonly shape: QuestionShape;
  /** Whether all is then possible, or but each number alone. */
  readonly isWhole: boolean;
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
  const causes = [...subsets([...sizes.keys()], 2)].flatMap(([a, b]): readonly Cause[] => {
    const [first, second] = [sizes[a!]!, sizes[b!]!];
    if (first === second) return [];
    const swapped = sizes.map((own, g) => (g === a ? second : g === b ? first : own));
    const exchanged = { ...shape, crossings: [{ ...crossing!, sizes: swapped }] };
    const systems = systemsOf(exchanged);
    if (systems.some((system) => impossibleAlone(system).length > 0)) return [];
    const names = [a!, b!].map((g) => `${quoted(crossing!.groups[g]!)} (${sizes[g]})`);
    const isWhole = systems.every((system) => system.isPossible());
    return [{ words: `les effectifs de ${names.join(" et ")} sont échangés`, shape: exchanged, isWhole }];
  });
  return causes.find(({ isWhole }) => isWhole) ?? causes[0];
}

/** The numbers of a system that no answers give, whatever the others. */
export function impossibleAlone(system: PrintedSystem): readonly PublishedNumber[] {
  return system.places.filter(
    (place) => !system.isPossible(system.places.filter((other) => other !== place)),
  );
}

/** Two printed numbers of a row that stand in each other's place, where that makes it possible. */
export function exchangedCells(
  places: readonly PublishedNumber[],
  publication: Publication,
  isPossible: (publication: Publication) => boolean,
): readonly [PublishedNumber, PublishedNumber] | undefined {
  for (const [a, b] of subsets(places, 2) as Iterable<[PublishedNumber, PublishedNumber]>) {
    if (a.statistic !== b.statistic || a.by !== b.by || a.printed === b.printed) continue;
    if (isPossible(publicationWith(publicationWith(publication, a, b.printed), b, a.printed))) return [a, b];
  }
  return undefined;
}
