import { describe, expect, test } from "vitest";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
import { mapAnswers } from "../../lib/draft/mapAnswers";
import { guessSentence } from "../../lib/present/draft/guessSentence";
import { plain } from "../support/plain";
import { cycle, each, rawTable } from "./rawTable";

const draft = (columns: Parameters<typeof rawTable>[0]) => {
  const table = rawTable(columns);
  const drafted = draftQuestionnaire(table);
  const rows = [...mapAnswers(table, drafted.questionnaire, drafted.mapping)].join("").trim().split("\n");
  return { ...drafted, rows };
};
const told = ({ guesses }: ReturnType<typeof draft>) =>
  guesses.filter(({ about }) => about === "spelling").map((guess) => plain(guessSentence(guess)));
const put = (values: readonly string[], row: number, value: string) => values.with(row, value);

describe("answers that are written in several ways", () => {
  const practice = put(put(cycle(["Oui", "Non"], 100), 1, "non"), 3, "NON ");
  const drafted = draft({ id: each((row) => row, 100), "Pratiquez-vous ?": practice });
  test("are one answer, of a question that is what it would be", () => {
    expect(drafted.questionnaire.questions[0]).toMatchObject({ kind: "single", choices: ["Oui", "Non"] });
    expect(drafted.rows.slice(1, 5)).toEqual(["0,Oui", "1,Non", "2,Oui", "3,Non"]);
  });
  test("are told with their counts", () => {
    expect(told(drafted)).toEqual([
      "1.1 · « non » (1 fois) compte comme « Non » ; « NON » (1 fois) compte comme « Non » : à la casse, aux accents ou aux espaces près",
    ]);
  });
  test("are one in cells of several answers", () => {
    const cells = put(
      cycle(["Marchés; Internet", "Internet", "Marchés; Ferme", "Ferme"], 100),
      1,
      "internet",
    );
    const own = draft({ "Quels canaux ?": put(cells, 4, "marches; Internet") });
    const [channels] = own.questionnaire.questions;
    expect(channels).toMatchObject({ kind: "multiple" });
    expect(new Set(channels?.kind === "multiple" ? channels.choices : [])).toEqual(
      new Set(["Marchés", "Internet", "Ferme"]),
    );
  });
  test("stay as they are in a text of one’s own", () => {
    const texts = each((row) =>
      row === 3 ? "merci" : row === 4 ? "Merci" : `Une phrase ${row} sur le sujet`,
    );
    const own = draft({ sexe: cycle(["F", "H"]), "Commentaire libre": texts });
    expect(own.mapping.spellings).toBeUndefined();
    expect(own.rows.join("\n")).toContain("merci");
  });
});

describe("an answer that may be misspelt", () => {
  const status = put(cycle(["Loisir", "Pluriactif", "Professionnel"], 99), 1, "Pluriactf");
  const own = {
    "Votre statut": status,
    ...Object.fromEntries(["a", "b", "c"].map((q) => [`Avis ${q} ?`, cycle(["Oui", "Non"], 99)])),
  };
  const drafted = draft(own);
  test("stands beside the one that it may be, and is to be decided", () => {
    expect(drafted.questionnaire.questions[0]).toMatchObject({
      choices: ["Loisir", "Pluriactif", "Pluriactf", "Professionnel"],
    });
    expect(drafted.rows[2]).toContain("Pluriactf");
    expect(told(drafted)).toEqual([
      "1.1 · « Pluriactf » (1 fois, ligne 3 du fichier) est peut-être « Pluriactif » (32 fois) : pour les réunir, donnez-lui ce libellé dans le classeur, feuille « Réponses »",
    ]);
  });
  test("costs the question neither its crossing nor its order", () => {
    expect(drafted.questionnaire.crossings[0]).toMatchObject({ question: "1.1" });
    const ages = put(cycle(["Moins de 30 ans", "30 à 44 ans", "45 ans et plus"], 90), 4, "30 à 44 anns");
    expect(draft({ age: ages }).questionnaire.questions[0]).toMatchObject({
      choices: ["Moins de 30 ans", "30 à 44 ans", "30 à 44 anns", "45 ans et plus"],
    });
  });
});

describe("the numbers of questions in their headings", () => {
  test.each([
    "Q%. ",
    "%) ",
    "A% - ",
    "Q% : ",
    "Question % – ",
  ])("« %s » are left out where nearly all have one", (form) => {
    const names = ["Votre statut", "Votre âge", "Votre région", "Commentaire"];
    const columns = Object.fromEntries(
      names.map((name, i) => [
        `${form.replace("%", String(i + 1))}${name}`,
        cycle(["Un", "Deux", `Trois${i}`]),
      ]),
    );
    const { questionnaire } = draft({
      "N° de réponse": [...each((row) => row, 59), "3"],
      ...columns,
      "Remarque de l’enquêteur": cycle(["Bien", "Mal", "Rien"]),
    });
    expect(questionnaire.questions.map(({ label }) => label)).toEqual([...names, "Remarque de l’enquêteur"]);
  });
});
