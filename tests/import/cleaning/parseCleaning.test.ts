import { describe, expect, test } from "vitest";
import { parseCleaning } from "../../../lib/import/cleaning/parseCleaning";
import { faultOf, smallQuestionnaire } from "../../support/smallSurvey";

const parse = (...rules: readonly object[]) =>
  parseCleaning(
    JSON.stringify({ rules: rules.map((rule) => ({ id: "k", label: "Une règle", ...rule })) }, null, 1),
    "cleaning.json",
    smallQuestionnaire,
  );
const faultIn = (...rules: readonly object[]) => faultOf(() => parse(...rules));

describe("parseCleaning", () => {
  test("reads rules of every kind, in order", () => {
    const rules = [
      { id: "dates", label: "Hors terrain", kind: "outsideDates", column: "submitdate" },
      { id: "routage", label: "Hors parcours", kind: "routing", act: "clean", apply: false },
    ];
    expect(parse(...rules)).toEqual({ rules });
  });

  test.each([
    [{ kind: "dates" }, "kind"],
    [{ kind: "routing" }, "act"],
    [{ kind: "routing", act: "delete" }, "act"],
    [{ kind: "routing", act: "clean", question: "1.1" }, "question"],
    [{ kind: "routing", act: "clean", label: " " }, "label"],
    [{ kind: "leftBefore", question: "9.1" }, "question"],
    [{ kind: "missingKeys", questions: ["1.1", "1.99"] }, "questions › 1"],
    [{ kind: "outsideDates", column: "d", from: "2024-02-30" }, "from"],
    [{ kind: "impossible", when: { question: "1.1", is: ["Mixte"] } }, "when"],
    [{ kind: "impossible", when: { question: "1.8", is: ["Oui"] }, clean: ["1.0"] }, "clean › 0"],
    [{ kind: "tests", where: [{ column: "token" }] }, "where › 0"],
  ])("refuses %j, and says where", (rule, element) => {
    expect(faultIn(rule).place.element).toContain(`règle k › ${element}`);
  });

  test("tells the line, the value and what is expected", () => {
    expect(
      faultIn({ kind: "blank", columns: ["a"] }, { id: "b", kind: "leftBefore", question: "9.1" }).message,
    ).toBe(
      "cleaning.json, ligne 15, élément « règle b › question », valeur « 9.1 » : le questionnaire n’a pas cette question. " +
        "Attendu : une question de 1.1 à 1.8.",
    );
  });

  test("refuses two rules of one id, and an id that a cell could not hold", () => {
    const rule = { kind: "blank", columns: ["a"] };
    expect(faultIn(rule, rule).message).toContain("deux règles ont cet identifiant");
    expect(faultIn({ ...rule, id: "Trop rapide" }).message).toContain("« trop-rapide »");
  });

  test("refuses rules that do not say what they look for, or say it twice", () => {
    const duration = { column: "interviewtime" };
    expect(faultIn({ kind: "tests" }).message).toContain("« where » ou « ids »");
    expect(faultIn({ kind: "tooFast", duration }).message).toContain("« below »");
    expect(faultIn({ kind: "tooFast", duration, below: 3, belowMedian: 0.3 }).message).toContain("deux fois");
    const { fieldwork: _, ...timeless } = smallQuestionnaire;
    const text = '{"rules": [{"id": "k", "label": "K", "kind": "outsideDates", "column": "d"}]}';
    expect(faultOf(() => parseCleaning(text, "c.json", timeless)).message).toContain("« fieldwork »");
  });
});
