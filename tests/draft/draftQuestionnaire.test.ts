import { describe, expect, test } from "vitest";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
import type { GuessFact } from "../../lib/draft/Guess";
import { guessLines } from "../../lib/present/draft/guessLines";
import { guessSentence } from "../../lib/present/draft/guessSentence";
import { crossingName, quoted } from "../../lib/present/sentences";
import { warningLines } from "../../lib/scaffold/supposedFiles";
import { plain } from "../support/plain";
import { cycle, each, rawTable } from "./rawTable";

type Columns = Readonly<Record<string, readonly string[]>>;
const draft = (columns: Columns, options = {}) => draftQuestionnaire(rawTable(columns), options);
const questions = (columns: Columns) => draft(columns).questionnaire.questions;
const guessed = (columns: Columns, about: GuessFact["about"], options = {}) =>
  draft(columns, options).guesses.filter((guess) => guess.about === about);

describe("the kind of a question", () => {
  test.each<[string, Columns, object]>([
    [
      "a single choice of words",
      { zone: cycle(["Ville", "Campagne", "Ville"]) },
      { kind: "single", choices: ["Ville", "Campagne"] },
    ],
    ["codes of a few numbers", { sexe: cycle(["1", "2"]) }, { kind: "single", choices: ["1", "2"] }],
    ["a constant", { pays: cycle(["France"]) }, { kind: "single", choices: ["France"] }],
    [
      "a score on a usual scale",
      { avis: cycle(["2", "3", "4", "5", "1", "5"]) },
      { kind: "scale", scale: { min: 1, max: 5 } },
    ],
    [
      "a score whose ends nobody gave",
      { note: cycle(["3", "5", "8", "6"]) },
      { kind: "scale", scale: { min: 1, max: 10 } },
    ],
    [
      "a score from 0",
      { recommandation: cycle(["0", "10", "8", "9"]) },
      { kind: "scale", scale: { min: 0, max: 10 } },
    ],
    [
      "a score whose heading says its ends, which nobody gave",
      { "De 0 à 10, nous recommandez-vous ?": cycle(["3", "5", "8", "6"]) },
      { kind: "scale", scale: { min: 0, max: 10 } },
    ],
    [
      "a score whose heading says its upper end",
      { "Quelle note sur 10 ?": cycle(["2", "3", "4", "5", "1", "5"]) },
      { kind: "scale", scale: { min: 1, max: 10 } },
    ],
    [
      "codes whose heading words each",
      { "Statut (1 = salarié, 2 = agent, 3 = autre)": cycle(["1", "2", "3"]) },
      { kind: "single", choices: ["1", "2", "3"] },
    ],
    [
      "a score outside the ends that its heading says",
      { "Note de 1 à 5": cycle(["2", "3", "4", "5", "1", "7"]) },
      { kind: "scale", scale: { min: 1, max: 7 } },
    ],
    [
      "a score whose ends have words in some cells",
      { facile: cycle(["1 - Très facile", "1", "2", "3", "4", "7 – Très difficile", "5", "6", "99", "NSP"]) },
      { kind: "scale", scale: { min: 1, max: 7 }, missing: { "99": "noAnswer", NSP: "doesNotKnow" } },
    ],
    [
      "a score that never has its ends without their words",
      { facile: cycle(["Très facile (1)", "2", "3", "4", "5 = Très difficile"]) },
      { kind: "scale", scale: { min: 1, max: 5 } },
    ],
    [
      "choices that all have a number and words",
      { rythme: cycle(["1 - Lent", "2 - Bon", "3 - Rapide"]) },
      { kind: "single", choices: ["1 - Lent", "2 - Bon", "3 - Rapide"] },
    ],
    [
      "words that give one number two meanings",
      { avis: cycle(["1 - Oui", "1 - Non", "2", "3", "4"]) },
      { kind: "single" },
    ],
    ["an age", { age: each((row) => 18 + row) }, { kind: "number", range: { min: 0 } }],
    ["a count that is named so", { nb_enfants: cycle(["0", "1", "2", "3"]) }, { kind: "number" }],
    ["decimals after a comma", { revenu: cycle(["1200,50", "900,1", "0"]) }, { kind: "number", decimals: 2 }],
    [
      "long texts",
      { avis: each((row) => `Voici mon avis ${row}. ${"Il est long. ".repeat(9)}`) },
      { kind: "open" },
    ],
    ["texts that are mostly distinct", { ville: each((row) => `Commune${row % 55}`) }, { kind: "open" }],
    ["phone numbers", { tel: each((row) => `06 12 34 56 ${10 + row}`) }, { kind: "open" }],
    [
      "departments by their name",
      { departement: cycle(["35", "2A", "01"]) },
      { kind: "department", choices: ["01", "2A", "35"] },
    ],
    [
      "departments that lost their zero",
      { dep: cycle(["35", "1", "9"]) },
      { kind: "department", choices: ["01", "09", "35"] },
    ],
    ["dates", { saisie: each((row) => `2024-01-${10 + (row % 20)} 12:0${row % 10}`) }, { kind: "open" }],
    [
      "several answers in a cell",
      { lit: cycle(["Romans;Mangas", "Romans", "Mangas;Journaux", "Journaux;Romans"]) },
      { kind: "multiple" },
    ],
    [
      "several answers apart by commas",
      { lit: cycle(["Romans, Mangas", "Romans", "Mangas", "Romans, Mangas, BD", "BD"]) },
      { kind: "multiple" },
    ],
    [
      "labels that have commas",
      { avis: cycle(["Oui, tout à fait", "Oui, plutôt", "Non, plutôt pas", "Non, pas du tout"]) },
      { kind: "single" },
    ],
  ])("is found of %s", (_, columns, expected) => {
    // A column that is blank only: no line of the file is empty, and nothing is added.
    const own = questions({ ...columns, rien: cycle([""]) });
    expect(own[0]).toMatchObject(expected);
    expect(own[1]).toMatchObject({ label: "rien", kind: "open" });
  });

  test("is a number where a few texts are none, which are told with their line and count as no answer", () => {
    const ages = each((row) => (row === 7 ? "environ 40" : 18 + row));
    expect(questions({ age: ages })[0]).toMatchObject({
      kind: "number",
      missing: { "environ 40": "noAnswer" },
    });
    const [told] = guessed({ age: ages }, "missing");
    expect(told).toMatchObject({ what: { code: "environ 40" }, reason: { kind: "stray", line: 9 } });
    expect(plain(guessSentence(told!))).toBe(
      "1.1 · « environ 40 » (1 fois, ligne 9 du fichier) n’est pas un nombre : sans réponse en attendant ; corrigez-le dans le fichier, puis npx carnets update --answers FICHIER, ou laissez ainsi",
    );
  });
  test("is a scale where an item has a text that is none", () => {
    const scores = (shift: number, own: string) =>
      each((row) => (row === 7 ? own : 1 + ((row * 3 + shift) % 7)));
    const grid = {
      "Avis [un]": scores(0, "six"),
      "Avis [deux]": scores(1, "4"),
      "Avis [trois]": scores(2, "5"),
    };
    expect(questions(grid)).toMatchObject([{ kind: "scale", items: ["un", "deux", "trois"] }]);
  });
  test.each([
    ["4 ou plus", ["1", "2", "3", "1", "2", "3"]],
    ["Autre", ["1", "2", "3", "1", "2", "3"]],
    ["2A", ["13", "35", "75", "13", "44", "29"]],
  ])("keeps « %s » among a few numbers as the answer that it is", (text, others) => {
    const answers = [...cycle(others), text];
    expect(draft({ n: answers }).guesses.filter(({ reason }) => reason.kind === "stray")).toEqual([]);
  });
});

