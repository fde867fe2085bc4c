import fc from "fast-check";
import { expect, test } from "vitest";
import { cramersV } from "../../../lib/stats/counts/cramersV";
import { phi } from "../../../lib/stats/counts/phi";
import references from "../../reference/associations.json";
import { relativeError } from "../../support/closeTo";
import { expectAgreement } from "../expectAgreement";

for (const reference of references) {
  test(`agrees with R's cor: ${reference.name}`, () => {
    expectAgreement(phi(reference.observed), reference.phi, 1e-11);
  });
}

test("is Cramér's V with a sign, which changes with the order of the rows", () => {
  const count = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const value = phi([
        [a, b],
        [c, d],
      ]);
      const v = cramersV([
        [a, b],
        [c, d],
      ]);
      expect(relativeError(1 + Math.abs(value), 1 + v)).toBeLessThan(1e-12);
      expect(
        phi([
          [c, d],
          [a, b],
        ]),
      ).toBe(0 - value);
    }),
  );
});

test("is 1 where all lie on the diagonal, -1 on the other, 0 where rows are alike", () => {
  expect(
    phi([
      [9, 0],
      [0, 4],
    ]),
  ).toBe(1);
  expect(
    phi([
      [0, 9],
      [4, 0],
    ]),
  ).toBe(-1);
  expect(
    phi([
      [2, 4],
      [3, 6],
    ]),
  ).toBe(0);
});

test("is NaN of a table that is not 2 x 2, or has an empty row or column", () => {
  for (const observed of [
    [],
    [[1, 2]],
    [[1, 2], [3]],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [
      [0, 0],
      [1, 2],
    ],
    [
      [0, 1],
      [0, 2],
    ],
  ]) {
    expect(phi(observed)).toBeNaN();
  }
});
