import { roundDecimal } from "../../base/roundDecimal";
import { statisticName } from "../../present/matchSentence";
import type { Conclusion, Finding } from "../../published/Finding";
import { formatAsPrinted, formatLike } from "../../published/formatAsPrinted";
import type { PublishedNumber } from "../../published/PublishedNumber";
import type { Interval } from "../Check";
import { inequality } from "../inequality";
import { verdictOf } from "../verdictChecks";
import { pText } from "./pRelations";
import type { Relation } from "./Relation";

/** What is found of relations that do not hold. */
export function relationFindings(relations: readonly Relation[]): readonly Finding[] {
  return relations
    .filter(({ holds }) => !holds)
    .map(({ kind, places, details }): Finding => {
      const { expected, explanation, others } = details();
      const [place] = places as readonly [PublishedNumber];
      const text = textLike(place, expected);
      const alternatives = others.map(
        ({ place: other, interval }) => `${statisticName(other.statistic)} ${intervalWords(other, interval)}`,
      );
      const rest = alternatives.length === 0 ? "" : ` Ou bien : ${alternatives.join(", ")}.`;
      const conclusion = place.statistic === "p" ? conclusionOf(place.printed, text) : undefined;
      return {
        ...place,
        kind,
        expected: [text],
        certainty: "certain",
        explanation: `${explanation}${rest}`,
        ...(conclusion === undefined ? {} : { conclusion }),
      };
    });
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

/** « (4,47 à 4,51) », « (plus de 10,83) ». */
function intervalWords({ printed }: PublishedNumber, [low, high]: Interval): string {
  const text = (value: number) => formatLike(printed.replace(/^-/, ""), Number(roundDecimal(value, 10)));
  if (!Number.isFinite(high)) return `(plus de ${text(low)})`;
  return text(low) === text(high) ? `(${text(low)})` : `(${text(low)} à ${text(high)})`;
}

function conclusionOf(printed: string, expected: string): Conclusion | undefined {
  const [before, after] = [verdictOf(printed), verdictOf(expected)];
  return before === undefined || after === undefined
    ? undefined
    : { changes: before !== after, verdict: after };
}