describe("columns that are one question", () => {
  const scores = (shift: number) => each((row) => 1 + ((row * 3 + shift) % 7));
  test.each<[string, Columns, object]>([
    [
      "scores with items in brackets",
      { "Satisfaction [prix]": scores(0), "Satisfaction [accueil]": scores(2) },
      { kind: "scale", label: "Satisfaction", items: ["prix", "accueil"], scale: { min: 1, max: 7 } },
    ],
    [
      "scores with numbers",
      { sat_1: scores(0), sat_2: scores(1), sat_3: scores(4) },
      { kind: "scale", label: "sat", items: ["sat_1", "sat_2", "sat_3"] },
    ],
    [
      "items after a colon",
      { "Q3. Votre avis : le lieu": scores(0), "Q3. Votre avis : le prix": scores(1) },
      { kind: "scale", label: "Q3. Votre avis", items: ["le lieu", "le prix"] },
    ],
    [
      "letters after a dash",
      {
        "Q5 - a": cycle(["Jamais", "Parfois", "Souvent"]),
        "Q5 - b": cycle(["Souvent", "Jamais", "Parfois"]),
      },
      { kind: "grid", label: "Q5", items: ["a", "b"], choices: ["Jamais", "Parfois", "Souvent"] },
    ],
    [
      "0 and 1",
      { lit_romans: cycle(["1", "0"]), lit_mangas: cycle(["0", "0", "1"]) },
      { kind: "multiple", label: "lit", choices: ["romans", "mangas"] },
    ],
    [
      "checked and not",
      { lit_romans: cycle(["coché", "non coché"]), lit_mangas: cycle(["non coché", "coché"]) },
      { kind: "multiple" },
    ],
    [
      "ranks",
      {
        "rang[a]": cycle(["1", "2", "3"]),
        "rang[b]": cycle(["2", "3", "1"]),
        "rang[c]": cycle(["3", "1", "2"]),
      },
      { kind: "ranking", items: ["a", "b", "c"] },
    ],
    [
      "the same words, under names that share nothing",
      {
        prix: cycle(["Peu d’accord", "Plutôt d’accord", "Tout à fait d’accord"]),
        lieu: cycle(["Plutôt d’accord", "Tout à fait d’accord", "Peu d’accord"]),
        heure: cycle(["Tout à fait d’accord", "Peu d’accord", "Plutôt d’accord"]),
      },
      { kind: "grid", label: "prix … heure" },
    ],
  ])("are found by %s", (_, columns, expected) => {
    expect(questions(columns)).toEqual([expect.objectContaining(expected)]);
  });

  test("are not those that only a number tells apart and that have other answers", () => {
    const columns = {
      Q1: cycle(["Oui", "Non"]),
      Q2: cycle(["Non", "Oui", "Non"]),
      Q3: cycle(["Ville", "Campagne"]),
    };
    expect(questions(columns).map(({ kind }) => kind)).toEqual(["single", "single", "single"]);
  });

  test("are not a scale where each counts something", () => {
    const columns = { nb_chiens: cycle(["0", "1", "2"]), nb_chats: cycle(["0", "2", "1", "0"]) };
    expect(questions(columns).map(({ kind }) => kind)).toEqual(["number", "number"]);
  });
});

