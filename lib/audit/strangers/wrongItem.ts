import { sum } from "../../base/sum";
import { statisticName } from "../../present/matchSentence";
import { quoted } from "../../present/sentences";
import type { Finding } from "../../published/Finding";
import { type Publication, publicationWithout } from "../../published/Publication";
import { keyText, type PublishedNumber } from "../../published/PublishedNumber";
import { contradictory } from "../contradictory";
import { itemSystem } from "../itemSystem";
import type { PrintedSystem } from "../PrintedSystem";
import { printedTexts } from "../printedTexts";
import type { QuestionShape } from "../QuestionShape";
import { areAllTried, arePairsTried, type Repair, type RepairedNumber, repairs } from "../repairs";
import { type Cause, exchangeable, exchangedCells, exchangeOdds, impossibleAlone } from "./exchanges";
import { nearestTexts } from "./nearestValues";
import { oddsWords } from "./oddsWords";
import { possibleSizes } from "./possibleSizes";
import { expectedOf, rankedRepairs, slipReadings } from "./rankedRepairs";
import type { ItemSystem } from "./shapeSystems";
import { slipWords } from "./slipWords";
import type { TablePiece } from "./tablePieces";

type Near = (place: PublishedNumber) => readonly PublishedNumber[];

/**
 * The findings on an item whose printed numbers no answers give together: each number that no answers
 * give even alone, all of them; otherwise the likeliest slip that would explain it, with the others
 * that would; otherwise the smallest set of numbers that cannot be together.
 *
 * @param near what is printed beside a number
 * @param sizes the sizes of groups that would do, were they other numbers
 * @param cause what explains all of the piece at once
 */
export function wrongItem(
  { shape, publication }: TablePiece,
  { item, system }: ItemSystem,
  near: Near,
  sizes: readonly Repair[],
  cause: Cause | undefined,
): readonly Finding[] {
  const alone = impossibleAlone(system);
  const ranked = (found: readonly Repair[], own: PrintedSystem, printed: Publication) => {
    const accepts = ({ numbers }: Repair, place: PublishedNumber, text: string) => {
      const others = numbers.flatMap((number) => (number.place === place ? [] : [number.place]));
      const rest = others.length === 0 ? own : itemSystem(publicationWithout(printed, others), shape, item);
      return rest?.accepts(place, text) ?? false;
    };
    return rankedRepairs(found, near, shape.rounding, accepts, areAllTried(own));
  };
  if (alone.length < 2 && cause === undefined) {
    const found = [...repairs(system, near), ...sizes];
    const isSingle = found.some(({ numbers }) => numbers.length === 1);
    const exchanged = isSingle ? undefined : exchangeOf(system);
    if (exchanged !== undefined)
      return exchangeFindings(exchanged, exchangeOdds(exchangeable(system.places).length, rivalsOf(found)));
    if (found.length > 0) return ranked(found, system, publication);
  }
  if (alone.length === 0) return contradictory(publication, shape, item, system);
  if (cause === undefined && sizes.length > 0) {
    const findings = ranked(sizes, system, publication);
    return findings.map((finding) => ({
      ...finding,
      explanation: finding.explanation + impossibleWords(alone),
    }));
  }
  const exchanged = cause === undefined ? exchangeOf(system) : undefined;
  const odds = cause === undefined && exchanged === undefined ? undefined : oddsOfExchange();
  const told = causeWords(cause, exchanged, odds);
  const values = told === undefined ? system.without(alone).values : [];
  return [...alone.map((place, i) => impossibleNumber(place, told, values[i])), ...(exchanged ? [] : left())];

  /** How likely what is exchanged is, beside slips in the numbers that are impossible alone. */
  function oddsOfExchange(): number {
    const rivals =
      alone.length > 1
        ? [{ wrong: alone.length, weight: aloneWeight() }]
        : rivalsOf(repairs(system, near, 1));
    return exchangeOdds(cause?.pairs ?? exchangeable(system.places).length, rivals);
  }

  /** How likely the slips are that would explain each of the numbers that are impossible alone. */
  function aloneWeight(): number {
    return alone.reduce((product, place) => {
      const { readings } = slippedNumber(place);
      return product * sum(readings.map(({ weight }) => weight));
    }, 1);
  }

  function slippedNumber(place: PublishedNumber): RepairedNumber {
    return slipReadings(place, near(place), shape.rounding, acceptsAlone(place));
  }

  /** Whether another text in a place is possible, whatever the other numbers. */
  function acceptsAlone(place: PublishedNumber): (text: string) => boolean {
    let own: PrintedSystem | undefined;
    return (text) => {
      const known = system.isPossibleAlone?.({ ...place, printed: text });
      if (known !== undefined) return known;
      own ??= systemAlone(place);
      return own.accepts(place, text);
    };
  }

  function systemAlone(place: PublishedNumber): PrintedSystem {
    const others = system.places.filter((other) => other !== place);
    return itemSystem(publicationWithout(publication, others), shape, item)!;
  }

  /** What the others still contradict without these numbers, or with the sizes that make these possible. */
  function left(): readonly Finding[] {
    const own = cause?.shape ?? shape;
    const rest = cause === undefined ? publicationWithout(publication, alone) : publication;
    const others = itemSystem(rest, own, item);
    if (others === undefined || others.isPossible()) return [];
    const found = repairs(others, near).filter(({ numbers }) =>
      numbers.every(({ place }) => !alone.includes(place)),
    );
    if (found.length === 0) return [];
    return ranked(found, others, rest).map((finding) => ({
      ...finding,
      explanation: `${cause === undefined ? "" : "Les effectifs une fois échangés. "}${finding.explanation}`,
    }));
  }

  function exchangeOf(own: PrintedSystem) {
    if (!arePairsTried(own)) return undefined;
    return exchangedCells(own.places, publication, (changed) =>
      itemSystem(changed, shape, item)!.isPossible(),
    );
  }

  function impossibleNumber(
    place: PublishedNumber,
    likeliest: string | undefined,
    allowed: readonly number[] = [],
  ): Finding {
    const isPossible = acceptsAlone(place);
    const listed = new Set(allowed.flatMap((value) => printedTexts(place, value, shape.rounding)));
    const texts =
      listed.size === 1
        ? [...listed]
        : nearestTexts(place, (text) => (listed.size > 0 ? listed.has(text) : isPossible(text)));
    const found =
      texts.length > 0 && likeliest === undefined ? slipWords(slippedNumber(place), near(place)) : undefined;
    const slip = found && `Cause la plus probable de ce nombre : ${found}`;
    const first = [likeliest ?? slip]
      .flatMap((words) => (words === undefined ? [] : [`${words}. `]))
      .join("");
    return {
      ...place,
      kind: "incompatible",
      ...expectedOf(texts),
      certainty: "probable",
      ...(odds === undefined ? {} : { odds }),
      explanation: `${first}À lui seul, ce nombre n’est celui d’aucunes réponses entières${sizeWords(shape, place)}${possibleWords(place)}.`,
    };
  }

  /** « ; de 27 ou de 31, il le serait », where another size would do. */
  function possibleWords(place: PublishedNumber): string {
    const others = possibleSizes(shape, item, place);
    return others.length === 0 ? "" : ` ; d’un effectif de ${others.join(" ou de ")}, il le serait`;
  }
}

