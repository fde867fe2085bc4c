import { kinds } from "../questionnaire/kinds";
import { placeOf } from "./callFault";
import type { WordCall } from "./wordCalls";

/**
 * That `percent` names scores or numbers, and what works: « 1.4 est un nombre : percentBetween("1.4", 1, 1) »; undefined of
 * any other call.
 */
export function shareFault(call: WordCall): string | undefined {
  const [named, value] = call.args;
  const place = call.word === "percent" ? placeOf(call, named) : undefined;
  if (place === undefined || place.items.length > 0) return undefined;
  if (place.kind !== "number" && place.kind !== "scale") return undefined;
  const number = /^["'`]?\s*(-?\d+(?:[.,]\d+)?)\s*["'`]?$/.exec(value?.text ?? "")?.[1]?.replace(",", ".");
  const ends = number === undefined ? "4, 5" : `${number}, ${number}`;
  const article = place.kind === "scale" ? "une" : "un";
  return `${place.id} est ${article} ${kinds[place.kind].label} : percentBetween("${place.id}", ${ends})`;
}