describe("an item of a scale that goes against the others", () => {
  // A score with a little of chance in each item; the third is turned.
  const base = Array.from({ length: 90 }, (_, row) => 1 + ((row * 3) % 7));
  const near = (shift: number, turned = false) =>
    base.map((score, row) => {
      const own = Math.min(7, Math.max(1, score + (((row + shift) * 5) % 3) - 1));
      return String(turned ? 8 - own : own);
    });
  const columns = {
    "Avis [a]": near(0),
    "Avis [b]": near(1),
    "Avis [c]": near(2, true),
    "Avis [d]": near(4),
  };
  const reversed = (own: Columns) => guessed(own, "reversed");

  test("is proposed to be turned, and not turned", () => {
    const [guess, ...others] = reversed(columns);
    expect(others).toEqual([]);
    expect(guess).toMatchObject({
      what: { items: [{ rank: 3, label: "c" }] },
      applied: false,
      columns: ["Avis [c]"],
    });
    expect(plain(guessSentence(guess!))).toMatch(
      /item à retourner : 3 \(« c »\) : contre les autres, corrélation de −0,\d\d avec leur somme ; colonne « items à retourner »/,
    );
    expect(questions(columns)).toEqual([expect.not.objectContaining({ reversed: expect.anything() })]);
  });

  test("is none of those that all say the same, nor of two items", () => {
    expect(reversed({ ...columns, "Avis [c]": near(2) })).toEqual([]);
    expect(reversed({ "Avis [a]": near(0), "Avis [c]": near(2, true) })).toEqual([]);
  });
});

describe("the ends of a scale", () => {
  const stem = "De 1 (pas d’accord) à 7 (d’accord)";
  const columns = {
    [`${stem} [Salaire]`]: cycle(["2", "5", "6"]),
    [`${stem} [Horaires]`]: cycle(["3", "6", "2", "4"]),
  };
  test("are those that the heading of its items says, where all scores lie within, and that is told as sure", () => {
    expect(questions(columns)).toMatchObject([{ kind: "scale", scale: { min: 1, max: 7 } }]);
    const [guess] = guessed(columns, "scale");
    expect(guess).toMatchObject({ confidence: "sure", reason: { kind: "said", min: 2, max: 6 } });
    expect(guessSentence(guess!)).toMatch(/note de 1 à 7.*son libellé le dit.*les valeurs vont de 2 à 6/);
  });
});

test.each<[string, Columns]>([
  ["a score", { "Note de 1 à 5": cycle(["2", "3", "4", "5", "1", "7"]) }],
  ["a number", { "Note de 1 à 5": each((row) => (row === 59 ? 250 : 1 + (row % 5))) }],
  [
    "items",
    { "Note de 1 à 5 [a]": cycle(["1", "2", "3", "5", "7"]), "Note de 1 à 5 [b]": cycle(["7", "2", "1"]) },
  ],
])("answers beyond the ends that a heading says are told, of %s", (_, columns) => {
  const [guess] = guessed(columns, "kind");
  expect(guess).toMatchObject({ confidence: "likely", applied: true, reason: { kind: "beyondSaid" } });
  expect(plain(guessSentence(guess!))).toMatch(
    /son libellé dit « de 1 à 5 », mais les valeurs vont de 1 à (?:7|250)/,
  );
  expect(guessLines([...draft(columns).guesses]).join("\n")).toContain("son libellé dit");
});

