import { plainText } from "../../base/plainText";

/** The ends of a scale as its wording says them; without its lower end where the wording does not say it. */
export interface SaidEnds {
  readonly min?: number;
  readonly max: number;
  /** Whether all numbers between them have words, as the codes of choices have. */
  readonly worded?: true;
}

const number = String.raw`(-?\d{1,2})(?![\d.,]*\d)`;
/** « (pas du tout) », or the words after a sign. */
const words = String.raw`(?:\s*\([^()]*\)|\s*=[^\d;]*)?`;
/** What numbers count, where they are the ends of no scale. */
const counted = String.raw`(?!\s*(?:ans?|annees?|mois|semaines?|jours?|heures?|minutes?|h|km|m2|euros?|€|%|fois|personnes?|enfants?|salaries?|agents?|employes?|places?|lits?)(?![\p{L}]))`;
const between = [
  String.raw`\bde\s+${number}${words}\s*,?\s*(?:jusqu'a|a)\s+${number}${counted}`,
  String.raw`\bentre\s+${number}${words}\s*,?\s*et\s+${number}${counted}`,
  String.raw`(?<![\d,.])${number}\s*\([^()\d]+\)\s*[,;]?\s*(?:a|et|-|–|…|\.\.\.)?\s*${number}\s*\([^()\d]+\)`,
].map((pattern) => new RegExp(pattern, "u"));
const upper = /(?<!\d\s{0,3}|\bun\s|\bune\s)(?:\bsur|(?<=[^\d]|^)\/)\s*(5|7|10|20)(?![\d.,/]*\d)/u;
const signed = /(?<![\d,.-])(-?\d{1,2})\s*[=:]\s*(?=\p{L})/gu;

/**
 * The ends of a scale that a wording says: « de 0 à 10 », « 1 (pas du tout) à 7 (tout à fait) », « entre 1 et 5 »,
 * « 1 = jamais, 5 = toujours », and « sur 10 » for its upper end; undefined of one that says none, or two apart by
 * less than 2 or by more than 20.
 */
export function saidEnds(wording: string): SaidEnds | undefined {
  const text = plainText(wording).replaceAll("−", "-");
  for (const pattern of between) {
    const [, min, max] = pattern.exec(text) ?? [];
    const found = min === undefined ? undefined : endsOf([Number(min), Number(max)]);
    if (found) return found;
  }
  const scores = [...text.matchAll(signed)].map(([, score]) => Number(score));
  const found = scores.length < 2 ? undefined : endsOf(scores);
  if (found) return { ...found, ...(new Set(scores).size > found.max - found.min && { worded: true }) };
  const max = upper.exec(text)?.[1];
  return max === undefined ? undefined : { max: Number(max) };
}

function endsOf(scores: readonly number[]): Required<Omit<SaidEnds, "worded">> | undefined {
  const [min, max] = [Math.min(...scores), Math.max(...scores)];
  return max - min >= 2 && max - min <= 20 ? { min, max } : undefined;
}
