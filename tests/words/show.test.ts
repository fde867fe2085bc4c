import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { crossTable } from "../../lib/tables/crossTable";
import { flatTable } from "../../lib/tables/flatTable";
import { asStudy, conum, conumWords } from "../support/conum";
import { useShown } from "../support/shown";
import { wholeSurvey, withoutQuestions } from "../support/wholeSurvey";

const shown = useShown();

const { show, use } = conumWords();
const survey = asStudy(wholeSurvey(200));

beforeAll(() => use(survey));
afterEach(() => use(survey));

describe("show", () => {
  test("shows a question with a multiple choice: its wording, its flat table, and its crossing", () => {
    show("12.2");
    const [wording, flat, crossed] = shown();
    expect(wording).toMatch(/^12\.2 · Vous ne renouvelez pas la totalité des postes en raison\n/);
    expect(wording).toContain("Question posée si la réponse à la question 12.1 est « Oui en majorité");
    expect(flat).toMatch(/^12\.2 · Tri à plat\n/);
    expect(flat).not.toContain("Total");
    expect(crossed).toMatch(/^12\.2 · Croisement avec le type de structure\n/);
    expect(crossed).toContain("χ²");
  });

  test("shows a grid with both its crossings", () => {
    show("6.4");
    const titles = shown().map((text) => text.split("\n")[0]);
    expect(titles.filter((title) => title!.startsWith("6.4 · "))).toEqual([
      "6.4 · Votre/vos Conum ont-ils suivi",
      "6.4 · Tri à plat",
      "6.4 · Croisement avec le type de structure",
      "6.4 · Croisement avec le nombre de Conum recrutés",
    ]);
  });

  test.each([
    ["3.6", true],
    ["16.12", true],
    ["17.1", true],
    ["3.1", false],
    ["12.2", false],
  ] as const)("says under the crossings of %s whether their group sizes are supposed (%s)", (id, supposed) => {
    use(conum);
    show(id);
    const says = (text: string) => text.includes("Effectifs des groupes supposés");
    const crossings = shown().filter((text) => / · Croisement avec le /.test(text));
    expect(crossings.length).toBeGreaterThan(0);
    // Of 17.1, those of one crossing are printed with another question.
    if (id !== "17.1") for (const text of crossings) expect(says(text)).toBe(supposed);
    expect(crossings.some(says)).toBe(supposed);
    // The flat table and the wording do not depend on the groups.
    expect(says(shown()[0]!) || says(shown()[1]!)).toBe(false);
  });

  test("says so too under a crossing made by hand, and under its figure", () => {
    use(conum);
    show(crossTable(conum, "3.6", "2.3"));
    expect(shown()).toHaveLength(2);
    for (const text of shown()) expect(text).toContain("Effectifs des groupes supposés");
    const before = shown().length;
    show(crossTable(conum, "3.1", "2.3"));
    for (const text of shown().slice(before)) expect(text).not.toContain("Effectifs des groupes supposés");
  });

  test("says nothing of it of answers that were given", () => {
    show(crossTable(survey, "3.6", "2.3"));
    for (const text of shown()) expect(text).not.toContain("Effectifs des groupes supposés");
  });

  test("shows a crossing of one's own with its figure, and a flat table without", () => {
    show(crossTable(survey, "12.2", "2.3"));
    expect(shown()).toHaveLength(2);
    expect(shown()[0]).toContain("12.2 · Vous ne renouvelez pas la totalité des postes en raison × 2.3 · ");
    show(flatTable(survey, "6.4"));
    expect(shown()).toHaveLength(3);
  });

  test("says of a question that was not read that it was not, before it shows anything", () => {
    use(asStudy(withoutQuestions(survey, ({ id }) => !id.startsWith("2."))));
    expect(() => show("12.2")).toThrow(
      "Les réponses lues ne contiennent pas la question 12.2. Elles contiennent : 2.1 à 2.11.",
    );
    expect(shown()).toEqual([]);
  });
});
