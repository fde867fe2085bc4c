import { sum } from "../../base/sum";
import { formatLike } from "../../published/formatAsPrinted";
import type { PublishedNumber, Statistic } from "../../published/PublishedNumber";
import { type Interval, intervalOf } from "../Check";
import { inequality } from "../inequality";
import { printedValue } from "../printedValue";
import type { RepairedNumber } from "../repairs";
import { slippedTexts, slipWeight } from "../slip";
import type { Degrees } from "./degrees";
import { absolute } from "./Relation";
import type { TestRow } from "./testRow";

/** A number of a test that may be the wrong one, what it then was, and how likely that is beside the others. */
export interface TestCause extends Pick<RepairedNumber, "place" | "readings"> {
  readonly weight: number;
}

/** Of more texts than these only those that a slip of typing leads to are looked at. */
const mostTexts = 400;

/**
 * Which number of a test that does not fit its p may be wrong, the likeliest first: p, the statistic, or its degrees
 * of freedom. Each is as likely as the slips that make what it was what is printed, times the share of all p, taken
 * as equally likely, that what is printed of the others leaves: an assumption.
 *
 * @param tail the p that lie between the ends of an interval of the statistic
 * @param quantiles the statistics of which p lies between those of an interval
 * @returns none where p is printed as a side
 */
export function testCauses(
  row: TestRow,
  statistic: Statistic,
  degrees: Degrees,
  tail: (value: Interval, degrees: Degrees) => Interval,
  quantiles: (p: Interval) => Interval,
): readonly TestCause[] {
  const [printed, value] = [row.text("p")!, row.interval(statistic)!];
  if (inequality(printed) !== undefined) return [];
  const p = row.interval("p")!;
  const size = absoluteText(row.text(statistic)!);
  const causes = [
    causeOf(row.number("p"), printed, textsBetween(printed, tail(absolute(value), degrees)), (own) =>
      share(own, tail(absolute(value), degrees)),
    ),
    causeOf(row.number(statistic), size, textsBetween(size, quantiles(p)), (own) =>
      share(tail(own, degrees), p),
    ),
    ...degreesCauses(),
  ];
  return causes.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);

  function degreesCauses(): readonly TestCause[] {
    return (["ddl", "ddl2"] as const).flatMap((which) => {
      const text = row.text(which);
      if (text === undefined || !/^\d+$/.test(text)) return [];
      const isBetween = statistic === "chi2" || (statistic === "F" && which === "ddl");
      const texts = slippedTexts(text).filter((other) => Number(other) > 0);
      return [
        causeOf(row.number(which), text, texts, ([low]) => {
          const n = Math.round(low + 0.5);
          const own = isBetween ? { ...degrees, between: n } : { ...degrees, within: [n, n] as const };
          return share(tail(absolute(value), own), p);
        }),
      ];
    });
  }
}

function causeOf(
  place: PublishedNumber,
  printed: string,
  texts: readonly string[],
  shareOf: (own: Interval) => number,
): TestCause {
  const readings = texts
    .filter((text) => text !== printed)
    .map((text) => {
      const slip = slipWeight({ statistic: place.statistic, printed }, printedValue(text), []);
      return { text, weight: slip * shareOf(intervalOf(text)!) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return { place, readings, weight: sum(readings.map(({ weight }) => weight)) };
}

/** How much two intervals have in common. */
function share([low, high]: Interval, [least, most]: Interval): number {
  return Math.max(0, Math.min(high, most) - Math.max(low, least));
}

/** The texts with as many decimals that stand for a number of an interval; of many those that a slip leads to. */
function textsBetween(printed: string, [low, high]: Interval): readonly string[] {
  const unit = 10 ** -(/[.,](\d+)/.exec(printed)?.[1]?.length ?? 0);
  const steps = Math.round((high - low) / unit) + 1;
  const slipped = () => slippedTexts(printed);
  if (!(steps <= mostTexts)) return slipped();
  const texts = Array.from({ length: steps + 1 }, (_, i) => formatLike(printed, low + i * unit));
  return [...new Set([...texts, formatLike(printed, high)])];
}

function absoluteText(text: string): string {
  return text.replace(/^-/, "");
}