describe("codes of missing answers", () => {
  const missing = (texts: readonly string[], name = "avis") => questions({ [name]: texts })[0]?.missing;
  test("are the 9 of a scale from 1 to 7", () => {
    expect(missing(cycle(["1", "2", "3", "4", "5", "6", "7", "9"]))).toEqual({ "9": "noAnswer" });
  });
  test("are not the 9 of a scale from 0 to 10", () => {
    expect(missing(each((row) => row % 11))).toBeUndefined();
  });
  test("are the -1 and the words of a number", () => {
    expect(missing(cycle(["-1", "12", "40", "7", "NSP", "refus", "."]), "age")).toEqual({
      ...{ "-1": "noAnswer", NSP: "doesNotKnow", refus: "refused", ".": "noAnswer" },
    });
  });
  test("are the 99 of counts, far from the others", () => {
    expect(missing(cycle(["0", "1", "2", "5", "12", "99"]), "nb")).toEqual({ "99": "noAnswer" });
  });
  test("are what the heading says, for the reason that its words say, and the label is without them", () => {
    const head = "Combien de m² cultivez-vous ? (99 = ne souhaite pas répondre)";
    const columns = { [head]: cycle(["4", "12", "20", "35", "99"]) };
    expect(questions(columns)).toMatchObject([
      { label: "Combien de m² cultivez-vous ?", kind: "number", missing: { "99": "refused" } },
    ]);
    const [guess] = guessed(columns, "missing");
    expect(guess).toMatchObject({ columns: [head], confidence: "sure", applied: true });
    expect(guessLines([guess!, { ...guess!, question: "1.2" }]).map(plain)).toEqual([
      expect.stringMatching(/veut dire « refus.* » : \d+ fois à 1\.1, 1\.2, l’intitulé le dit$/),
    ]);
    expect(plain(guessSentence(guess!))).toMatch(
      /veut dire « refus.* » : l’intitulé le dit, \d+ fois \(sûr\)$/,
    );
  });
  test("are those of a heading near the others, or that nobody gave, and of a choice", () => {
    const [age, note, choice] = questions({
      "Âge – 99 : ne sait pas": each((row) => (row % 6 === 0 ? 99 : 93 + (row % 6))),
      "Note (1 = pas du tout, 7 = tout à fait, 9 = NSP, 99 = refus)": cycle(["2", "3", "4", "5", "9", "6"]),
      "Membre ? (1 = oui, 2 = non, 8 = non concerné)": cycle(["1", "2", "1", "8"]),
    });
    expect(age).toMatchObject({ label: "Âge", kind: "number", missing: { "99": "doesNotKnow" } });
    expect(note).toMatchObject({
      label: "Note (1 = pas du tout, 7 = tout à fait)",
      scale: { min: 1, max: 7 },
      missing: { "9": "doesNotKnow", "99": "refused" },
    });
    expect(choice).toMatchObject({
      ...{ label: "Membre ? (1 = oui, 2 = non)", choices: ["1", "2"], missing: { "8": "notAsked" } },
    });
  });
  test("are those of the headings of items", () => {
    const [question] = questions({
      "Avis sur : le jardin (9 = NSP)": cycle(["1", "2", "3", "4", "5", "6", "7", "9"]),
      "Avis sur : les outils (9 = NSP)": cycle(["2", "4", "3", "1", "5", "7", "6", "9", "2"]),
      "Avis sur : l’eau (9 = NSP)": cycle(["3", "4", "3", "1", "6", "7", "6", "9", "2"]),
    });
    expect(question).toMatchObject({
      ...{ label: "Avis sur", kind: "scale", items: ["le jardin", "les outils", "l’eau"] },
      missing: { "9": "doesNotKnow" },
    });
  });
  test("are not the 99 of ages up to 98, which is only proposed", () => {
    const ages = [...each((row) => 40 + (row % 59), 118), "99", "99", "99"];
    expect(missing(ages, "age")).toBeUndefined();
    expect(guessed({ age: ages }, "missing")).toMatchObject([
      {
        what: { code: "99", count: 3 },
        reason: { kind: "near", nearest: 98 },
        confidence: "doubtful",
        applied: false,
      },
    ]);
  });
  test("are no answers of a choice that says « Ne sait pas » in words", () => {
    const [question] = questions({ avis: cycle(["Ne sait pas", "Oui", "Autre", "Non"]) });
    expect(question).toMatchObject({ choices: ["Oui", "Non", "Autre", "Ne sait pas"] });
    expect(question).not.toHaveProperty("missing");
  });
  test("are, beside words, the numbers that are codes beside numbers in two other columns", () => {
    const codes = { a: cycle(["0", "1", "5", "12", "99"]), b: cycle(["1", "2", "3", "7", "99"]) };
    const [, , own] = questions({ ...codes, avis: cycle(["Bon", "Mauvais", "99"]) });
    expect(own).toMatchObject({ choices: ["Mauvais", "Bon"], missing: { "99": "noAnswer" } });
    expect(guessed({ ...codes, avis: cycle(["Bon", "Mauvais", "99"]) }, "missing")).toContainEqual(
      expect.objectContaining({ columns: ["avis"], reason: { kind: "elsewhere" }, confidence: "likely" }),
    );
  });
  test("are not a number beside words that no other column has as a code", () => {
    const [own] = questions({ avis: cycle(["Bon", "Mauvais", "99"]) });
    expect(own).not.toHaveProperty("missing");
  });
  test("are the words of texts and of several answers in a cell, where the file has them as codes", () => {
    const [, texts, several] = questions({
      age: cycle(["12", "40", "71", "NSP"]),
      mieux: each((row) => (row % 6 === 0 ? "NSP" : `Mon avis ${row}`)),
      lit: cycle(["Romans;Mangas", "Romans", "NSP", "Mangas;Journaux", "Journaux"]),
    });
    expect(texts).toMatchObject({ kind: "open" });
    expect(several).toMatchObject({ kind: "multiple", choices: ["Journaux", "Mangas", "Romans"] });
  });
  test("are to be decided where « NSP » is one of several answers, and only there", () => {
    const { questionnaire, guesses } = draft({
      lit: cycle(["Romans;Mangas", "Romans", "NSP", "Mangas;Journaux", "Journaux"]),
    });
    expect(questionnaire.questions[0]).toMatchObject({ choices: ["Journaux", "Mangas", "Romans", "NSP"] });
    expect(guesses.find(({ about }) => about === "missing")).toMatchObject({
      ...{ applied: false, confidence: "doubtful", columns: ["lit"] },
      what: { code: "NSP", reason: "doesNotKnow" },
    });
  });
  test("are what a spreadsheet writes for a blank, whatever the question", () => {
    const own = questions({
      note: cycle(["1", "2", "3", "4", "5", "(vide)", "3"]),
      trajet: cycle(["0,25", "1,5", "0,75", "(vide)"]),
      statut: cycle(["Cadre", "Technicien", "(vide)", "Cadre"]),
    });
    expect(own).toMatchObject([
      { kind: "scale", scale: { min: 1, max: 5 } },
      { kind: "number", decimals: 2 },
      { kind: "single", choices: ["Cadre", "Technicien"] },
    ]);
  });
  test("say with « Sans objet » beside numbers that they were not asked, and are an answer of a choice", () => {
    const { questionnaire } = draft({ age: cycle(["12", "40", "71", "Sans objet"]) });
    expect(questionnaire.questions[0]).toMatchObject({
      kind: "number",
      missing: { "Sans objet": "notAsked" },
    });
    const [question] = questions({ avis: cycle(["Sans objet", "Oui", "Non"]) });
    expect(question).toMatchObject({ choices: ["Oui", "Non", "Sans objet"] });
  });
  test("are said once where two questions have them", () => {
    const { questionnaire } = draft({ a: cycle(["Oui", "Non", "NA"]), b: cycle(["12", "47", "NA"]) });
    expect(questionnaire.missing).toEqual({ NA: "noAnswer" });
  });
});

