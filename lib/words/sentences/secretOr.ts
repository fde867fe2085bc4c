import { secretWords } from "../../present/secrecySentence";

/** A count in words; what is kept secret, which is NaN, is said to be. */
export function secretOr(count: number, words: (count: number) => string): string {
  return Number.isNaN(count) ? secretWords : words(count);
}
