import type { PublishedNumber } from "../published/PublishedNumber";
import type { PrintedSystem } from "./PrintedSystem";
import { printedTexts } from "./printedTexts";

/**
 * The chance that the audit would have caught a wrong last digit of a printed number: the share of the
 * nine other digits with which no answers give it together with the rest of its system. 0 where the
 * rest says too little to list what it allows, and for « < .001 », of which no digit says anything.
 *
 * @param system that is possible as printed
 */
export function power(system: PrintedSystem, place: PublishedNumber): number {
  if (place.printed.startsWith("<")) return 0;
  const [values] = system.without([place]).values;
  if (values === undefined) return 0;
  const allowed = new Set(values.flatMap((value) => printedTexts(place, value, system.rounding)));
  const own = place.printed.slice(0, -1);
  const caught = [..."0123456789"].filter(
    (digit) => `${own}${digit}` !== place.printed && !allowed.has(`${own}${digit}`),
  );
  return caught.length / 9;
}