describe("a word that nobody knows, beside numbers", () => {
  const word = "xxx";
  const survey = {
    note: cycle(["1", "2", "3", "4", "5", word, "3", "6", "7"]),
    rang_a: cycle(["1", "2", "3", word, "3", "2"]),
    rang_b: cycle(["2", "3", "1", word, "1", "3"]),
    rang_c: cycle(["3", "1", "2", word, "2", "1"]),
    trajet: cycle(["0,25", "1,5", "0,75", "2", word]),
    statut: cycle(["Cadre", "Technicien", word, "Cadre", "Technicien"]),
    avis: each((row) => (row % 6 === 0 ? word : `Mon avis ${row}`)),
  };
  test("is a code where the numbers are of several kinds, and all else is as if it were known", () => {
    const { questionnaire, guesses } = draft(survey);
    expect(questionnaire.missing).toEqual({ [word]: "noAnswer" });
    expect(questionnaire.questions).toMatchObject([
      { kind: "scale", scale: { min: 1, max: 7 } },
      { kind: "ranking" },
      { kind: "number", decimals: 2 },
      { kind: "single", choices: ["Cadre", "Technicien"] },
      { kind: "open" },
    ]);
    expect(questionnaire.crossings).toHaveLength(1);
    const told = guesses.filter(({ about }) => about === "missing");
    expect(told.every(({ confidence, applied }) => confidence === "likely" && applied)).toBe(true);
    expect(guessLines(told).map(plain)).toEqual([
      "« xxx » veut dire « sans réponse » : 71 fois, 7 colonnes, un mot parmi des nombres de plusieurs sortes",
    ]);
  });
  test("is proposed where the numbers may be those of one question", () => {
    const items = { a: cycle(["1", "2", "3", "4", word]), b: cycle(["4", "2", "3", "1", "2", word]) };
    const { questionnaire, guesses } = draft({ ...items, statut: survey.statut });
    expect(questionnaire).not.toHaveProperty("missing");
    expect(questionnaire.questions.every((question) => !("missing" in question))).toBe(true);
    expect(guesses.filter(({ about }) => about === "missing")).toEqual([
      {
        about: "missing",
        what: { code: word, reason: "noAnswer", count: 34 },
        ...{ reason: { kind: "besideNumbers" }, columns: ["a", "b", "statut"] },
        ...{ confidence: "doubtful", applied: false },
      },
    ]);
  });
  test.each([
    "Aucun",
    "Non",
    "Jamais",
    "Plus de 20",
    "Tous",
    "Autre",
  ])("is an answer where it is « %s »", (answer) => {
    const own = Object.fromEntries(
      Object.entries(survey).map(([name, texts]) => [
        name,
        texts.map((text) => (text === word ? answer : text)),
      ]),
    );
    expect(guessed(own, "missing")).toEqual([]);
  });
  test("is nothing where it stands in choices only, or is what most answer", () => {
    const choices = { a: cycle(["Ville", word, "Campagne"]), b: cycle(["Oui", word, "Non"]) };
    expect(guessed({ ...choices, age: each((row) => 20 + row) }, "missing")).toEqual([]);
    const most = {
      note: cycle(["1", "2", "3", ...Array(5).fill(word)]),
      age: cycle(["20,5", "31", "42", ...Array(5).fill(word)]),
    };
    expect(guessed({ ...most, c: choices.a }, "missing")).toEqual([]);
  });
});

