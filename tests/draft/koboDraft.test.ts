import { describe, expect, test } from "vitest";
import { draftQuestionnaire } from "../../lib/draft/draftQuestionnaire";
import { mapAnswers } from "../../lib/draft/mapAnswers";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { formTable } from "../../lib/import/table/formTable";
import { joinedAnswers } from "../../lib/import/table/joinedAnswers";
import { cycle, each, rawTable } from "./rawTable";

type Columns = Readonly<Record<string, readonly string[]>>;
const draft = (columns: Columns) => draftQuestionnaire(joinedAnswers(formTable(rawTable(columns))));
const first = (columns: Columns) => draft(columns).questionnaire.questions[0];
const scores = (shift: number) => each((row) => 1 + ((row * 3 + shift) % 7));
const asked = "Êtes-vous d’accord ? (1 = pas du tout, 7 = tout à fait)";

describe("headings of a question and its item are one question", () => {
  test.each([["/"], [" / "], [" : "], [" - "], [" > "], [">"]])("apart by « %s »", (apart) => {
    const columns = { [`${asked}${apart}l’accueil`]: scores(0), [`${asked}${apart}le prix`]: scores(2) };
    expect(first(columns)).toMatchObject({ kind: "scale", label: asked, items: ["l’accueil", "le prix"] });
  });

  test("where an item has a stroke of its own", () => {
    const columns = { "Votre avis/oui et/ou non": scores(0), "Votre avis/le prix": scores(1) };
    expect(first(columns)).toMatchObject({ label: "Votre avis", items: ["oui et/ou non", "le prix"] });
  });

  test("but not at a stroke in a unit", () => {
    const columns = {
      "Pommes (€/kg)": each((row) => 1 + (row % 5)),
      "Pommes (€/sac)": each((row) => 3 + row),
    };
    const labels = draft(columns).questionnaire.questions.map(({ label }) => label);
    expect(labels).toEqual(Object.keys(columns));
  });

  test("and two of one group are two", () => {
    const { questions } = draft({
      ...{ "g1/Le lieu/accueil": scores(0), "g1/Le lieu/prix": scores(1) },
      ...{ "g1/L’avis/accueil": scores(2), "g1/L’avis/prix": scores(3) },
    }).questionnaire;
    expect(questions.map(({ label }) => label)).toEqual(["g1/Le lieu", "g1/L’avis"]);
  });

  test("but columns whose answers differ are not", () => {
    const { questions } = draft({
      ...{ "groupe/zone": cycle(["Ville", "Campagne"]), "groupe/âge": each((row) => 18 + row) },
    }).questionnaire;
    expect(questions.map(({ kind }) => kind)).toEqual(["single", "number"]);
  });

  test("a multiple choice that stands twice is one, with the same ticks", () => {
    const given = cycle(["Thé Café", "Café", "Thé", ""]);
    const ticks = (one: string) => given.map((cell) => (cell === "" ? "" : cell.includes(one) ? "1" : "0"));
    const { questionnaire } = draft({ Boit: given, "Boit/Thé": ticks("Thé"), "Boit/Café": ticks("Café") });
    expect(questionnaire.questions).toMatchObject([
      { kind: "multiple", label: "Boit", choices: ["Thé", "Café"] },
    ]);
  });
});

describe("a ranking by rank", () => {
  const orders = [
    ["Thé", "Café", "Eau"],
    ["Café", "Thé", "Eau"],
    ["Eau", "Café", "Thé"],
    ["NR", "NR", "NR"],
  ];
  const ranked = (names: readonly string[]): Columns =>
    Object.fromEntries(names.map((name, i) => [name, cycle(orders.map((order) => order[i]!))]));

  test.each([
    [["Préfère/1er choix", "Préfère/2e choix", "Préfère/3e choix"]],
    [["Préfère [Rang 1]", "Préfère [Rang 2]", "Préfère [Rang 3]"]],
    [["Préfère : premier", "Préfère : deuxième", "Préfère : troisième"]],
    [["Premier choix", "Deuxième choix", "Troisième choix"]],
    [["Drink - 1st choice", "Drink - 2nd choice", "Drink - 3rd choice"]],
    [["Préfère_1", "Préfère_2", "Préfère_3"].map((name) => name.replace("_", " rang "))],
  ])("is a ranking of the labels that its columns hold: %j", (names) => {
    const table = rawTable({ ...ranked(names), âge: each((row) => 18 + row) });
    const { questionnaire, mapping } = draftQuestionnaire(table);
    expect(questionnaire.questions[0]).toMatchObject({ kind: "ranking", items: ["Café", "Eau", "Thé"] });
    const csv = [...mapAnswers(table, questionnaire, mapping)].join("");
    const lines = csv.split("\n").slice(1, 5);
    expect(lines.map((line) => line.split(",").slice(1, 4))).toEqual([
      ["2", "3", "1"],
      ["1", "3", "2"],
      ["2", "1", "3"],
      ["NR", "NR", "NR"],
    ]);
    expect(parseRespondents(questionnaire, Buffer.from(csv), "r.csv").notices ?? []).toEqual([]);
  });

  test("is none where labels come twice in a row", () => {
    const columns = ranked(["Préfère/1er choix", "Préfère/2e choix"]);
    const twice = { ...columns, "Préfère/3e choix": columns["Préfère/1er choix"]! };
    expect(first(twice)?.kind).not.toBe("ranking");
  });
});

test("numbered questions whose answers have nothing in common are no ranking", () => {
  const columns = {
    q1_1: cycle(["Sixième", "Cinquième", "Quatrième"]),
    q1_2: cycle(["Ville", "Banlieue", "Campagne", "Ville"]),
    q1_3: cycle(["Oui", "Non"]),
  };
  expect(draft(columns).questionnaire.questions.map(({ kind }) => kind)).toEqual([
    "single",
    "single",
    "single",
  ]);
});

describe("the dates of the fieldwork", () => {
  const dates = (columns: Columns) =>
    draft({ ville: cycle(["Rennes", "Brest"], 2), _id: ["1", "2"], _uuid: ["a", "b"], ...columns })
      .questionnaire.fieldwork;
  test("go from the first start to the last end", () => {
    expect(
      dates({
        start: ["2024-03-05T09:00:00.000+01:00", "2024-03-01T09:00:00.000+01:00"],
        end: ["2024-03-06T00:10:00.000+01:00", "2024-03-01T09:30:00.000+01:00"],
      }),
    ).toEqual({ from: "2024-03-01", to: "2024-03-06" });
  });

  test("are those of days before months where a day tells", () => {
    expect(dates({ start: ["01/03/2024 09:00", "25/02/2024 08:00"] })).toEqual({
      from: "2024-02-25",
      to: "2024-03-01",
    });
  });

  test("are read day first where none tells, as in French: the draft shows them, to be verified", () => {
    expect(dates({ start: ["09/06/2026 13:17", "11/06/2026 08:00"] })).toEqual({
      from: "2026-06-09",
      to: "2026-06-11",
    });
  });

  test.each([
    [{ start: ["03/26/2024 09:00", "02/03/2024 08:00"] }],
    [{ start: ["hier", "2024-03-01"] }],
    [{ start: ["", ""] }],
  ])("are not said where no day tells: %j", (columns) => {
    expect(dates(columns)).toBeUndefined();
  });
});
