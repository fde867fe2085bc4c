import { describe, expect, test } from "vitest";
import { cautions, type QuestionCautions } from "../../lib/present/cautions";
import type { RowTest } from "../../lib/tables/rowTests";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const tested = (changes: Partial<RowTest> = {}): RowTest => ({
  label: "",
  p: 0.5,
  effect: 0.2,
  measure: "V",
  smallestExpected: 40,
  ...changes,
});
function question(
  id: string,
  tests: readonly RowTest[],
  changes: Partial<QuestionCautions["crossings"][number]> = {},
): QuestionCautions {
  return {
    id,
    n: 927,
    crossings: [
      { label: "le type de structure", smallestGroup: 449, tests, supposedSizes: false, ...changes },
    ],
  };
}
const lines = (...of: Parameters<typeof cautions>) => plain(cautions(...of)).split("\n");

describe("cautions", () => {
  test("are a Markdown list that counts the tests that would pass the threshold by chance", () => {
    const many = Array.from({ length: 33 }, (_, i) => tested({ p: i < 10 ? 0.01 : 0.5 }));
    expect(lines([question("16.1", many)], false)).toEqual([
      "- **Tests répétés.** Sur 33 tests, environ 1,7 passerait le seuil par le seul hasard si aucune différence n’existait ; 10 le passent.",
    ]);
  });

  test.each([
    [
      [0.5],
      "Sur 1 test, moins d’un passerait le seuil par le seul hasard si aucune différence n’existait ; aucun ne le passe.",
    ],
    [
      [0.05],
      "Sur 1 test, moins d’un passerait le seuil par le seul hasard si aucune différence n’existait ; un seul le passe.",
    ],
    [
      Array(24).fill(0.5),
      "Sur 24 tests, environ 1,2 passerait le seuil par le seul hasard si aucune différence n’existait ; aucun ne le passe.",
    ],
    [
      [Number.NaN, 0.01, 0.02],
      "Sur 2 tests, moins d’un passerait le seuil par le seul hasard si aucune différence n’existait ; 2 le passent.",
    ],
  ])("count %j", (ps: number[], sentence) => {
    const [line] = lines(
      [
        question(
          "2.1",
          ps.map((p) => tested({ p })),
        ),
      ],
      false,
    );
    expect(line).toBe(`- **Tests répétés.** ${sentence}`);
  });

  test("name the crossings that are significant and negligible, with the largest effect of their rows", () => {
    const text = lines(
      [
        question("2.8", [tested({ p: 0.02, effect: 0.08 })]),
        question("3.1", [
          tested({ label: "a", p: 0.01, effect: 0.006, measure: "eta²" }),
          tested({ label: "b", p: 0.04, effect: 0.0094, measure: "eta²" }),
          tested({ label: "c", p: 0.001, effect: 0.01, measure: "eta²" }),
        ]),
        question("4.1", [tested({ p: 0.2, effect: 0.01 })]),
      ],
      false,
    ).join("\n");
    expect(text).toContain(
      "2.8 selon le type de structure (V = 0,08) ; 3.1 selon le type de structure (2 items, η² ≤ 0,009).",
    );
    expect(text).not.toContain("4.1");
  });

  test("name what rests on few respondents: few in a group, few expected in a cell", () => {
    const text = lines(
      [
        question("12.2", [tested()], { smallestGroup: 26 }),
        { ...question("12.3", [tested()], { smallestGroup: 4 }), n: 4 },
        question("9.3", [tested({ smallestExpected: 4.9 })]),
        question("9.4", [tested({ smallestExpected: 5, measure: "V" })], { smallestGroup: 30 }),
      ],
      false,
    ).join("\n");
    expect(text).toContain(
      "**Peu de réponses.** Moins de 30 réponses dans un groupe : 12.2 (26 dans le plus petit groupe), 12.3 (4 répondants) ; effectifs théoriques sous 5, donc χ² fragile : 9.3 selon le type de structure.",
    );
    expect(text).not.toContain("9.4");
  });

  test("say of reconstructed answers what they cannot tell, and which sizes are supposed", () => {
    const [, known] = lines([question("2.1", [tested()])], true);
    expect(known).toMatch(/^- \*\*Hors de portée de la reconstruction\.\*\* /);
    expect(known).not.toContain("supposés");
    const [, supposed] = lines([question("3.6", [tested()], { supposedSizes: true })], true);
    expect(supposed).toContain("les effectifs des groupes de 3.6 : ils sont supposés.");
  });

  test("are nothing where there is nothing to say", () => {
    expect(cautions([{ id: "2.2", n: 927, crossings: [] }], false)).toBe("");
  });
});
