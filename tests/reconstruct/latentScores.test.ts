import { describe, expect, test } from "vitest";
import { latentScores, scenarioLoadings } from "../../lib/reconstruct/latentScores";

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const product = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    mean(a.map((value, i) => (value - ma) * (b[i]! - mb)));
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
}

describe("latentScores", () => {
  const scores = (question: string, stream: string, within: number, between: number) =>
    latentScores(3, 20_000, question, stream, scenarioLoadings({ within, between }).items);

  test("have mean 0 and variance 1", () => {
    const own = scores("3.1", "3.1.1", 0.5, 0.2);
    expect(Math.abs(mean(own))).toBeLessThan(0.03);
    expect(Math.abs(mean(own.map((score) => score ** 2)) - 1)).toBeLessThan(0.04);
  });

  test.each([
    [0, 0],
    [0.5, 0.2],
    [0.8, 0.8],
  ])("correlate by %d within a question and by %d between two", (within, between) => {
    const [one, other, third] = [
      scores("3.1", "3.1.1", within, between),
      scores("3.1", "3.1.2", within, between),
      scores("4.1", "4.1.1", within, between),
    ];
    // Five standard errors of a correlation of 20,000 pairs.
    expect(Math.abs(correlation(one, other) - within)).toBeLessThan(5 / Math.sqrt(20_000));
    expect(Math.abs(correlation(one, third) - between)).toBeLessThan(5 / Math.sqrt(20_000));
  });

  test("correlate negatively where one loading is negative", () => {
    const [one, other] = [0.8, -0.8].map((common, i) =>
      latentScores(3, 20_000, "3.1", `${i}`, { common, question: 0 }),
    );
    expect(Math.abs(correlation(one!, other!) + 0.64)).toBeLessThan(0.036);
  });

  test("are the same for the same seed and item, and others for another", () => {
    expect(scores("3.1", "3.1.1", 0.5, 0.2)).toEqual(scores("3.1", "3.1.1", 0.5, 0.2));
    expect(scores("3.1", "3.1.2", 0.5, 0.2)).not.toEqual(scores("3.1", "3.1.1", 0.5, 0.2));
  });

  test.each([
    [0.2, 0.5],
    [1.2, 0],
    [0.5, -0.1],
    [Number.NaN, 0],
  ])("says in French that no scores have %d within and %d between", (within, between) => {
    expect(() => scenarioLoadings({ within, between })).toThrow(/Scénario .*entre questions/);
  });

  test.each([-0.1, 1.2, Number.NaN])("says in French that no choices have %d between them", (choices) => {
    expect(() => scenarioLoadings({ within: 0.5, between: 0.2, choices })).toThrow(/Scénario .*entre choix/);
  });

  test("of two choices correlate as a scenario says, and not with those of items", () => {
    const { items, choices } = scenarioLoadings({ within: 0.5, between: 0.2, choices: 0.3 });
    const [one, other] = ["2.8", "4.7"].map((id) => latentScores(3, 20_000, "choices", id, choices));
    const item = latentScores(3, 20_000, "3.1", "3.1.1", items);
    expect(Math.abs(correlation(one!, other!) - 0.3)).toBeLessThan(5 / Math.sqrt(20_000));
    expect(Math.abs(correlation(one!, item))).toBeLessThan(5 / Math.sqrt(20_000));
  });
});
