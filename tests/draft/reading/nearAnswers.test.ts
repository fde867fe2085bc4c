import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearAnswers } from "../../../lib/draft/reading/nearAnswers";
import { spellingKey } from "../../../lib/draft/reading/spellingKey";
import answerLists from "../../reference/answerLists.json";
import { longTest } from "../../support/realChecks";

const lists = Object.entries(answerLists as Readonly<Record<string, readonly string[]>>);
/** What may be a misspelt answer of a list, where one answer is rare and all others are not. */
const nearIn = (list: readonly string[]) =>
  list.flatMap((rare) => [...nearAnswers(new Map(list.map((own) => [own, own === rare ? 1 : 100])))]);

describe("an answer that may be another one, misspelt", () => {
  test.each([
    ["Pluriactf", "Pluriactif"],
    ["Prefessionnel", "Professionnel"],
    ["Petite prodution", "Petite production"],
    ["Camion-plateua", "Camion-plateau"],
    ["Locatiare", "Locataire"],
    ["Oui, probablment", "Oui, probablement"],
    ["Plutot utle", "Plutôt utile"],
    ["Plus de 2 an", "Plus de 2 ans"],
    ["Rarment", "Rarement"],
  ])("« %s » may be « %s »", (typed, meant) => {
    expect([
      ...nearAnswers(
        new Map([
          ["Autre", 40],
          [meant, 60],
          [typed, 1],
        ]),
      ),
    ]).toEqual([[typed, meant]]);
  });
  test.each([
    ["18-24 ans", "25-34 ans"],
    ["Homme", "Femme"],
    ["1 fois", "2 fois"],
    ["Plutôt d'accord", "Plutôt pas d'accord"],
    ["D'accord", "Désaccord"],
    ["Satisfait", "Insatisfait"],
    ["Utile", "Inutile"],
    ["Groupe A", "Groupe B"],
    ["Classe I", "Classe II"],
    ["Oui", "Non"],
    ["Bien", "Rien"],
    ["Import", "Export"],
    ["Annuel", "Bisannuel"],
    ["Intérieur", "Extérieur"],
    ["Nord", "Sud"],
    ["master", "master+"],
    ["drugA", "drugB"],
    ["Très satisfait", "Très insatisfait"],
    ["Temps plein", "Temps partiel"],
    ["NSP", "NRP"],
  ])("« %s » is not « %s »", (one, other) => {
    expect([...nearIn([one, other, "Autre réponse"])]).toEqual([]);
  });
  test("is none of many rare ones, as names are", () => {
    const names = ["Martine", "Martin", "Bernard", "Bernart", "Durand", "Durant"];
    expect(nearAnswers(new Map([["Bernard", 50], ...names.map((name) => [name, 1] as const)])).size).toBe(0);
  });
  longTest("is, in 790 real lists of answers, no true neighbour but these few words", () => {
    const found = lists.flatMap(([, list]) => nearIn(list).map((pair) => pair.sort().join(" / ")));
    expect([...new Set(found)].sort()).toEqual([
      "Biometrics / Biometrika",
      "Chrylser / Chrysler",
      "ITCCCCTGAGG / ITCCGCTGAGG",
      "Latonya / Latoya",
      "Miles / Mills",
      "POPULUS / POPULUSX",
      "SACCHARINUM / SACCHARUM",
      "Undergrad / Undergrads",
      "blond / blonde",
    ]);
  });
  test("is found whatever letter within a long word is lost", () => {
    const word = fc.constantFrom(
      "Professionnel",
      "Exploitant agricole",
      "Propriétaire",
      "Ressources humaines",
    );
    fc.assert(
      fc.property(word, fc.nat(), (meant, at) => {
        const place = 1 + (at % (meant.length - 1));
        const typed = meant.slice(0, place) + meant.slice(place + 1);
        fc.pre(
          /\p{L}{2}/u.test(meant.slice(place - 1, place + 1)) && spellingKey(typed) !== spellingKey(meant),
        );
        expect(
          nearAnswers(
            new Map([
              ["Autre", 30],
              [meant, 80],
              [typed, 2],
            ]),
          ).get(typed),
        ).toBe(meant);
      }),
    );
  });
});

describe("answers that are one, written in several ways", () => {
  test.each([
    ["Non", "non"],
    ["Rucher-école", "rucher  ecole"],
    ["D’accord", "D'accord"],
    ["Œuvre", "oeuvre"],
    ["Oui.", "Oui"],
    ["Sans objet", "« Sans objet »"],
  ])("« %s » is « %s »", (one, other) => {
    expect(spellingKey(one)).toBe(spellingKey(other));
  });
  test.each([
    ["1 2", "12"],
    ["-1", "1"],
    ["<5", ">5"],
    ["hAd", "had"],
    ["A+", "A"],
    ["Oui, un peu", "Oui"],
  ])("« %s » is not « %s »", (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });
});
