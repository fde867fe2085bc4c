const numbering = /^\s*(?:q(?:uestion)?\s*)?\d+(?:\.\d+)*\s*[a-z]?\s*[.):–—-]+\s*(?=\p{L}|[«"“(])/iu;

/** A wording without the number that it begins with: « Quel âge ? » of « Q1. Quel âge ? », « 2) Quel âge ? ». */
export function unnumbered(wording: string): string {
  return wording.replace(numbering, "").trim() || wording;
}

/** Whether a wording begins with a number of its question. */
export function isNumbered(wording: string): boolean {
  return unnumbered(wording) !== wording.trim();
}
