/** A word without capitals, accents, curled apostrophes and spaces that nobody sees: « Étude  » is « etude ». */
export function folded(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
