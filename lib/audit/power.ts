import type { PublishedNumber } from "../published/PublishedNumber";
import { inequality } from "./inequality";
import type { PrintedSystem } from "./PrintedSystem";
import { printedTexts } from "./printedTexts";

/**
 * The chance that the audit would have caught a wrong last digit of a printed number: the share of the
 * nine other digits with which no answers give it together with the rest of its system. 0 for « < .001 »,
 * of which no digit says anything.
 *
 * @param system that is possible as printed
 */
export function power(system: PrintedSystem, place: PublishedNumber): number {
  return caughtDigits(system, place).size / 9;
}

/** The texts with another last digit with which no answers give a number together with the rest of its system. */
export function caughtDigits(system: PrintedSystem, place: PublishedNumber): ReadonlySet<string> {
  if (inequality(place.printed) !== undefined) return new Set();
  // Of so few numbers there are many answers, and to know that there are some takes less than to list them.
  const [values] = system.places.length <= 2 ? [] : system.without([place]).values;
  const listed =
    values && new Set([...new Set(values)].flatMap((value) => printedTexts(place, value, system.rounding)));
  return new Set(
    otherDigits(place).filter((text) => (listed ? !listed.has(text) : !system.accepts(place, text))),
  );
}

/** A printed number with each of the nine other last digits. */
export function otherDigits({ printed }: Pick<PublishedNumber, "printed">): readonly string[] {
  return [..."0123456789"]
    .map((digit) => `${printed.slice(0, -1)}${digit}`)
    .filter((text) => text !== printed);
}
