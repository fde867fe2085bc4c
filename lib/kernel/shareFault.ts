import { kinds } from "../questionnaire/kinds";
import type { WordCall } from "./wordCalls";

/**
 * That `percent` names scores or numbers, and what works: « 1.4 est un nombre : percentBetween("1.4", 1, 1) »; undefined of
 * any other call.
 */
export function shareFault({ word, study, args: [named, value] }: WordCall): string | undefined {
  if (word !== "percent" || named?.kind !== "text") return undefined;
  const place = study.names().places.find(({ id }) => id === named.text.slice(1, -1));
  if (place === undefined || place.items.length > 0) return undefined;
  if (place.kind !== "number" && place.kind !== "scale") return undefined;
  const number = /^["'`]?\s*(-?\d+(?:[.,]\d+)?)\s*["'`]?$/.exec(value?.text ?? "")?.[1]?.replace(",", ".");
  const ends = number === undefined ? "4, 5" : `${number}, ${number}`;
  const article = place.kind === "scale" ? "une" : "un";
  return `${place.id} est ${article} ${kinds[place.kind].label} : percentBetween("${place.id}", ${ends})`;
}
