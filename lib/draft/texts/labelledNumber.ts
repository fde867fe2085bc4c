/**
 * The whole number of a score that a text gives with its words: « 1 - Très facile », « 7 = difficile », « Bon (5) »;
 * undefined of other texts, as « 3 à 4 », « 2 heures » and « 10-12 ».
 */
export function labelledNumber(text: string): number | undefined {
  return numberAndWords(text)?.number;
}

/** The number of such a text and its words: 1 and « Très facile » of « 1 - Très facile ». */
export function numberAndWords(
  text: string,
): { readonly number: number; readonly words: string } | undefined {
  const first = /^(-?\d{1,2})(?:\s*[-–—:=.)]\s*|\s*(\())(\p{L}[^\d]*)$/u.exec(text);
  const last = /^(\p{L}[^\d]*?)\s*(?:\(|\s[-–—:=]\s*)(-?\d{1,2})\)?$/u.exec(text);
  if (first) {
    const [, number, opening, words] = first;
    return { number: Number(number), words: (opening ? words!.replace(/\)\s*$/, "") : words!).trim() };
  }
  return last ? { number: Number(last[2]), words: last[1]!.trim() } : undefined;
}
