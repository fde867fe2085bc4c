import { expect, test } from "vitest";
import { principalComponents } from "../../../lib/stats/components/principalComponents";
import { supplementaryQuantitative } from "../../../lib/stats/components/supplementaryQuantitative";
import references from "../../reference/principalComponents.json";
import { largestError } from "../largestError";

for (const { name, rows, values, kept, quantitative } of references) {
  test(`agrees with FactoMineR's quanti.sup: ${name}`, () => {
    const correlations = supplementaryQuantitative(values, principalComponents(rows));
    expect(largestError(correlations.slice(0, kept), quantitative)).toBeLessThan(1e-12);
    // A component that does not exist correlates with nothing.
    expect(correlations.slice(kept).every(Number.isNaN)).toBe(true);
  });
}

test("a constant variable correlates with nothing", () => {
  const { rows } = references[1]!;
  const correlations = supplementaryQuantitative(Array(rows.length).fill(0.1), principalComponents(rows));
  expect(correlations).toEqual(Array(4).fill(Number.NaN));
});
