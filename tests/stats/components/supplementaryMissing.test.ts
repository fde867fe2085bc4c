import { describe, expect, test } from "vitest";
import { multipleCorrespondence } from "../../../lib/stats/components/multipleCorrespondence";
import { principalComponents } from "../../../lib/stats/components/principalComponents";
import { supplementaryAnswers } from "../../../lib/stats/components/supplementaryAnswers";
import {
  type SupplementaryCategories,
  supplementaryCategories,
} from "../../../lib/stats/components/supplementaryCategories";
import { supplementaryQuantitative } from "../../../lib/stats/components/supplementaryQuantitative";
import references from "../../reference/supplementaryMissing.json";
import { firstColumns, largestError } from "../largestError";

type Reference = (typeof references.components)[number] | (typeof references.correspondences)[number];

function expectAgreement(result: SupplementaryCategories<string>, reference: Reference) {
  const own = reference.levels.map((level) => result.categories.find(({ label }) => label === level)!);
  expect(own.map(({ n }) => n)).toEqual(reference.n);
  expect(result.n).toBe(reference.n.reduce((sum, n) => sum + n, 0));
  expect(result.categories).toHaveLength(own.length);
  for (const key of ["coordinates", "squaredCosines", "vTests"] as const)
    expect(
      largestError(
        firstColumns(
          own.map((category) => category[key]),
          3,
        ),
        reference[key],
      ),
    ).toBeLessThan(1e-10);
  expect(largestError(result.etaSquared.slice(0, 3), reference.etaSquared)).toBeLessThan(1e-10);
}

describe.each(references.components)("principal components: $name", (reference) => {
  const analysis = principalComponents(reference.rows);

  test("place categories among those who have one, as R does", () => {
    expectAgreement(supplementaryCategories(reference.labels, analysis), reference);
  });

  test("correlate with a variable among those who have a value, as R does", () => {
    const correlations = supplementaryQuantitative(reference.values, analysis);
    expect(largestError(correlations.slice(0, 3), reference.correlations)).toBeLessThan(1e-10);
  });
});

test.each(
  references.correspondences,
)("correspondences place categories among those who have one: $name", (reference) => {
  const result = supplementaryAnswers(reference.labels, multipleCorrespondence(reference.answers));
  expectAgreement(result, reference);
});

describe("where next to nobody has an answer", () => {
  const { rows } = references.components[0]!;
  const analysis = principalComponents(rows);
  const first = <T>(...values: readonly T[]) => rows.map((_, i) => values[i] ?? null);

  test("nothing is placed when nobody has", () => {
    const { n, categories, etaSquared } = supplementaryCategories<string>(first(), analysis);
    expect([n, categories.length]).toEqual([0, 0]);
    expect(etaSquared.every(Number.isNaN)).toBe(true);
    expect(supplementaryQuantitative(first(), analysis).every(Number.isNaN)).toBe(true);
  });

  test("one alone is where he stands, without test", () => {
    const { categories, etaSquared } = supplementaryCategories(first("a"), analysis);
    expect(categories[0]!.coordinates).toEqual(analysis.individuals.coordinates[0]);
    expect([...categories[0]!.vTests, ...etaSquared].every(Number.isNaN)).toBe(true);
    expect(supplementaryQuantitative(first(4), analysis).every(Number.isNaN)).toBe(true);
  });

  test("one group of several has a place and no test value; two respondents of the same place do not vary", () => {
    const { categories, etaSquared } = supplementaryCategories(first("a", "a", "a"), analysis);
    expect(categories[0]!.vTests.every(Number.isNaN)).toBe(true);
    expect(etaSquared[0]).toBeCloseTo(0, 14);
    const twice = principalComponents([rows[0]!, ...rows]);
    const same = supplementaryCategories(["a", "b", ...rows.slice(1).map(() => null)], twice);
    expect([...same.categories[0]!.vTests, ...same.etaSquared].every(Number.isNaN)).toBe(true);
  });
});