describe("the identifier and the weight", () => {
  test.each([
    "N° de questionnaire",
    "Numéro du répondant",
    "n° dossier",
  ])("« %s » names each respondent", (name) => {
    const [guess] = guessed({ sexe: cycle(["F", "H"]), [name]: each((row) => 1000 + row) }, "id");
    expect(guess).toMatchObject({ columns: [name], confidence: "sure", reason: { kind: "named" } });
  });
  const id = (columns: Columns) => draft(columns).mapping.id;
  const weights = each((row) => (0.6 + (row % 9) / 10).toFixed(2));
  test("are found by their names", () => {
    const columns = { sexe: cycle(["F", "H"]), "N° token": each((row) => `k${row}`), poids: weights };
    const { mapping, questionnaire } = draft(columns);
    expect(mapping).toMatchObject({ id: { column: "N° token" }, weight: { column: "poids" } });
    expect(questionnaire).toMatchObject({ id: "N° token", weight: "poids" });
    expect(questionnaire.questions).toHaveLength(1);
  });
  test("is the first column where all its values differ", () => {
    expect(id({ code_ecole: each((row) => `E${row}`), sexe: cycle(["F", "H"]) })).toMatchObject({
      column: "code_ecole",
    });
  });
  test("is the rank of the row where a first column that is not called so has a value twice", () => {
    expect(id({ ecole: [...each((row) => row), "3"], sexe: cycle(["F", "H"], 61) })).toEqual({ name: "id" });
  });
  test.each([
    "id",
    "N° de réponse",
    "RespID_2",
    "token",
  ])("is the column called « %s » where the same line comes twice: it counts once, and is told with both lines", (name) => {
    const columns = { [name]: [...each((row) => row), "3"], sexe: [...cycle(["F", "H"]), "H"] };
    expect(id(columns)).toMatchObject({ column: name });
    const [told] = guessed(columns, "double");
    expect(plain(guessSentence(told!))).toBe(
      `${name} · 3 est deux fois, lignes 5 et 62 du fichier, identiques : chacune compte une fois`,
    );
  });
  test("keeps both lines where they differ, for a person to decide", () => {
    const columns = { id: [...each((row) => row), "3"], sexe: [...cycle(["F", "H"]), "F"] };
    const [told] = guessed(columns, "double");
    expect(told).toMatchObject({ confidence: "doubtful", reason: { kind: "otherRows" } });
    expect(plain(guessSentence(told!))).toContain(
      "3 est deux fois, lignes 5 et 62 du fichier, qui ne diffèrent que par « sexe » : toutes gardées",
    );
  });
  test("is refused where many rows of the only column that is called so have that of another", () => {
    expect(() => draft({ id: each((row) => row % 40), sexe: cycle(["F", "H"]) })).toThrow(
      "enquete.csv, ligne 42, colonne « id », valeur « 0 » : cet identifiant est déjà à la ligne 2.",
    );
  });
  test("is not that of groups, each of which many rows have", () => {
    expect(id({ id_ecole: each((row) => `E${row % 20}`), sexe: cycle(["F", "H"]) })).toEqual({ name: "id" });
  });
  test("is not the weight of a body", () => {
    const columns = { poids: each((row) => `${50 + (row % 40)}.5`), sexe: cycle(["F", "H"]) };
    expect(draft(columns).mapping.weight).toBeUndefined();
    expect(guessed(columns, "weight")).toMatchObject([{ confidence: "doubtful", applied: false }]);
  });
  test.each([
    ["a negative one", { 3: "-0.5" }, `${quoted("-0.5")} à la ligne 5 n’en est pas un`],
    ["a blank", { 7: "" }, "la case de la ligne 9 est vide"],
    [
      "words",
      { 4: "NSP", 9: "" },
      `${quoted("NSP")} à la ligne 6 n’en est pas un (2 lignes sont dans ce cas)`,
    ],
  ])("is to be decided where it is called so and has %s, with its line", (_, faults, told) => {
    const own = weights.map((weight, row) => (faults as Record<number, string>)[row] ?? weight);
    const columns = { Pondération: own, sexe: cycle(["F", "H"]) };
    const [guess, ...others] = draft(columns).guesses.filter((one) => one.columns.includes("Pondération"));
    expect(guess).toMatchObject({ about: "weight", confidence: "doubtful", applied: false });
    expect(guessSentence(guess!)).toContain(told);
    const ofColumn = others.filter((own) => own.about !== "section");
    expect(ofColumn.map(({ confidence }) => confidence)).not.toContain("sure");
    expect(warningLines(draft(columns).guesses)).toMatchObject([expect.stringContaining(told)]);
  });
  test("is not the faulty one where another is called so and has none", () => {
    const columns = { poids_brut: ["", ...weights.slice(1)], poids: weights, sexe: cycle(["F", "H"]) };
    expect(draft(columns).mapping.weight).toMatchObject({ column: "poids" });
    expect(guessed(columns, "weight")).toMatchObject([{ applied: true }, { reason: { kind: "fault" } }]);
  });
  test("is to be decided where it is called so and has whole numbers", () => {
    const columns = { poids: each((row) => 1 + (row % 25)), sexe: cycle(["F", "H"]) };
    expect(guessed(columns, "weight")).toMatchObject([{ confidence: "doubtful", applied: false }]);
    expect(draft(columns).guesses.filter((own) => own.confidence === "sure")).not.toContainEqual(
      expect.objectContaining({ columns: ["poids"] }),
    );
  });
  test("is not what people say of a weight in a sentence", () => {
    const columns = {
      "Quel poids a pour vous le salaire ?": cycle(["1", "2", "3", "4", "5"]),
      sexe: cycle(["F", "H"]),
    };
    expect(guessed(columns, "weight")).toEqual([]);
  });
  test("is not the one of which a respondent has more than a third", () => {
    const columns = { poids: [...each(() => "1.5", 40), "60"], sexe: cycle(["F", "H"], 41) };
    expect(() => draft(columns, { weight: "poids" })).toThrow(
      /ligne 42, colonne « poids », valeur « 60 » : ce poids fait à lui seul 50\s% du total/,
    );
    const [guess] = guessed({ ...columns, poids: [...each((row) => 0.5 + (row % 2), 40), "39.5"] }, "weight");
    expect(guess).toMatchObject({ confidence: "doubtful", applied: false });
    expect(plain(guessSentence(guess!))).toMatch(/« 39.5 » à la ligne 42 fait à lui seul 49,7\s% du total/);
  });
  test("is refused with all lines that have none", () => {
    const columns = { w: each((row) => (row % 3 === 0 ? "" : "1.5"), 45), sexe: cycle(["F", "H"], 45) };
    expect(() => draft(columns, { weight: "w" })).toThrow(
      /ligne 2, colonne « w », case vide : ce répondant n’a pas de poids ; 15 lignes n’en ont pas\s: 2, 5, 8, 11, 14, 17, 20, 23, 26, 29 et 5 autres/,
    );
  });
  test("is refused where one that is asked for is negative, with its line", () => {
    const columns = { w: ["1.5", "-0.5", "1"] };
    expect(() => draft(columns, { weight: "w" })).toThrow(
      "enquete.csv, ligne 3, colonne « w », valeur « -0.5 » : ce n’est pas un poids.",
    );
    expect(() => draft(columns, { weight: "v" })).toThrow("colonne « v » : cette colonne manque.");
  });
});

