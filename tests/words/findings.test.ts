import { describe, expect, test } from "vitest";
import { conumWords } from "../support/conum";
import { useShown } from "../support/shown";

const { findings, show } = conumWords();

const shown = useShown();

describe("findings", () => {
  test("shows the findings of a kind, a line each with its place, values and reason", () => {
    show(findings("correction de continuité"));
    const [caption, , ...rows] = shown()[0]!.split("\n");
    expect(caption).toBe("Constats : correction de continuité (5)");
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(
      /^16\.8 · type de structure · .* · χ² +0,144 +0,434 +certaine +.*Yates.*La conclusion ne change pas\.$/,
    );
  });

  test("shows several kinds in the order of the questionnaire, and all of them when none is named", () => {
    show(findings("figure absente", "somme des carrés"));
    const rows = shown()[0]!.split("\n").slice(2);
    expect(rows.map((row) => row.split(" · ")[0])).toEqual(["2.7", "13.2", "14.2"]);
    show(findings());
    expect(shown()[1]!.split("\n")).toHaveLength(Number(findings().facts.count) + 2);
  });

  test("names the kinds that there are when asked for another", () => {
    expect(() => findings("faute")).toThrow(
      /^Aucun constat « faute »\. Il y en a : condition non imprimée, /,
    );
  });
});

test("findings count themselves by kind and by certainty, and they add up", () => {
  expect(findings("correction de continuité").facts.count).toBe("5");
  const { findings: all, facts } = findings();
  const each = (["certain", "probable", "unexplained"] as const).map(
    (own) => all.filter(({ certainty }) => certainty === own).length,
  );
  expect(each.reduce((sum, n) => sum + n, 0)).toBe(Number(facts.count));
  expect(each[0]).toBe(Number(facts.certain));
  expect(facts.changedConclusions).toBe("0");
});
