import { roundDecimal } from "../../base/roundDecimal";
import { sum } from "../../base/sum";
import { statisticName } from "../../present/matchSentence";
import { expectedBetween } from "../../published/Expected";
import type { Conclusion, Finding } from "../../published/Finding";
import { formatAsPrinted, formatLike } from "../../published/formatAsPrinted";
import type { PublishedNumber } from "../../published/PublishedNumber";
import type { Interval } from "../Check";
import { inequality } from "../inequality";
import { verdictOf } from "../verdictChecks";
import { oddsWords } from "./oddsWords";
import { pText } from "./pRelations";
import type { Relation } from "./Relation";
import { slipWords } from "./slipWords";
import type { TestCause } from "./testCauses";

/**
 * What is found of relations that do not hold, at the number that is held against the others. Where it is told how
 * likely each of them is to be the wrong one, its odds, and the likeliest first in the explanation.
 */
export function relationFindings(relations: readonly Relation[]): readonly Finding[] {
  return relations.filter(({ holds }) => !holds).map(findingOf);
}

function findingOf({ kind, places, details }: Relation): Finding {
  const { expected, explanation, others, causes = [] } = details();
  const [place] = places as readonly [PublishedNumber];
  const texts =
    typeof expected === "number"
      ? [textLike(place, expected)]
      : expected.filter(Number.isFinite).map((end) => formatLike(place.printed, end));
  const [text = "", last = text] = texts;
  const isOpen = typeof expected !== "number" && texts.length === 1;
  const side = isOpen
    ? ` Il est ${expected[0] === Number.NEGATIVE_INFINITY ? "d’au plus" : "d’au moins"} ${text}.`
    : "";
  const odds = oddsOf(place);
  const [best, ...rest] = [...causes, ...[{ place }, ...others].filter(isUnweighed)].map((own) => own.place);
  const names = (odds === undefined ? others.map((own) => own.place) : rest).map(
    (own) =>
      `${statisticName(own.statistic)} (${valueWords(own)})${odds === undefined ? "" : `, ${oddsWords(oddsOf(own), "")}`}`,
  );
  const alternatives = names.length === 0 ? "" : ` Ou bien : ${names.join(" ; ")}.`;
  const conclusion = place.statistic === "p" ? conclusionOf(place.printed, text) : undefined;
  return {
    ...place,
    kind,
    expected: texts.length === 0 || isOpen ? [] : expectedBetween(text, last),
    certainty: odds === undefined ? "certain" : "probable",
    ...(odds === undefined ? {} : { odds }),
    explanation: `${odds === undefined ? "" : headOf(best!)}${explanation}${side}${alternatives}`,
    ...(conclusion === undefined ? {} : { conclusion }),
  };

  function isUnweighed(own: Pick<TestCause, "place">): boolean {
    return causeOf(own.place) === undefined;
  }

  function causeOf({ statistic }: PublishedNumber): TestCause | undefined {
    return causes.find((cause) => cause.place.statistic === statistic);
  }

  /** None where none is told; 0 of a number that no slip explains. */
  function oddsOf(own: PublishedNumber): number | undefined {
    const total = sum(causes.map(({ weight }) => weight));
    return total === 0 ? undefined : (causeOf(own)?.weight ?? 0) / total;
  }

  /** « Cause la plus probable (97 %) : χ², deux chiffres intervertis, 3,24 pour 3,42. » */
  function headOf(own: PublishedNumber): string {
    const slip = slipWords({ ...causeOf(own)!, values: undefined }, []);
    const name = own.statistic === place.statistic ? [] : [statisticName(own.statistic)];
    const words = [...name, ...(slip === undefined ? [] : [slip])].join(", ");
    return `${oddsWords(oddsOf(own))}${words === "" ? "" : ` : ${words}`}. `;
  }

  /** « .079 », « 4,47 à 4,51 », « 30 ou 40 ». */
  function valueWords(own: PublishedNumber): string {
    if (own.statistic === place.statistic) return text;
    const other = others.find((one) => one.place.statistic === own.statistic);
    if (other !== undefined) return intervalWords(own, other.interval);
    return causeOf(own)!
      .readings.slice(0, 2)
      .map((reading) => reading.text)
      .join(" ou ");
  }
}

/** A value as it would be printed there; of a p too small for its decimals, that it is. */
function textLike({ statistic, printed }: PublishedNumber, value: number): string {
  if (statistic !== "p") {
    const sign = printed.startsWith("-") ? -1 : 1;
    const text = formatLike(printed, sign * value);
    // What was cut off is told with a digit more where it would round to what is printed.
    return text === printed
      ? formatLike(`${printed}${/[.,]/.test(printed) ? "" : ","}0`, sign * value)
      : text;
  }
  if (inequality(printed) !== undefined || !/^0?[.,]/.test(printed)) return pText(value).replace(" ", "");
  const text = formatLike(printed, value);
  if (/[1-9]/.test(text)) return text === printed ? formatAsPrinted("p", value) : text;
  return `<${text.slice(0, -1)}1`;
}

/** « 4,47 à 4,51 », « plus de 10,83 ». */
function intervalWords({ printed }: PublishedNumber, [low, high]: Interval): string {
  const text = (value: number) => formatLike(printed.replace(/^-/, ""), Number(roundDecimal(value, 10)));
  if (!Number.isFinite(high)) return `plus de ${text(low)}`;
  return text(low) === text(high) ? text(low) : `${text(low)} à ${text(high)}`;
}

function conclusionOf(printed: string, expected: string): Conclusion | undefined {
  const [before, after] = [verdictOf(printed), verdictOf(expected)];
  return before === undefined || after === undefined
    ? undefined
    : { changes: before !== after, verdict: after };
}
