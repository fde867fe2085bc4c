import { plainText } from "../../base/plainText";

/**
 * What answers have in common that differ by capitals, accents, spaces, hyphens or typography only: « Rucher-école » and
 * « rucher  ecole » are "rucherecole". What tells answers apart stays: figures, the signs about them, and capitals within
 * a word (« hAd »).
 */
export function spellingKey(text: string): string {
  const capitals = text
    .normalize("NFC")
    .split(/[^\p{L}]+/u)
    .filter((word) => /\p{Ll}\p{Lu}/u.test(word));
  const key = plainText(text)
    .replaceAll("æ", "ae")
    .replace(/[‘`´]/g, "'")
    .replace(/[«»“”„"]/g, "")
    .replaceAll("…", "...")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/(?<=\p{L})\s*-\s*(?=\p{L})/gu, " ")
    // Between figures, a space is a sign: « 1 2 » is not « 12 ».
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, "")
    .replace(/(?<=\p{L})[.,;:!]+$/u, "");
  return [key, ...capitals].join("|");
}
