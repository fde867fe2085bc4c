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

/** The words of a name, capitals inside it begin one: « NbEnfants_2 » has nb, enfants and 2. */
export function wordsOf(name: string): readonly string[] {
  return plainText(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u)
    .filter((word) => word !== "");
}
