import { type Key, keyText, type PublishedNumber } from "../../published/PublishedNumber";
import type { PrintedText } from "./printedText";

/** What is printed at a place, with its stars. */
export interface Starred extends PrintedText {
  readonly key: Key;
}

/**
 * The printed numbers, with the p that stars stand for where none is printed beside them, and the second of
 * two degrees of freedom at a place of its own. Stars of which no legend tells what they stand
 * for are left unread.
 *
 * @param legendOf what stars stand for in a question
 */
export function withStars(
  starred: readonly Starred[],
  legendOf: (question: string) => ReadonlyMap<string, string> | undefined,
): {
  readonly entries: readonly PublishedNumber[];
  readonly unread: readonly { readonly place: PublishedNumber; readonly reason: string }[];
} {
  const given = new Set(starred.filter(({ texts }) => texts.length > 0).map(({ key }) => keyText(key)));
  const unread: { readonly place: PublishedNumber; readonly reason: string }[] = [];
  const entries = starred.flatMap(({ key, texts, stars }): readonly PublishedNumber[] => {
    const [first, second] = isPairOfF(key, texts[0]) ? texts[0]!.split(",") : texts;
    const own = [
      ...(first === undefined ? [] : [{ ...key, printed: first }]),
      ...(second === undefined ? [] : [{ ...key, statistic: "ddl2" as const, printed: second }]),
    ];
    const p: Key = { ...key, statistic: "p" };
    if (stars === undefined || given.has(keyText(p))) return own;
    given.add(keyText(p));
    const bound = legendOf(key.question)?.get(stars);
    if (bound !== undefined) return [...own, { ...p, printed: `${bound} (${stars})` }];
    unread.push({
      place: { ...p, printed: stars },
      reason: `rien ne dit ce que ${stars} veut dire (une ligne « légende » le dirait)`,
    });
    return own;
  });
  return { entries, unread };

  /** « 1,40 » beside an F are two numbers, and one beside a t. */
  function isPairOfF(key: Key, text: string | undefined): boolean {
    const at = (statistic: "F" | "t") => given.has(keyText({ ...key, statistic }));
    return key.statistic === "ddl" && /^\d+,\d+$/.test(text ?? "") && at("F") && !at("t");
  }
}
