import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { rangeOf } from "../../lib/questionnaire/rangeOf";
import type { ScaleQuestion } from "../../lib/questionnaire/types";
import { faultOf, root, smallJson } from "../support/smallSurvey";

type Json = Record<string, unknown>;

/** The fault found in the small questionnaire once changed, as JSON and not as a Questionnaire. */
function faultAfter(change: (questionnaire: Json, question: (id: string) => Json) => void) {
  const data = JSON.parse(smallJson) as Json & { questions: Json[] };
  change(data, (id) => data.questions.find((question) => question.id === id)!);
  return faultOf(() => parseQuestionnaire(JSON.stringify(data), "petit.json"));
}

describe("parseQuestionnaire", () => {
  test("reads the committed questionnaire", () => {
    const text = readFileSync(join(root, "data", "questionnaire.json"), "utf8");
    const questionnaire = parseQuestionnaire(text, "questionnaire.json");
    expect(questionnaire.usable).toBe(927);
    expect(questionnaire.connections).toBe(1686);
    expect(questionnaire.fieldwork).toEqual({ from: "2023-10-23", to: "2023-11-10" });
    expect(questionnaire.crossings.map(({ id, question }) => [id, question])).toEqual([
      ["structure", "2.3"],
      ["conum", "2.6"],
    ]);
    expect(questionnaire.questions.filter(({ id }) => id.startsWith("2.")).map(({ id }) => id)).toEqual(
      Array.from({ length: 11 }, (_, i) => `2.${i + 1}`),
    );
  });

  test("reads a question of every kind with its access condition", () => {
    const { questions } = parseQuestionnaire(smallJson, "petit.json");
    expect(questions.map(({ kind }) => kind)).toEqual([
      "single",
      "department",
      "scale",
      "scale",
      "single",
      "number",
      "number",
      "single",
    ]);
    expect(questions[5]!.access?.condition).toEqual({ question: "1.5", is: ["Plusieurs Conum"] });
  });

  test("takes a silent questionnaire as one of « répondants », whose scales go from 1 to 10", () => {
    const data = JSON.parse(smallJson) as Json & { questions: Json[] };
    const { name: _, respondent: __, ...silent } = data;
    const scale = data.questions.find(({ kind }) => kind === "scale")!;
    delete scale.scale;
    const { name, respondent, questions } = parseQuestionnaire(JSON.stringify(silent), "petit.json");
    expect(name).toBe("etude");
    expect(respondent).toEqual({ singular: "répondant", plural: "répondants", gender: "masculine" });
    expect(rangeOf(questions.find(({ id }) => id === scale.id) as ScaleQuestion)).toEqual({
      min: 1,
      max: 10,
    });
  });

  test.each([
    ["an unexpected character", '{\n  "title": "Petite",\n  "usable": ,\n}', 3],
    ["a comma too many", '{\n  "title": "Petite",\n}\n', 3],
    ["a missing comma", '{\n  "title": "Petite"\n  "usable": 4\n}', 3],
    ["a line break in a text", '{\n  "title": "Petite\n enquête"\n}', 2],
    ["a file cut short", '{\n  "title": "Petite",\n  "questions": [', 3],
    ["an empty file", "", 1],
  ])("names the line of %s", (_, json, line) => {
    const fault = faultOf(() => parseQuestionnaire(json, "petit.json"));
    expect(fault.message).toBe(
      `petit.json, ligne ${line} : ce n’est pas du JSON. Attendu : un texte JSON bien formé (virgules, guillemets et accolades).`,
    );
  });

  test("names the kinds there are when a question has another", () => {
    const fault = faultAfter((_, question) => {
      question("1.4").kind = "matrice";
    });
    expect(fault.place).toEqual({
      file: "petit.json",
      line: 1,
      element: "question 1.4 › kind",
      value: "matrice",
    });
    expect(fault.message).toBe(
      "petit.json, ligne 1, élément « question 1.4 › kind », valeur « matrice » : cette valeur ne convient pas. " +
        "Attendu : « single », « department », « multiple », « grid », « scale », « number », « ranking », « open ».",
    );
  });

  test("names the kinds there are when a question has none", () => {
    const fault = faultAfter((_, question) => {
      delete question("1.4").kind;
    });
    expect(fault.place).toEqual({ file: "petit.json", line: 1, element: "question 1.4 › kind" });
    expect(fault.message).toContain("cet élément manque");
    expect(fault.message).toContain(
      "Attendu : « single », « department », « multiple », « grid », « scale », « number », « ranking », « open ».",
    );
  });

  test("reports the fault of a question against its own kind, not against the others", () => {
    const fault = faultAfter((_, question) => {
      question("1.5").choices = ["Un Conum", "Un Conum"];
    });
    expect(fault.place.element).toBe("question 1.5 › choices");
    expect(fault.message).toContain("un élément figure deux fois");
    expect(fault.message).toContain("Attendu : une liste sans doublon.");
  });

  test.each<[string, (question: (id: string) => Json) => void, string, string, string]>([
    [
      "a label that is missing",
      (question) => delete question("1.3").label,
      "question 1.3 › label",
      "cet élément manque",
      "un texte non vide",
    ],
    [
      "a label that is empty",
      (question) => Object.assign(question("1.3"), { label: "" }),
      "question 1.3 › label",
      "cette valeur ne convient pas",
      "un texte non vide",
    ],
    [
      "a property that is not foreseen",
      (question) => Object.assign(question("1.3"), { choices: ["a"] }),
      "question 1.3 › choices",
      "cet élément n’est pas prévu",
      "« id », « label », « note », « access », « crossings », « missing », « kind », « items », « scale », « reversed »",
    ],
    [
      "a list of answers without answers",
      (question) => Object.assign(question("1.1"), { choices: [] }),
      "question 1.1 › choices",
      "cette valeur ne convient pas",
      "une liste d’au moins 1 élément",
    ],
    [
      "an end of a scale that is not whole",
      (question) => Object.assign(question("1.3"), { scale: { min: 0.5, max: 7 } }),
      "question 1.3 › scale › min",
      "cette valeur ne convient pas",
      "un nombre entier de -1000 à 1000",
    ],
    [
      "an item to turn that there is not",
      (question) => Object.assign(question("1.3"), { items: ["Une", "Deux"], reversed: [2, 3] }),
      "question 1.3",
      "cet item à retourner n’existe pas",
      "un rang de 1 à 2",
    ],
    [
      "a condition whose answers are not a list",
      (question) =>
        Object.assign(question("1.6"), { access: { condition: { question: "1.5", is: "Plusieurs Conum" } } }),
      "question 1.6 › access › condition › is",
      "cette valeur ne convient pas",
      "une liste",
    ],
    [
      "a fault deep in a composed condition",
      (question) =>
        Object.assign(question("1.8"), {
          access: {
            condition: {
              and: [
                { question: "1.1", is: ["Privée"] },
                { question: "1.3", above: "5" },
              ],
            },
          },
        }),
      "question 1.8 › access › condition › and › 1 › above",
      "cette valeur ne convient pas",
      "un nombre",
    ],
    [
      "a condition with a single part",
      (question) =>
        Object.assign(question("1.6"), { access: { condition: { or: [{ question: "1.3", above: 5 }] } } }),
      "question 1.6 › access › condition › or",
      "cette valeur ne convient pas",
      "une liste d’au moins 2 éléments",
    ],
  ])("names the place of %s and what is expected there", (_, change, element, problem, expected) => {
    const fault = faultAfter((_data, question) => change(question));
    expect(fault.place.file).toBe("petit.json");
    expect(fault.place.element).toBe(element);
    expect(fault.message).toContain(` : ${problem}. Attendu : ${expected}.`);
  });

  test("names the place of a fault outside the questions", () => {
    const fault = faultAfter((data) => {
      data.fieldwork = { from: "8 janvier 2024", to: "2024-01-19" };
    });
    expect(fault.place).toEqual({
      file: "petit.json",
      line: 1,
      element: "fieldwork › from",
      value: "8 janvier 2024",
    });
    expect(fault.message).toContain("Attendu : année-mois-jour, « 2023-10-23 ».");
  });

  test("names a question by its place when its id is the fault", () => {
    const fault = faultAfter((_, question) => {
      question("1.4").id = "1-4";
    });
    expect(fault.place).toEqual({ file: "petit.json", line: 1, element: "questions › 3 › id", value: "1-4" });
    expect(fault.message).toContain("Attendu : section.rang, « 2.8 ».");
  });

  test("refuses a file that is JSON but no questionnaire", () => {
    const fault = faultOf(() => parseQuestionnaire("[]", "petit.json"));
    expect(fault.place).toEqual({ file: "petit.json", line: 1, value: "[]" });
    expect(fault.message).toContain("Attendu : un objet.");
  });

  test.each<[string, string | RegExp, string, number, string]>([
    [
      "a label that is missing",
      /\n {6}"label": "Êtes-vous satisfait du dispositif \?",/,
      "",
      27,
      "cet élément manque",
    ],
    ["a bound that is no number", '"max": 20', '"max": "20"', 62, "cette valeur ne convient pas"],
    ["a question that appears twice", '"id": "1.4"', '"id": "1.3"', 34, "cette question figure deux fois"],
    [
      "a condition on an unknown question",
      '"question": "1.5", "is"',
      '"question": "1.9", "is"',
      53,
      "renvoie à une question absente",
    ],
    [
      "an unknown answer deep in a condition",
      '"is": ["Privée"]',
      '"is": ["Privee"]',
      76,
      "demande une réponse",
    ],
    [
      "a name that appears twice",
      '"connections": 12,',
      '"connections": 12,\n  "connections": 13,',
      6,
      "figure deux fois",
    ],
  ])("names the line of %s", (_, before, after, line, problem) => {
    const changed = smallJson.replace(before, after);
    expect(changed).not.toBe(smallJson);
    const fault = faultOf(() => parseQuestionnaire(changed, "petit.json"));
    expect(fault.message).toContain(problem);
    expect(changed.split("\n")[fault.place.line! - 1]).toContain(after.split("\n").at(-1)!);
    expect(fault.place.line).toBe(line);
  });

  test("refuses a question that appears twice", () => {
    const fault = faultAfter((_, question) => {
      question("1.4").id = "1.3";
    });
    expect(fault.message).toBe(
      "petit.json, ligne 1, élément « question 1.3 » : cette question figure deux fois. Attendu : un identifiant par question.",
    );
  });

  test("refuses a crossing that appears twice", () => {
    const fault = faultAfter((data) => {
      data.crossings = [
        { id: "structure", question: "1.1", label: "type" },
        { id: "conum", question: "1.5", label: "nombre" },
        { id: "structure", question: "1.5", label: "nombre" },
      ];
    });
    expect(fault.message).toBe(
      "petit.json, ligne 1, élément « croisement structure » : ce croisement figure deux fois. Attendu : un identifiant par croisement.",
    );
  });

  test("refuses a question whose section is not declared", () => {
    const fault = faultAfter((_, question) => {
      question("1.4").id = "3.1";
    });
    expect(fault.message).toBe(
      "petit.json, ligne 1, élément « question 3.1 », valeur « 3 » : cette section n’est pas déclarée. Attendu : « 1 ».",
    );
  });

  test("refuses a crossing that is not declared", () => {
    const fault = faultAfter((_, question) => {
      question("1.4").crossings = ["structure", "région"];
    });
    expect(fault.message).toBe(
      "petit.json, ligne 1, élément « question 1.4 », valeur « région » : croisement inconnu. Attendu : « structure », « conum ».",
    );
  });

  test("refuses to cross answers in words", () => {
    const fault = faultAfter((questionnaire) => {
      (questionnaire.questions as Json[]).push({
        id: "1.9",
        label: "Un mot",
        kind: "open",
        crossings: ["structure"],
      });
    });
    expect(fault.message).toBe(
      "petit.json, ligne 1, élément « question 1.9 », valeur « structure » : des textes libres ne se croisent pas. Attendu : une liste vide, ou une question d’un autre type.",
    );
  });

  test.each([
    ["does not exist", "1.9"],
    ["comes later", "1.7"],
    ["is the question itself", "1.6"],
  ])("refuses a condition on a question that %s", (_, id) => {
    const fault = faultAfter((_data, question) => {
      question("1.6").access = { condition: { question: id, above: 3 } };
    });
    expect(fault.message).toBe(
      `petit.json, ligne 1, élément « question 1.6 », valeur « ${id} » : ` +
        "la condition d’accès renvoie à une question absente ou posée plus tard. Attendu : une question qui précède.",
    );
  });

  test("looks for the fault in every part of a composed condition", () => {
    const fault = faultAfter((_, question) => {
      question("1.6").access = {
        condition: {
          or: [
            { question: "1.3", above: 5 },
            {
              and: [
                { question: "1.1", is: ["Privée"] },
                { question: "1.5", is: ["Trois"] },
              ],
            },
          ],
        },
      };
    });
    expect(fault.message).toBe(
      "petit.json, ligne 1, élément « question 1.6 », valeur « Trois » : " +
        "la condition d’accès demande une réponse que la question 1.5 n’a pas. Attendu : « Un Conum », « Plusieurs Conum ».",
    );
  });

  test("refuses a condition on the answers of a question that has no list of them", () => {
    const fault = faultAfter((_, question) => {
      question("1.6").access = { condition: { question: "1.3", is: ["8"] } };
    });
    expect(fault.message).toBe(
      "petit.json, ligne 1, élément « question 1.6 », valeur « 1.3 » : la condition d’accès demande une réponse à une question " +
        "qui n’a pas de modalités. Attendu : une question à choix unique, ou une note au-dessus d’un seuil (« above »).",
    );
  });

  test("refuses a condition on the score of a question that has none", () => {
    const fault = faultAfter((_, question) => {
      question("1.6").access = { condition: { question: "1.5", above: 1 } };
    });
    expect(fault.message).toBe(
      "petit.json, ligne 1, élément « question 1.6 », valeur « 1.5 » : la condition d’accès demande une note à une question " +
        "qui n’en a pas. Attendu : une échelle ou un nombre, ou une réponse parmi d’autres (« is »).",
    );
  });

  test.each([
    [
      "an item that the question does not have",
      { question: "1.4", item: "Le climat", above: 5 },
      "Le climat",
    ],
    ["one item of several without saying which", { question: "1.4", above: 5 }, "1.4"],
  ])("refuses a condition on %s", (_, condition, value) => {
    const fault = faultAfter((_data, question) => {
      question("1.6").access = { condition };
    });
    expect(fault.place).toEqual({ file: "petit.json", line: 1, element: "question 1.6", value });
    expect(fault.message).toContain("la condition d’accès demande un item que la question 1.4 n’a pas");
    expect(fault.message).toContain(
      "Attendu : « Le matériel, les locaux », « Le temps dit « d’accompagnement » ».",
    );
  });

  test("refuses an item for a question that has no items", () => {
    const fault = faultAfter((_, question) => {
      question("1.6").access = { condition: { question: "1.3", item: "Le climat", above: 5 } };
    });
    expect(fault.place.value).toBe("Le climat");
    expect(fault.message).toContain("Attendu : aucun item.");
  });

  test.each([
    ["has no list of answers", "1.3"],
    ["does not exist", "7.7"],
  ])("refuses a crossing with a question that %s", (_, id) => {
    const fault = faultAfter((data) => {
      data.crossings = [
        { id: "structure", question: id, label: "type" },
        { id: "conum", question: "1.5", label: "nombre" },
      ];
    });
    expect(fault.message).toBe(
      `petit.json, ligne 1, élément « croisement structure », valeur « ${id} » : ` +
        "le croisement renvoie à une question absente ou sans modalités. Attendu : une question à choix unique.",
    );
  });
});
