import { plainText } from "../../base/plainText";

/**
 * Where a class of numbers begins, for its order among others: « 18-24 ans » at 18, « moins de 10 » just under 10,
 * « 65 et plus » and « plus de 64 » just over what they name; undefined where the text names no number.
 */
export function classStart(text: string): number | undefined {
  const plain = plainText(text).replace(/(?<=\d) (?=\d{3}(?:\D|$))/g, "");
  if (plain.length > 60) return undefined;
  const match = /-?\d+(?:[.,]\d+)?/.exec(plain);
  if (!match) return /^(?:aucun|aucune|zero|none|jamais)\b/.test(plain) ? 0 : undefined;
  const start = Number(match[0].replace(",", ".").replace(/^-(?=\d)/, match.index === 0 ? "-" : ""));
  const edge = 1e-6 * Math.max(1, Math.abs(start));
  const before = plain.slice(0, match.index);
  if (/moins d|jusqu|inferieur|under|less|below|up to|<|au plus|maximum/.test(before)) return start - edge;
  if (/^\D*(?:et|ou|or|and) moins/.test(plain.slice(match.index + match[0].length))) return start - edge;
  if (/plus de|superieur|over|more than|above|>|au[- ]dela/.test(before)) return start + edge;
  return start;
}
