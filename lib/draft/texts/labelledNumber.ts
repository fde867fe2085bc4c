/**
 * The whole number of a score that a text gives with its words: « 1 - Très facile », « 7 = difficile », « Bon (5) »;
 * undefined of other texts, as « 3 à 4 », « 2 heures » and « 10-12 ».
 */
export function labelledNumber(text: string): number | undefined {
  const match =
    /^(-?\d{1,2})(?:\s*[-–—:=.)]\s*|\s*\()\p{L}[^\d]*$/u.exec(text) ??
    /^\p{L}[^\d]*(?:\(|\s[-–—:=]\s*)(-?\d{1,2})\)?$/u.exec(text);
  return match ? Number(match[1]) : undefined;
}