describe("the dates at which people answered", () => {
  const dates = each((row) => `${10 + (row % 18)}/03/2025 1${row % 10}:05`);
  test.each([
    "Date de réponse",
    "Horodateur",
    "date_saisie",
    "Date et heure de la soumission",
  ])("are no question in « %s », but when the survey was made", (name) => {
    const { questionnaire, mapping, guesses } = draft({ [name]: dates, sexe: cycle(["F", "H"]) });
    expect(questionnaire.questions.map(({ id, label }) => [id, label])).toEqual([["1.1", "sexe"]]);
    expect(questionnaire.fieldwork).toEqual({ from: "2025-03-10", to: "2025-03-27" });
    expect(mapping.dropped).toEqual([{ column: name }]);
    const own = guesses.filter(({ columns }) => columns.includes(name));
    expect(own.map(({ about }) => about)).toEqual(["metadata", "fieldwork"]);
    expect(own.map(({ confidence }) => confidence)).not.toContain("sure");
  });
  test.each([
    "Date de naissance",
    "Date de la réponse du maire ?",
    "Date de début",
  ])("are not those of « %s »", (name) => {
    expect(questions({ [name]: dates, sexe: cycle(["F", "H"]) })).toHaveLength(2);
  });
  test("are not a column that has something else", () => {
    const mixed = ["plus tard", ...dates.slice(1)];
    expect(questions({ "Date de réponse": mixed, sexe: cycle(["F", "H"]) })).toHaveLength(2);
  });
});

describe("the plan of the questionnaire", () => {
  test("has the crossings of the first questions of a few large groups, three at most, each pair of them once", () => {
    const columns = {
      a: cycle(["x", "y"]),
      b: cycle(["x", "y", "z"]),
      c: each((row) => (row < 2 ? "x" : "y")),
      d: cycle(["u", "v"]),
      e: cycle(["u", "w"]),
    };
    const { crossings, questions: own } = draft(columns).questionnaire;
    expect(crossings.map(({ question }) => question)).toEqual(["1.1", "1.2", "1.4"]);
    expect(own.map((question) => question.crossings)).toEqual([
      [],
      ["a"],
      ["a", "b", "d"],
      ["a", "b"],
      ["a", "b", "d"],
    ]);
  });
  test("leaves the numbers of the file out of its wordings, where all have one", () => {
    const columns = {
      "Q1. Quel âge ?": cycle(["Jeune", "Vieux"]),
      "Q2 - Votre ville": cycle(["A", "B"]),
      "3) Lu ? [le matin]": cycle(["Oui", "Non", "Oui"]),
      "3) Lu ? [le soir]": cycle(["Non", "Oui"]),
    };
    const { questionnaire, mapping } = draft(columns);
    expect(questionnaire.questions.map(({ label }) => label)).toEqual(["Quel âge ?", "Votre ville", "Lu ?"]);
    expect(mapping.questions.map(({ label }) => label)).toEqual(["Quel âge ?", "Votre ville", "Lu ?"]);
    expect(mapping.columns.q1_1).toEqual({ column: "Q1. Quel âge ?" });
    const [first] = questions({ ...columns, Commune: cycle(["x", "y", "z"]) });
    expect(first!.label).toBe("Q1. Quel âge ?");
  });
  test.each([
    ["brackets", "Q2. [Le matin]", "Q2. [Le midi]", "Q2. [Le soir]"],
    ["numbers after a line", "Q2_1 Le matin", "Q2_2 Le midi", "Q2_3 Le soir"],
    ["numbers after a point", "Q2.1. Le matin", "Q2.2. Le midi", "Q2.3. Le soir"],
    ["letters", "Q2a) Le matin", "Q2b) Le midi", "Q2c) Le soir"],
  ])("asks for the wording of items that share a number only, and keeps no number beside its own: %s", (_, ...items) => {
    const columns = {
      "Q1. Quel âge ?": each((row) => 20 + row),
      ...Object.fromEntries(
        items.map((item, i) => [item, each((row) => 1 + ((row * (i + 2) + (row >> 2)) % 7))]),
      ),
      "Q3 Votre ville": cycle(["A", "B"]),
      "Q4 - Lu ?": cycle(["Oui", "Non"]),
    };
    const { questionnaire, guesses } = draft(columns);
    expect(questionnaire.questions).toMatchObject([
      { label: "Quel âge ?" },
      { label: "Q2", items: ["Le matin", "Le midi", "Le soir"] },
      { label: "Votre ville" },
      { label: "Lu ?" },
    ]);
    const told = guesses.filter(({ about }) => about === "label");
    expect(guessLines(told, new Map([["1.2", "Q2"]])).map(plain)).toEqual([
      "1.2 « Q2 » · libellé à écrire : le fichier n’en a que le numéro",
    ]);
  });
  test("asks once for all wordings where the file has numbers only", () => {
    const columns = Object.fromEntries(["Q1", "Q2", "Q3"].map((name, i) => [name, each((row) => row + i)]));
    const told = draft({ ...columns, Q4: cycle(["Oui", "Non"]) }).guesses.filter(
      ({ about }) => about === "label",
    );
    expect(guessLines(told).map(plain)).toEqual([
      "fichier · libellé à écrire : le fichier n’en a que le numéro",
    ]);
  });
  test("keeps apart what asks by itself, though its number has a point", () => {
    const own = questions({ "Q1.1 Lu ?": cycle(["Oui", "Non"]), "Q1.2 Vu ?": cycle(["Oui", "Non", "Non"]) });
    expect(own.map(({ kind }) => kind)).toEqual(["single", "single"]);
  });
  test("orders answers that say how often by how often", () => {
    const often = [
      "Jamais",
      "Moins d’une fois par mois",
      "Une à trois fois par mois",
      "Une fois par semaine ou plus",
    ];
    expect(questions({ a: cycle([...often].reverse()) })[0]).toMatchObject({ choices: often });
    expect(guessed({ a: cycle(often) }, "choices")).toMatchObject([{ confidence: "sure" }]);
  });
  test("names a crossing so that any question stands in a French sentence", () => {
    const { crossings } = draft({
      "Q3. Lisez-vous ?": cycle(["Oui", "Non"]),
      Atelier: cycle(["A", "B", "C"]),
    }).questionnaire;
    expect(crossings.map(crossingName)).toEqual([
      "la réponse à « Lisez-vous ? »",
      "la réponse à « Atelier »",
    ]);
  });
  test("names a crossing by what its question is about, where that is told, and its id is short", () => {
    const { crossings } = draft({
      "Dans quel type d'établissement travaillez-vous ?": cycle(["A", "B", "C"]),
      "Exercez-vous des fonctions d'encadrement ?": cycle(["Oui", "Non"]),
    }).questionnaire;
    expect(crossings.map(crossingName)).toEqual([
      "le type d’établissement",
      "la réponse à « Exercez-vous des fonctions d'encadrement ? »",
    ]);
    expect(crossings.map(({ id }) => id)).toEqual(["type-d-etablissement", "fonctions-encadrement"]);
  });
  test("has the sections that the names begin with", () => {
    const columns = {
      sexe: cycle(["F", "H"]),
      A_age: each((row) => 20 + row),
      A_ville: cycle(["x", "y"]),
      B_avis: cycle(["Bon", "Mauvais"]),
      B_note: cycle(["1", "5", "10"]),
    };
    const { sections, questions: own } = draft(columns).questionnaire;
    expect(sections.map(({ title }) => title)).toEqual(["Premières questions", "Section A", "Section B"]);
    expect(own.map(({ id }) => id)).toEqual(["1.1", "2.1", "2.2", "3.1", "3.2"]);
  });
  test("does not call its only section by its own title", () => {
    const { title, sections } = draft(
      { avis: cycle(["Bon", "Mauvais"]) },
      { title: "Lecture" },
    ).questionnaire;
    expect([title, sections]).toEqual(["Lecture", [{ number: 1, title: "Les questions" }]]);
  });
  test("is named by the file unless a name is given", () => {
    const table = rawTable({ a: cycle(["x", "y"]) }, "/tmp/Réponses_2024.csv");
    expect(draftQuestionnaire(table).questionnaire).toMatchObject({
      name: "reponses-2024",
      title: "Réponses 2024",
    });
    expect(draftQuestionnaire(table, { name: "lecture" }).questionnaire.name).toBe("lecture");
  });
});

