import { describe, expect, test } from "vitest";
import { continuitySlip } from "../../lib/audit/continuitySlip";
import { yatesChiSquare } from "../../lib/stats/counts/yatesChiSquare";

const observed = [
  [12, 5],
  [8, 17],
];

describe("continuitySlip", () => {
  test("explains a chi2, and a p, that are those with the correction", () => {
    const { statistic, p } = yatesChiSquare(observed);
    const printed = statistic.toFixed(3).replace(".", ",");
    expect(continuitySlip("chi2", printed, observed)).toMatchObject({
      kind: "continuityCorrection",
      certainty: "certain",
    });
    expect(continuitySlip("chi2", printed, observed)!.explanation).toContain(`(${printed})`);
    expect(continuitySlip("p", p.toFixed(3).slice(1), observed)?.kind).toBe("continuityCorrection");
  });

  test("explains no other value, and no table that is not 2 x 2", () => {
    expect(continuitySlip("chi2", "1,000", observed)).toBeUndefined();
    expect(continuitySlip("p", "1,000", [])).toBeUndefined();
    expect(continuitySlip("chi2", "0,000", [...observed, [1, 1]])).toBeUndefined();
  });
});
