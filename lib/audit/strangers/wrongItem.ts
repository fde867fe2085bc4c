import { statisticName } from "../../present/matchSentence";
import { quoted } from "../../present/sentences";
import type { Finding } from "../../published/Finding";
import { publicationWithout } from "../../published/Publication";
import { keyText, type PublishedNumber } from "../../published/PublishedNumber";
import { withAlternatives } from "../alternatives";
import { itemSystem } from "../itemSystem";
import { momentSlip } from "../momentSlip";
import type { PrintedSystem } from "../PrintedSystem";
import { printedTexts } from "../printedTexts";
import type { QuestionShape } from "../QuestionShape";
import { arePairsTried, type Repair, repairs } from "../repairs";
import { smallestContradiction } from "../smallestContradiction";
import { type Cause, exchangedCells, impossibleAlone } from "./exchanges";
import { nearestOf, nearestTexts } from "./nearestValues";
import type { ItemSystem } from "./shapeSystems";
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
  if (alone.length < 2 && cause === undefined) {
    const found = [...repairs(system, near), ...sizes].toSorted((a, b) => b.weight - a.weight);
    const exchanged = found.length > 0 && found[0]!.numbers.length === 1 ? undefined : exchangeOf(system);
    if (exchanged !== undefined) return exchangeFindings(exchanged);
    if (found.length > 0) {
      const ranked = rankedRepairs(found, near, shape.rounding);
      const isTold = found[0]!.numbers.some(({ values = [] }) => values.length > 0);
      return isTold ? ranked : ranked.map(withNearest);
    }
  }
  if (alone.length === 0) return contradictory({ shape, publication }, item, arePairsTried(system));
  const exchanged = cause === undefined ? exchangeOf(system) : undefined;
  const told = causeWords(cause, exchanged);
  const values = told === undefined ? system.without(alone).values : [];
  return [...alone.map((place, i) => impossibleNumber(place, told, values[i])), ...(exchanged ? [] : left())];

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
    return rankedRepairs(found, near, shape.rounding).map((finding) => ({
      ...finding,
      explanation: `${cause === undefined ? "" : "Avec ces effectifs échangés : "}${finding.explanation}`,
    }));
  }

  /** Where the rest says too little to list what a number may be, those near to it that are possible alone. */
  function withNearest(finding: Finding): Finding {
    const place = alone.find((own) => keyText(own) === keyText(finding));
    if (place === undefined || finding.expected.length > 0) return finding;
    const { expected, nearest } = impossibleNumber(place, undefined);
    return { ...finding, expected, ...(nearest === undefined ? {} : { nearest }) };
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
    const only = publicationWithout(
      publication,
      system.places.filter((other) => other !== place),
    );
    const own = itemSystem(only, shape, item)!;
    const listed = new Set(allowed.flatMap((value) => printedTexts(place, value, shape.rounding)));
    const texts =
      listed.size === 1
        ? [...listed]
        : nearestTexts(place, (text) => (listed.size > 0 ? listed.has(text) : own.accepts(place, text)));
    const first = likeliest === undefined ? "" : `Cause la plus probable : ${likeliest}. `;
    return {
      ...place,
      kind: "incompatible",
      expected: texts.length === 0 ? [] : texts.length === 1 ? [texts[0]!] : [texts[0]!, texts[1]!],
      ...(texts.length < 2 ? {} : { nearest: { texts, more: true } }),
      certainty: "probable",
      explanation: `${first}À lui seul, ce nombre n’est celui d’aucunes réponses entières${sizeWords(shape, place)}.`,
    };
  }
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
): string | undefined {
  if (cause === undefined) return exchanged && `${exchangeWords(exchanged)} ; tout est alors possible`;
  return `${cause.words} ; ${cause.isWhole ? "tout est alors possible" : "chacun de ces nombres est alors possible"}`;
}

function exchangeWords([a, b]: readonly [PublishedNumber, PublishedNumber]): string {
  return `${a.printed} (${quoted(a.column || a.row)}) et ${b.printed} (${quoted(b.column || b.row)}) sont échangés`;
}

function exchangeFindings(pair: readonly [PublishedNumber, PublishedNumber]): readonly Finding[] {
  const [a, b] = pair;
  const one = (place: PublishedNumber, other: PublishedNumber): Finding => ({
    ...place,
    kind: "exchanged",
    expected: [other.printed],
    certainty: "probable",
    explanation: `Cause la plus probable : ${exchangeWords(pair)} ; tout est alors possible.`,
  });
  return [one(a, b), one(b, a)];
}

/** The likeliest repair, a finding for each of its numbers, with the others named. */
export function rankedRepairs(
  [best, ...others]: readonly Repair[],
  near: Near,
  rounding: QuestionShape["rounding"],
): readonly Finding[] {
  const findingsOf = ({ numbers }: Repair) =>
    numbers.map(({ place, values }): Finding => {
      const slip = momentSlip(place, values ?? [], near(place), rounding);
      const nearest = slip.expected.length === 2 ? nearestOf(place, values ?? [], rounding) : undefined;
      return { ...place, ...slip, ...(nearest === undefined ? {} : { nearest }) };
    });
  const [first, ...together] = findingsOf(best!);
  const pair =
    together.length === 0 ? "" : " Aucun nombre seul n’explique la contradiction ; ces deux-là, si.";
  const named = withAlternatives(first!, others.flatMap(findingsOf), statisticName);
  return [named, ...together].map((finding) => ({
    ...finding,
    explanation: `${finding.explanation}${pair}`,
  }));
}

/** A contradiction that no one or two numbers explain: a finding for each of the fewest that contradict one another. */
function contradictory(
  { shape, publication }: TablePiece,
  item: string,
  pairsTried: boolean,
): readonly Finding[] {
  const set = smallestContradiction(publication, shape, item)?.numbers ?? [];
  const names = set.map(({ by, column, row, statistic, printed }) =>
    [by, row === item ? "" : row, column, statisticName(statistic), printed]
      .filter((part) => part !== "")
      .join(" "),
  );
  const tried = pairsTried
    ? "Aucun de ces nombres seul, ni deux, n’expliquent la contradiction du tableau."
    : "Aucun de ces nombres seul n’explique la contradiction du tableau ; les paires n’ont pas été examinées : trop de possibilités.";
  return set.map((place) => ({
    ...place,
    kind: "impossibleRow",
    expected: [],
    certainty: "unexplained",
    explanation: `Aucune réponse entière ne donne ensemble : ${names.join(" ; ")}. ${tried}`,
  }));
}

/** The places of findings, as keys. */
export function keysOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(keyText));
}