describe("who is asked a question", () => {
  const club = cycle(["Oui", "Non"], 80);
  test("is deduced of a block that is blank exactly where an earlier answer is not given", () => {
    const columns = {
      club,
      avis: each((row) => (row % 2 === 0 ? ["Bon", "Mauvais"][(row / 2) % 2]! : ""), 80),
    };
    const [, question] = questions(columns);
    expect(question!.access).toEqual({
      condition: { question: "1.1", is: ["Oui"] },
      deduced: "toujours remplie là, jamais ailleurs",
    });
    expect(guessed(columns, "access")).toMatchObject([{ confidence: "sure", applied: true }]);
  });
  test("is told by the answer that bars it, where others let through", () => {
    const columns = {
      niveau: cycle(["a", "b", "c"], 90),
      avis: each((row) => (row % 3 === 1 ? "" : 20 + row), 90),
    };
    expect(questions(columns)[1]!.access?.condition).toEqual({ not: { question: "1.1", is: ["b"] } });
  });
  test("is only proposed where a row that was not asked answers", () => {
    const columns = { club, avis: each((row) => (row % 2 === 0 || row === 1 ? 20 + row : ""), 80) };
    expect(questions(columns)[1]).not.toHaveProperty("access");
    expect(guessed(columns, "access")).toMatchObject([
      { reason: { kind: "near", against: 1 }, confidence: "doubtful", applied: false },
    ]);
  });
  test("is deduced where some that were asked left it blank, as people do, and nobody else answers", () => {
    const columns = { club, avis: each((row) => (row % 2 === 0 && row % 20 > 0 ? 20 + row : ""), 80) };
    expect(questions(columns)[1]!.access).toEqual({
      condition: { question: "1.1", is: ["Oui"] },
      deduced: "jamais remplie ailleurs",
    });
    expect(guessed(columns, "access")).toMatchObject([
      { reason: { kind: "blanks", against: 4 }, confidence: "sure", applied: true },
    ]);
  });
  test("is not deduced of a few blanks that chance would leave together", () => {
    const columns = {
      zone: each((row) => (row < 5 ? "a" : "b"), 80),
      avis: each((row) => (row < 5 || row % 5 === 0 ? "" : 20 + row), 80),
    };
    expect(questions(columns)[1]).not.toHaveProperty("access");
  });
  test("leaves out the crossing with the one answer that opens it, which has one group", () => {
    const columns = {
      club,
      avis: each((row) => (row % 2 === 0 ? ["Bon", "Mauvais"][(row / 2) % 2]! : ""), 80),
    };
    expect(questions(columns).map(({ crossings }) => crossings)).toEqual([[], []]);
  });
});

test("the ends of a scale that every item repeats stand once, in its wording", () => {
  const scale = (by: number) => each((row) => 1 + ((row * by) % 7));
  const ends = "(1 = pas du tout, 7 = tout à fait)";
  const draft = draftQuestionnaire(
    rawTable({ [`Avis : le prix ${ends}`]: scale(2), [`Avis : l’accueil ${ends}`]: scale(3) }),
  );
  expect(draft.questionnaire.questions).toMatchObject([
    { label: `Avis ${ends}`, kind: "scale", items: ["le prix", "l’accueil"], scale: { min: 1, max: 7 } },
  ]);
});
