import fc from "fast-check";
import { expect, test } from "vitest";
import { mannWhitney } from "../../../lib/stats/means/mannWhitney";
import references from "../../reference/scores.json";
import { expectAgreement } from "../expectAgreement";

const { NaN: nan } = Number;
const group = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 40 });

for (const { name, groups, mannWhitney: byR } of references) {
  test(`agrees with R's wilcox.test: ${name}`, () => {
    const { U, p } = mannWhitney(groups[0]!, groups[1]!);
    expect(U).toBe(byR.U);
    expectAgreement(p, byR.p, 1e-11);
  });
}

test("U counts the pairs that have the greater value in the first group, equal ones half", () => {
  fc.assert(
    fc.property(group, group, (a, b) => {
      const pairs = a.flatMap((x) => b.map((y) => (x > y ? 1 : x === y ? 0.5 : 0)));
      expect(mannWhitney(a, b).U).toBe(pairs.reduce((sum: number, pair) => sum + pair, 0));
    }),
  );
});

test("the groups in the other order change the sign of z, not p", () => {
  fc.assert(
    fc.property(group, group, (a, b) => {
      const [here, there] = [mannWhitney(a, b), mannWhitney(b, a)];
      fc.pre(!Number.isNaN(here.z));
      expect(here.U + there.U).toBe(a.length * b.length);
      expect(there.z).toBe(0 - here.z);
      expect(there.p).toBe(here.p);
    }),
  );
});

test("z is positive where the first group is higher, and 0 with p 1 where neither is", () => {
  expect(mannWhitney([7, 8, 9], [1, 2, 3]).z).toBeGreaterThan(1);
  expect(mannWhitney([1, 5], [2, 4])).toEqual({ U: 2, z: 0, p: 1 });
});

test("is NaN with an empty group, one constant for all, or a NaN among the values", () => {
  for (const [a, b] of [
    [[], []],
    [[], [1, 2]],
    [[1, 2], []],
    [
      [4, 4],
      [4, 4],
    ],
    [[1, nan], [2]],
    [[1], [2, nan]],
  ]) {
    expect(mannWhitney(a!, b!)).toMatchObject({ z: nan, p: nan });
  }
});
