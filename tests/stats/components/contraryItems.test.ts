import { expect, test } from "vitest";
import { contraryItems } from "../../../lib/stats/components/contraryItems";
import references from "../../reference/contraryItems.json";

for (const { name, rows, keys } of references) {
  test(`finds the items that psych's keys turn: ${name}`, () => {
    expect(contraryItems(rows)).toEqual(keys.flatMap((key, j) => (key < 0 ? [j] : [])));
  });
}

test("of two items that exclude each other, the second is contrary to the first", () => {
  const rows = Array.from({ length: 20 }, (_, i) => [i, (i % 3) - i]);
  expect(contraryItems(rows)).toEqual([1]);
});

test("accuses no item where a correlation below 0 may be chance", () => {
  expect(
    contraryItems([
      [1, 2, 3],
      [2, 1, 2],
      [3, 3, 1],
      [1, 1, 2],
    ]),
  ).toEqual([]);
});

test("accuses nothing where nothing can be computed", () => {
  expect(contraryItems([])).toEqual([]);
  expect(contraryItems([[1, 2]])).toEqual([]);
  expect(
    contraryItems([
      [1, 5],
      [1, 4],
      [1, 3],
    ]),
  ).toEqual([]);
});
