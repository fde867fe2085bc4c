import { describe, expect, test } from "vitest";
import { withConclusion } from "../../lib/audit/withConclusion";
import type { Finding } from "../../lib/published/Finding";
import { explanationText } from "../../lib/published/findingNames";
import { publication } from "../../lib/published/Publication";

const finding = (changes: Partial<Finding>): Finding => ({
  question: "2.1",
  by: "structure",
  row: "",
  column: "",
  statistic: "p",
  printed: ".060",
  kind: "probability",
  expected: [".040"],
  certainty: "certain",
  explanation: "Ainsi.",
  ...changes,
});
const nothing = publication([]);
const says = (own: Finding, others: readonly Finding[] = [own], printed = nothing) =>
  explanationText(withConclusion(own, others, printed));

describe("withConclusion", () => {
  test("says of a p whether the right one is on the other side of the threshold, and how", () => {
    expect(says(finding({}))).toBe("Ainsi. La conclusion change : la différence est significative.");
    expect(says(finding({ printed: ".040", expected: [".060"] }))).toBe(
      "Ainsi. La conclusion change : la différence n’est pas significative.",
    );
    expect(says(finding({ expected: [".061"] }))).toBe("Ainsi. La conclusion ne change pas.");
  });

  test("is a field, which no sentence is searched for", () => {
    const own = finding({});
    expect(withConclusion(own, [own], nothing)).toEqual({
      ...own,
      conclusion: { changes: true, verdict: "sig" },
    });
    const same = finding({ expected: [".061"] });
    expect(withConclusion(same, [same], nothing).conclusion).toEqual({ changes: false, verdict: "ns" });
    expect(withConclusion(finding({ statistic: "mean" }), [], nothing)).not.toHaveProperty("conclusion");
  });

  test("says of a chi2 what the p beside it says, found wrong or printed", () => {
    const chi2 = finding({ statistic: "chi2", printed: "1,000", expected: ["2,000"] });
    expect(says(chi2, [chi2, finding({})])).toContain("La conclusion change");
    const p = publication([
      { question: "2.1", by: "structure", row: "", column: "", statistic: "p", printed: ".200" },
    ]);
    expect(says(chi2, [chi2], p)).toBe("Ainsi. La conclusion ne change pas.");
  });

  test("says nothing where p is not known, is a range or lies on the threshold, and of other numbers", () => {
    expect(says(finding({ statistic: "chi2" }), [])).toBe("Ainsi.");
    expect(says(finding({ expected: [".040", ".060"] }))).toBe("Ainsi.");
    expect(says(finding({ expected: [".050"] }))).toBe("Ainsi.");
    expect(says(finding({ statistic: "mean", printed: "7,12", expected: ["7,13"] }))).toBe("Ainsi.");
  });
});
