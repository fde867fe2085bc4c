import { expect, test } from "vitest";
import { withAlternatives } from "../../lib/audit/alternatives";
import type { Finding } from "../../lib/published/Finding";

const finding = (own: Partial<Finding>): Finding => ({
  question: "Q",
  by: "sexe",
  row: "Oui",
  column: "",
  statistic: "chi2",
  printed: "1,489",
  kind: "incompatible",
  expected: ["1,389"],
  certainty: "probable",
  explanation: "Sans ce nombre, le reste est possible.",
  ...own,
});

test("names the other findings after its own explanation, in their order, each by its place, in French, and what it expects", () => {
  const others = [
    finding({ statistic: "n", column: "Femmes", expected: ["21"] }),
    finding({ statistic: "p", expected: [] }),
    finding({ statistic: "mean", by: "", expected: ["3,10", "3,12"] }),
  ];
  expect(withAlternatives(finding({}), others)).toEqual(
    finding({
      explanation:
        "Sans ce nombre, le reste est possible. Ou bien : effectif Femmes (21), p sexe, moyenne (3,10 à 3,12).",
    }),
  );
});

test("keeps a finding that is alone as it is", () => {
  expect(withAlternatives(finding({}), [])).toEqual(finding({}));
});

test("leaves out how likely the finding is beside the others, which are named", () => {
  for (const others of [[], [finding({ weight: 0.1 })]]) {
    expect(withAlternatives(finding({ weight: 0.2 }), others)).not.toHaveProperty("weight");
  }
});
