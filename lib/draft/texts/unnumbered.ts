const numbering =
  /^\s*(?:q(?:uestion)?\s*\d+(?:[._]\d+)*\s*[a-z]?(?:\s*[.):–—-]+\s*|\s+)|(?:[a-z](?=\d))?\d+(?:\.\d+)*\s*[a-z]?\s*[.):–—-]+\s*)(?=\p{L}|[«"“(])/iu;
const number = /^\s*q(?:uestion)?\s*\d+(?:[._]\d+)*\s*[a-z]?[.):\s]*$/iu;

/** A wording without the number that it begins with: « Quel âge ? » of « Q1. Quel âge ? », « 2) Quel âge ? ». */
export function unnumbered(wording: string): string {
  return wording.replace(numbering, "").trim() || wording;
}

/** Whether a wording begins with a number of its question. */
export function isNumbered(wording: string): boolean {
  return unnumbered(wording) !== wording.trim();
}

/** Whether a wording is nothing but the number of its question: « Q8 », « Question 12. ». */
export function isNumber(wording: string): boolean {
  return number.test(wording);
}
