import fc from "fast-check";
import { expect, test } from "vitest";
import { type Adjustment, adjustedProbabilities } from "../../../lib/stats/resampling/adjustedProbabilities";
import references from "../../reference/adjustedProbabilities.json";
import { expectAgreement } from "../expectAgreement";

const methods: readonly Adjustment[] = ["holm", "bh", "by"];
const some = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(Number.NaN)), {
  maxLength: 30,
});

for (const method of methods) {
  test(`agrees with R's p.adjust: ${method}`, () => {
    for (const reference of references) {
      const p = reference.p.map((value) => value ?? Number.NaN);
      const adjusted = adjustedProbabilities(p, method);
      expect(adjusted).toHaveLength(p.length);
      reference[method].forEach((byR, i) => {
        expectAgreement(adjusted[i]!, byR, 1e-14);
      });
    }
  });

  test(`is never below the probability nor above 1, and keeps their order: ${method}`, () => {
    fc.assert(
      fc.property(some, (p) => {
        const adjusted = adjustedProbabilities(p, method);
        p.forEach((value, i) => {
          expect(Number.isNaN(adjusted[i])).toBe(Number.isNaN(value));
          expect(adjusted[i]! < value || adjusted[i]! > 1).toBe(false);
          p.forEach((other, j) => {
            if (value <= other) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]!);
          });
        });
      }),
    );
  });

  test(`a single test needs no adjustment, NaN besides or not: ${method}`, () => {
    expect(adjustedProbabilities([0.03], method)).toEqual([0.03]);
    expect(adjustedProbabilities([Number.NaN, 0.03], method)).toEqual([Number.NaN, 0.03]);
    expect(adjustedProbabilities([], method)).toEqual([]);
  });
}

test("the rate allows more than the chance of even one, dependence costs more than independence", () => {
  fc.assert(
    fc.property(some, (values) => {
      const p = values.filter((value) => !Number.isNaN(value));
      const [holm, bh, by] = methods.map((method) => adjustedProbabilities(p, method));
      p.forEach((_, i) => {
        expect(bh![i]!).toBeLessThanOrEqual(holm![i]! * (1 + 1e-12));
        expect(bh![i]!).toBeLessThanOrEqual(by![i]!);
      });
    }),
  );
});

test("leaves what it is given as it is", () => {
  const p = [0.04, 0.01, 0.03];
  adjustedProbabilities(p, "by");
  expect(p).toEqual([0.04, 0.01, 0.03]);
});
