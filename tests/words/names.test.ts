import { expect, test } from "vitest";
import { wordNames } from "../../lib/words/words";

/** Whether one name is the other with a letter more, less, or changed. */
function differByOneLetter(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  const at = [...long].findIndex((letter, i) => letter !== short[i]);
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at);
}

// The field calls principal components and multiple correspondences so.
const usual = "pca mca";

test("no two words differ by a letter, and each is in plain letters", () => {
  const pairs = wordNames.flatMap((one, i) => wordNames.slice(i + 1).map((other) => [one, other] as const));
  expect(
    pairs.filter(([one, other]) => differByOneLetter(one, other) && `${one} ${other}` !== usual),
  ).toEqual([]);
  expect(wordNames.filter((name) => !/^[a-z][A-Za-z]*$/.test(name))).toEqual([]);
  expect(new Set(wordNames).size).toBe(wordNames.length);
});
