import type { PublishedNumber } from "../published/PublishedNumber";
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
  if (place.printed.startsWith("<")) return 0;
  const [values] = system.without([place]).values;
  const listed = values && new Set(values.flatMap((value) => printedTexts(place, value, system.rounding)));
  const others = [..."0123456789"]
    .map((digit) => `${place.printed.slice(0, -1)}${digit}`)
    .filter((text) => text !== place.printed);
  const caught = others.filter((text) => (listed ? !listed.has(text) : !system.accepts(place, text)));
  return caught.length / 9;
}