function rivalsOf(found: readonly Repair[]) {
  return found.map(({ numbers, weight }) => ({ wrong: numbers.length, weight }));
}

/** « de 28 personnes », where it is known. */
function sizeWords({ crossings, asked }: QuestionShape, { by, column }: PublishedNumber): string {
  const crossing = crossings.find(({ id }) => id === by);
  const n = crossing === undefined ? asked : crossing.sizes?.[crossing.groups.indexOf(column)];
  return n === undefined ? "" : ` de ${n} personnes`;
}

function causeWords(
  cause: Cause | undefined,
  exchanged: readonly [PublishedNumber, PublishedNumber] | undefined,
  odds: number | undefined,
): string | undefined {
  if (cause === undefined) {
    return exchanged && `${oddsWords(odds)} : ${exchangeWords(exchanged)} ; tout est alors possible`;
  }
  return `${oddsWords(odds)} : ${cause.words} ; ${cause.isWhole ? "tout est alors possible" : "chacun de ces nombres est alors possible"}`;
}

function exchangeWords([a, b]: readonly [PublishedNumber, PublishedNumber]): string {
  return `${a.printed} (${quoted(a.column || a.row)}) et ${b.printed} (${quoted(b.column || b.row)}) sont échangés`;
}

function exchangeFindings(
  pair: readonly [PublishedNumber, PublishedNumber],
  odds: number,
): readonly Finding[] {
  const [a, b] = pair;
  const one = (place: PublishedNumber, other: PublishedNumber): Finding => ({
    ...place,
    kind: "exchanged",
    expected: [other.printed],
    certainty: "probable",
    odds,
    explanation: `${oddsWords(odds)} : ${exchangeWords(pair)} ; tout est alors possible.`,
  });
  return [one(a, b), one(b, a)];
}

/** How many impossible numbers one explanation names. */
const mostListed = 40;

/** What is named by an explanation that makes them right: numbers that are impossible with a size as it is printed. */
export function impossibleWords(places: readonly PublishedNumber[]): string {
  if (places.length === 0) return "";
  const names = places
    .slice(0, mostListed)
    .map(({ row, column, statistic, printed }) =>
      [row, column, statisticName(statistic), printed].filter((part) => part !== "").join(" "),
    );
  const left = places.length - names.length;
  const more = left === 0 ? "" : ` ; et ${left} autre${left > 1 ? "s" : ""}`;
  return ` Avec l’effectif imprimé sont impossibles : ${names.join(" ; ")}${more}.`;
}

/** The places of findings, as keys. */
export function keysOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(keyText));
}
