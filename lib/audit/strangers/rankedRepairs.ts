import { sum } from "../../base/sum";
import { statisticName } from "../../present/matchSentence";
import { expectedWords } from "../../published/Expected";
import type { Finding } from "../../published/Finding";
import type { PublishedNumber } from "../../published/PublishedNumber";
import { momentSlip, plainSlip } from "../momentSlip";
import { printedValue } from "../printedValue";
import type { QuestionShape } from "../QuestionShape";
import type { Repair, RepairedNumber } from "../repairs";
import { slippedTexts, slipWeight } from "../slip";
import { nearestOf, nearestTexts } from "./nearestValues";
import { oddsWords } from "./oddsWords";
import { slipWords } from "./slipWords";

type Near = (place: PublishedNumber) => readonly PublishedNumber[];

/** Whether a text in a place is possible beside all that a repair leaves as it is. */
type Accepts = (repair: Repair, place: PublishedNumber, text: string) => boolean;

/** How many other causes are named. */
const mostNamed = 5;

/** How many units of the last digit are tried on each side of a number of which the rest says little. */
const mostSteps = 60;

/**
 * The likeliest repair, a finding for each of its numbers, with its odds among all of them; the others are named with
 * theirs. Each is as likely as the slips are that make what should be printed what is ({@link slipWeight}).
 *
 * @param near what is printed beside a number
 * @param accepts asked where the rest says too little of a number to list what it may be
 * @param areOthersTried whether these are all that there are; not of a table of too many numbers
 */
export function rankedRepairs(
  found: readonly Repair[],
  near: Near,
  rounding: QuestionShape["rounding"],
  accepts: Accepts = () => false,
  areOthersTried = true,
): readonly Finding[] {
  const told = found.map(known).toSorted((a, b) => b.weight - a.weight);
  const total = sum(told.map(({ weight }) => weight));
  const odds = (weight: number) => (total === 0 ? undefined : weight / total);
  const [best, ...others] = [told[0]!, ...told.slice(1)];
  const findings = best.numbers.map((number) => findingOf(best, number));
  const count = findings.length;
  const own = odds(best.weight);
  const last = [
    count > 1 ? ` Aucun nombre seul n’explique la contradiction ; ces ${numeral(count)}-là, si.` : "",
    othersWords(findings[0]!),
  ].join("");
  return findings.map((finding, i) => {
    const words = slipWords(best.numbers[i]!, near(finding));
    const isPlain = finding.kind === plainSlip && words !== undefined;
    const head = others.length > 0 ? oddsWords(own) : areOthersTried ? onlyWords(count) : untriedWords(count);
    return {
      ...finding,
      ...(own === undefined || !areOthersTried ? {} : { odds: own }),
      explanation: `${head}${isPlain ? ` : ${words}` : ""}. ${finding.explanation}${last}`,
    };
  });

  /** With what a slip may have made what is printed, where the rest is too much to list. */
  function known(repair: Repair): Repair {
    if (repair.numbers.every(({ values }) => values !== undefined)) return repair;
    const numbers = repair.numbers.map((number): RepairedNumber => {
      if (number.values !== undefined) return number;
      const { place } = number;
      return slipReadings(place, near(place), rounding, (text) => accepts(repair, place, text));
    });
    const weights = numbers.map(({ readings }) => sum(readings.map(({ weight }) => weight)));
    return { numbers, weight: weights.reduce((product, weight) => product * weight, 1) };
  }

  function findingOf(repair: Repair, { place, values, readings }: RepairedNumber): Finding {
    const slip = momentSlip(place, values ?? [], near(place), rounding);
    if (values === undefined) {
      const texts = nearestTexts(place, (text) => accepts(repair, place, text), mostSteps);
      const all = texts.length > 0 ? texts : readings.slice(0, 2).map(({ text }) => text);
      return { ...place, ...slip, ...expectedOf(all) };
    }
    const nearest = slip.expected.length === 2 ? nearestOf(place, values, rounding) : undefined;
    return { ...place, ...slip, ...(nearest === undefined ? {} : { nearest }) };
  }

  /** « Ou bien : moyenne A (5,18), 12 % ; … » */
  function othersWords(first: Finding): string {
    if (others.length === 0) return "";
    const names = others.slice(0, mostNamed).map((repair) => {
      const numbers = repair.numbers.map((number) => namedWith(findingOf(repair, number), first));
      const own = odds(repair.weight);
      return `${numbers.join(" avec ")}${own === undefined ? "" : `, ${oddsWords(own, "")}`}`;
    });
    const left = others.slice(mostNamed);
    const more = left.length === 0 ? "" : ` ; ou ${left.length} autre${left.length > 1 ? "s" : ""}`;
    return ` Ou bien : ${names.join(" ; ")}${more}.`;
  }
}

/** What a number may have been that a slip of typing made what is printed, the likeliest first. */
export function slipReadings(
  place: PublishedNumber,
  near: readonly PublishedNumber[],
  rounding: QuestionShape["rounding"],
  accepts: (text: string) => boolean,
): RepairedNumber {
  const beside = near.map(({ printed }) => printed);
  const readings = slippedTexts(place.printed)
    .filter(accepts)
    .map((text) => ({ text, weight: slipWeight(place, printedValue(text), beside, rounding) }));
  return { place, values: undefined, readings: readings.toSorted((a, b) => b.weight - a.weight) };
}

/** Of some texts that would do where there are others: the two nearest, which more may follow. */
export function expectedOf(texts: readonly string[]): Pick<Finding, "expected" | "nearest"> {
  if (texts.length === 0) return { expected: [] };
  if (texts.length === 1) return { expected: [texts[0]!] };
  return { expected: [texts[0]!, texts[1]!], nearest: { texts, more: true } };
}

function onlyWords(count: number): string {
  return count > 1 ? `Seuls ces ${numeral(count)} nombres y suffisent` : "Seul ce nombre y suffit";
}

function untriedWords(count: number): string {
  return `${count > 1 ? `Ces ${numeral(count)} nombres y suffisent` : "Ce nombre y suffit"}, les autres n’ont pas été examinés (trop de possibilités)`;
}

function numeral(count: number): string {
  return ["deux", "trois", "quatre", "cinq"][count - 2] ?? String(count);
}

/** « écart-type A (1,33 ou 1,36) »: with the row, where it is another than that of a finding. */
function namedWith(other: Finding, first: Finding): string {
  const { by, row, column, statistic } = other;
  const values = expectedWords(other);
  const of = column === "" ? by : column;
  return [statisticName(statistic), row === first.row ? "" : row, of, values === "" ? "" : `(${values})`]
    .filter((part) => part !== "")
    .join(" ");
}
