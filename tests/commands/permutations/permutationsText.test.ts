import { describe, expect, test } from "vitest";
import { type PermutedTest, permutationsText } from "../../../lib/commands/permutations/permutationsText";

const permuted = (changes: Partial<PermutedTest>): PermutedTest => ({
  question: "3.1",
  by: "structure",
  row: "Le temps",
  p: 0.2,
  permutation: 0.21,
  tested: { counts: [] },
  supposed: false,
  ...changes,
});
const text = (tests: readonly PermutedTest[], draws = 9999) =>
  permutationsText(tests, draws, (by) => `type de ${by}`);

describe("permutationsText", () => {
  test("counts the significant tests either way, and says where none differs", () => {
    const both = permuted({ p: 0.05, permutation: 0.0312 });
    expect(text([permuted({}), both, permuted({})])).toBe(
      "Significatifs (p ≤ 0,05) : 1 d’après le test, 1 par permutation.\n0\u00a0conclusion diffère.",
    );
  });

  test("lists each conclusion that differs, with both p, to a digit more than the report", () => {
    const lines = text([
      permuted({ p: 0.0486, permutation: 0.06 }),
      permuted({}),
      permuted({ question: "12.2", row: "", p: 0.0612, permutation: 0.0449 }),
    ]).split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "Significatifs (p ≤ 0,05) : 1 d’après le test, 1 par permutation.",
      "2\u00a0conclusions diffèrent :",
    ]);
    expect(lines.slice(3, 6)).toEqual([
      "                                      p du test  p par permutation",
      "  3.1 · type de structure · Le temps     0,0486  0,0600",
      "  12.2 · type de structure               0,0612  0,0449",
    ]);
    expect(lines.join("\n")).not.toMatch(/indécis|supposé|Impossibles/);
  });

  test("marks what its shuffles are too few to tell, and counts it among all tests", () => {
    const close = permuted({ p: 0.0486, permutation: 0.0513 });
    const agreeing = permuted({ p: 0.06, permutation: 0.0513 });
    expect(text([close, agreeing])).toMatch(/0,0513 ~\n[\s\S]*indécis.* \(2\u00a0tests en tout\)/);
    expect(text([close, agreeing], 999_999)).not.toMatch(/~/);
  });

  test("marks as supposed what depends on what the report does not print", () => {
    const own = permuted({ p: 0.0486, permutation: 0.06 });
    expect(text([{ ...own, supposed: true }, own])).toMatch(
      /0,0600 \(supposé\)\n.*0,0600\n[\s\S]*\(supposé\) : 1\u00a0test dont/,
    );
    expect(text([own])).not.toContain("supposé");
  });

  test("leaves out of all counts the tests that cannot be made, and says how many they are", () => {
    const none = permuted({ p: Number.NaN, permutation: Number.NaN, supposed: true });
    expect(text([none, none, permuted({})])).toBe(
      "Significatifs (p ≤ 0,05) : 0 d’après le test, 0 par permutation.\nImpossibles à faire : 2\u00a0tests.\n0\u00a0conclusion diffère.",
    );
  });

  test("calls the smallest p what it is, not 0", () => {
    expect(text([permuted({ p: 0.2, permutation: 0.00001 })], 99_999)).toContain("< 0,0001");
  });
});
