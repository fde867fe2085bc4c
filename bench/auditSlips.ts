import { itemSystem } from "../lib/audit/itemSystem";
import { neighbours } from "../lib/audit/neighbours";
import type { PrintedSystem } from "../lib/audit/PrintedSystem";
import { type QuestionShape, questionShape } from "../lib/audit/QuestionShape";
import type { Random } from "../lib/base/random";
import { formatLike } from "../lib/published/formatAsPrinted";
import type { Publication } from "../lib/published/Publication";
import { keyText, type PublishedNumber } from "../lib/published/PublishedNumber";
import type { Questionnaire } from "../lib/questionnaire/types";

/** A row of means, a single choice, or an item of a multiple choice or a grid. */
export interface Item {
  readonly shape: QuestionShape;
  /** Its label, "" where the question has one row. */
  readonly item: string;
}

export const slipKinds = ["last digit", "swapped", "copied"] as const;
export type SlipKind = (typeof slipKinds)[number];

/** A number of an item with what a slip prints in its place. */
export interface Slip {
  readonly of: Item;
  readonly place: PublishedNumber;
  readonly kind: SlipKind;
  readonly printed: string;
}

/** The items of a report of which all group sizes are known. */
export function knownItems(questionnaire: Questionnaire, publication: Publication): readonly Item[] {
  return questionnaire.questions
    .map((question) => questionShape(questionnaire, publication, question))
    .filter(({ crossings }) => crossings.length > 0 && crossings.every(({ sizes }) => sizes !== undefined))
    .flatMap((shape) => shape.rows.map((item) => ({ shape, item })));
}

/** All that is printed of an item whose group sizes are known. */
export function systemOf(publication: Publication, { shape, item }: Item): PrintedSystem {
  return itemSystem(publication, shape, item)!;
}

/** Slips of every kind at every number of these items, so many of a kind where there is one. */
export function slipsOf(
  items: readonly Item[],
  publication: Publication,
  random: Random,
  draws: number,
): readonly Slip[] {
  return items.flatMap((of) =>
    systemOf(publication, of).places.flatMap((place) => {
      const near = neighbours(publication, of.shape, place).map(({ printed }) => printed);
      return slipKinds.flatMap((kind) => {
        const texts = slipTexts(kind, place, near);
        const count = texts.length === 0 ? 0 : draws;
        return Array.from({ length: count }, (): Slip => {
          return { of, place, kind, printed: texts[random.integer(texts.length)]! };
        });
      });
    }),
  );
}

/**
 * What slips of a kind print in place of a number, always another number: off by one to nine units of its
 * last digit, within what a count, a percent or a p can be; two neighbouring digits swapped, unless that
 * would print a zero in front (10, 01); the number of a neighbour.
 */
export function slipTexts(
  kind: SlipKind,
  { statistic, printed }: Pick<PublishedNumber, "statistic" | "printed">,
  near: readonly string[],
): readonly string[] {
  if (kind === "copied") return near.filter((text) => numberOf(text) !== numberOf(printed));
  if (kind === "swapped") {
    const digits = [...printed.matchAll(/\d/g)].map(({ index }) => index);
    return digits.slice(1).flatMap((j, k) => {
      const i = digits[k]!;
      const text = [...printed].with(i, printed[j]!).with(j, printed[i]!).join("");
      return text === printed || /^0\d/.test(text) ? [] : [text];
    });
  }
  const unit = 10 ** decimalsOf(printed);
  const most = statistic === "p" ? 1 : statistic === "percent" ? 100 : Number.POSITIVE_INFINITY;
  return [...Array(19).keys()].flatMap((step) => {
    const value = Math.round(numberOf(printed) * unit + step - 9) / unit;
    if (step === 9 || value < 0 || value > most) return [];
    return [formatLike(statistic === "p" ? printed.replace(/^1/, "") : printed, value)]; // 1.000, .999
  });
}

/** How many units of its last digit a slip is off. */
export function unitsOff({ place, printed }: Slip): number {
  const off = Math.abs(numberOf(printed) - numberOf(place.printed));
  return Math.round(off * 10 ** decimalsOf(place.printed));
}

/** The publication with the slip in it. */
export function withSlip(publication: Publication, { place, printed }: Slip): Publication {
  const own = keyText(place);
  const slipped = (entry: PublishedNumber) => (keyText(entry) === own ? { ...entry, printed } : entry);
  return {
    entries: publication.entries.map(slipped),
    printed: (key) => (keyText(key) === own ? printed : publication.printed(key)),
    table: (question, by) => publication.table(question, by).map(slipped),
  };
}

export function numberOf(printed: string): number {
  return Number(printed.replace(",", "."));
}

export function decimalsOf(printed: string): number {
  return /[.,](\d+)$/.exec(printed)?.[1]?.length ?? 0;
}
