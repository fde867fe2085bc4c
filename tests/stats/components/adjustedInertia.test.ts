import { expect, test } from "vitest";
import { adjustedInertia } from "../../../lib/stats/components/adjustedInertia";
import { multipleCorrespondence } from "../../../lib/stats/components/multipleCorrespondence";
import references from "../../reference/multipleCorrespondence.json";
import { largestError } from "../largestError";

for (const { name, answers, adjusted, benzecri, greenacre } of references) {
  test(`agrees with the formulas in R: ${name}`, () => {
    const inertia = adjustedInertia(multipleCorrespondence(answers));
    expect(largestError(inertia.eigenvalues, adjusted)).toBeLessThan(1e-12);
    expect(largestError(inertia.benzecri, benzecri)).toBeLessThan(1e-12);
    expect(largestError(inertia.greenacre, greenacre)).toBeLessThan(1e-12);
  });
}

test("of two questions it is simple correspondence analysis: both rates are its shares", () => {
  const { answers } = references.at(-1)!;
  const { benzecri, greenacre } = adjustedInertia(multipleCorrespondence(answers));
  expect(largestError(greenacre, benzecri)).toBeLessThan(1e-12);
  expect(benzecri.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 13);
});

test("Greenacre's rates are below Benzécri's where questions are more than two", () => {
  const { benzecri, greenacre } = adjustedInertia(multipleCorrespondence(references[0]!.answers));
  expect(greenacre[0]).toBeLessThan(benzecri[0]!);
  expect(greenacre.reduce((sum, share) => sum + share, 0)).toBeLessThan(1);
});

test("a single question has nothing but itself: NaN", () => {
  const { eigenvalues, benzecri, greenacre } = adjustedInertia(multipleCorrespondence([[1], [2], [3]]));
  expect([...eigenvalues, ...benzecri, ...greenacre].every(Number.isNaN)).toBe(true);
});
