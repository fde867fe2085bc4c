import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readSurvey } from "../../lib/study/readSurvey";
import { changedConclusions, constatCount, constats } from "../../lib/words/constats";
import { useSurvey } from "../../lib/words/current";

const log = vi.spyOn(console, "log");
beforeEach(() => {
  log.mockReset();
  log.mockImplementation(() => {});
  useSurvey(readSurvey());
});
afterAll(() => log.mockRestore());
const shown = () => log.mock.calls.map(([text]) => String(text).replaceAll("\u00a0", " "));

describe("constats", () => {
  test("shows the findings of a kind, a line each with its place, values and reason", () => {
    constats("correction de continuité");
    const [caption, ...rows] = shown()[0]!.split("\n");
    expect(caption).toBe("Constats : correction de continuité (5)");
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(
      /^16\.8 · type de structure · .* · χ² \| 0,144 \| 0,434 \| certaine \| .*Yates.*La conclusion ne change pas\.$/,
    );
  });

  test("shows several kinds in the order of the questionnaire, and all of them when none is named", () => {
    constats("figure absente", "somme des carrés");
    const rows = shown()[0]!.split("\n").slice(1);
    expect(rows.map((row) => row.split(" · ")[0])).toEqual(["2.7", "13.2", "14.2"]);
    constats();
    expect(shown()[1]!.split("\n")).toHaveLength(Number(constatCount()) + 1);
  });

  test("names the kinds that there are when asked for another", () => {
    expect(() => constats("faute")).toThrow(
      /^Aucun constat « faute »\. Il y en a : condition non imprimée, /,
    );
  });
});

test("constatCount counts by kind and by certainty, and they add up", () => {
  expect(constatCount("correction de continuité")).toBe("5");
  const each = (["certaine", "probable", "inexpliquée"] as const).map((own) =>
    Number(constatCount(undefined, own)),
  );
  expect(each.reduce((sum, n) => sum + n, 0)).toBe(Number(constatCount()));
  expect(changedConclusions()).toBe("0");
});
