/**
 * A text without capitals, accents, or spaces that do not count, for comparisons: « Tout à fait  D’accord » is
 * "tout a fait d'accord".
 */
export function plainText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll("œ", "oe")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}
