import { describe, expect, test } from "vitest";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { UserError } from "../../../lib/base/UserError";
import { faultOf } from "../../support/smallSurvey";
import { heads, recordsOf } from "../../support/strangersTables";

const read = (lines: readonly string[], header?: string) =>
  parseTables(recordsOf(lines, header), "tables.csv");
const entries = (lines: readonly string[], header?: string) => read(lines, header).publication.entries;
const fault = (lines: readonly string[], header?: string) => faultOf(() => read(lines, header)).message;
/** What is read of one number, at a place of its own. */
const printed = (statistic: string, text: string) =>
  entries([`Q1|sexe|Oui|Femmes|${statistic}|${text}`]).map((entry) => `${entry.statistic} ${entry.printed}`);

describe("parseTables", () => {
  test("reads a number a line, each with its place as it is written", () => {
    expect(entries(["Q 1 bis|par sexe|Oui, « plutôt »|Femmes|effectif|20", "2.8||||base|927"])).toEqual([
      {
        question: "Q 1 bis",
        by: "par sexe",
        row: "Oui, « plutôt »",
        column: "Femmes",
        statistic: "n",
        printed: "20",
      },
      { question: "2.8", by: "", row: "", column: "", statistic: "base", printed: "927" },
    ]);
  });

  test.each([
    ["in English", "question|by|row|column|statistic|printed", "Q|s|Oui|F|n|20"],
    ["in both languages", "question|croisement|row|colonne|statistic|imprimé", "Q|s|Oui|F|n|20"],
    ["without accents", "question|croisement|ligne|colonne|statistique|imprime", "Q|s|Oui|F|n|20"],
    ["in capitals, with spaces", " QUESTION |By|ROW|Column|Statistic| PRINTED", "Q|s|Oui|F|n|20"],
    ["in another order", "imprimé|statistique|colonne|ligne|croisement|question", "20|n|F|Oui|s|Q"],
    [
      "with others between and after",
      "page|question|croisement|note|ligne|colonne|statistique|imprimé|vu",
      "12|Q|s|*|Oui|F|n|20|non",
    ],
  ])("knows its columns %s", (_, header, line) => {
    expect(entries([line], header)).toEqual([
      { question: "Q", by: "s", row: "Oui", column: "F", statistic: "n", printed: "20" },
    ]);
  });

  test.each([
    ["effectif", "20", "n 20"],
    ["n", "20", "n 20"],
    ["pourcentage", "20,0", "percent 20,0"],
    ["percent", "20,0", "percent 20,0"],
    ["%", "20,0", "percent 20,0"],
    ["moyenne", "2,00", "mean 2,00"],
    ["mean", "2,00", "mean 2,00"],
    ["écart-type", "2,00", "sd 2,00"],
    ["sd", "2,00", "sd 2,00"],
    ["chi2", "2,000", "chi2 2,000"],
    ["khi2", "2,000", "chi2 2,000"],
    ["F", "2,000", "F 2,000"],
    ["ddl", "2", "ddl 2"],
    ["df", "2", "ddl 2"],
    ["p", ".200", "p .200"],
    ["base", "20", "base 20"],
    ["verdict", "ns", "verdict ns"],
    ["ECART-TYPE", "2,00", "sd 2,00"],
    ["Écart-Type", "2,00", "sd 2,00"],
    ["f", "2,000", "F 2,000"],
    ["Effectif", "20", "n 20"],
  ])("knows the statistic « %s »", (statistic, text, expected) => {
    expect(printed(statistic, text)).toEqual([expected]);
  });

  test("skips a line of which nothing is printed, whatever else it holds, so that a template may be filled in part", () => {
    const empty = ["", "   ", "\u00a0\u202f", "%"].map((text) => `Q1|sexe|Oui|Femmes|effectif|${text}`);
    const lines = [...empty, "|||||", "||||inconnue|", "Q1||Oui||effectif|3"];
    expect(entries(lines).map((entry) => entry.printed)).toEqual(["3"]);
  });

  test("takes the fields that a record does not have for empty ones", () => {
    const short = [{ line: 2, fields: ["Q1"] }];
    const header = "question|imprimé|statistique|croisement|ligne|colonne";
    const records = [...recordsOf(["Q1|20|base"], header), ...short];
    expect(parseTables(records, "tables.csv").publication.entries).toEqual([
      { question: "Q1", by: "", row: "", column: "", statistic: "base", printed: "20" },
    ]);
  });

  test("takes the column « Total » of a flat table for its only one, and leaves that of a crossing", () => {
    const columns = ["Q1||Oui|Total|effectif|50", "Q1|sexe|Oui|Total|effectif|50"];
    expect(entries(columns).map(({ column }) => column)).toEqual(["", "Total"]);
  });
});

describe("a printed number", () => {
  test.each([
    ["effectif", "1 234", "1234"],
    ["effectif", "1\u00a0234", "1234"],
    ["effectif", "12\u202f345", "12345"],
    ["pourcentage", "59,8 %", "59,8"],
    ["pourcentage", "59.8%", "59.8"],
    ["pourcentage", "100\u202f%", "100"],
    ["moyenne", "7,10", "7,10"],
    ["moyenne", " 10,00 ", "10,00"],
    ["chi2", "1 234,500", "1234,500"],
    ["F", ",050", ",050"],
    ["p", ".037", ".037"],
    ["p", "0,037", "0,037"],
    ["p", "1", "1"],
    ["p", "< .001", "<.001"],
    ["p", "<\u00a00,001", "<0,001"],
    ["p", "p = .04", ".04"],
    ["p", "> .05", ">.05"],
    ["p", "<= 0,05", "≤0,05"],
    ["p", "n.s.", "ns"],
    ["p", "NS", "ns"],
    ["moyenne", "−0,44", "-0,44"],
    ["moyenne", "-0,00", "0,00"],
    ["t", "– 2,10", "-2,10"],
    ["r", "-.32", "-.32"],
  ])("may be written with spaces and signs, and keeps its digits: %s « %s »", (statistic, text, expected) => {
    expect(entries([`Q1|sexe|Oui|Femmes|${statistic}|${text}`])[0]!.printed).toBe(expected);
  });

  test.each(["x", "X", "-", "–", "—"])("that could not be computed is x, written « %s »", (text) => {
    const all = ["effectif", "base", "ddl", "pourcentage", "moyenne", "écart-type", "chi2", "F", "p"];
    for (const statistic of all)
      expect(entries([`Q1||||${statistic}|${text}`])[0]!.printed, statistic).toBe("x");
  });

  test.each([
    ["significatif", "sig"],
    ["Significative", "sig"],
    ["sig", "sig"],
    ["SIG.", "sig"],
    ["significant", "sig"],
    ["non significatif", "ns"],
    ["Non-significative", "ns"],
    ["NS", "ns"],
    ["non", "ns"],
  ])("is none in a verdict, which is a word: « %s »", (text, expected) => {
    expect(entries([`Q1|sexe|||verdict|${text}`])[0]!.printed).toBe(expected);
  });

  test.each([
    ["effectif", "20,5", "un nombre entier comme 927"],
    ["effectif", "-20", "un nombre entier comme 927"],
    ["base", "n=20", "un nombre entier comme 927"],
    ["ddl", "un", "un nombre entier comme 38, deux comme 1 ; 40, ou 37,8 d’un test de Welch"],
    ["r", "1,2", "un coefficient de -1 à 1, comme 0,32 ou -.32"],
    ["eta2", "1,2", "un nombre de 0 à 1, comme 0,12 ou .12"],
    ["pourcentage", "20 % environ", "un nombre positif comme 3,16 ou 3.16"],
    ["pourcentage", "5%0", "un nombre positif comme 3,16 ou 3.16"],
    ["moyenne", "2,00-", "un nombre comme 2,10 ou -2.10"],
    ["écart-type", "2,00*", "un nombre positif comme 3,16 ou 3.16"],
    ["chi2", "1,234,567", "un nombre positif comme 3,16 ou 3.16"],
    ["F", "<2,000", "un nombre positif comme 3,16 ou 3.16"],
    ["moyenne", "2,", "un nombre comme 2,10 ou -2.10"],
    ["p", "< p", "une probabilité comme 0,037, .037, < .001, > .05 ou ns, ou des étoiles"],
    ["p", "> .0.50", "une probabilité comme 0,037, .037, < .001, > .05 ou ns, ou des étoiles"],
    ["verdict", "peut-être", "significatif ou non significatif"],
    ["verdict", "x", "significatif ou non significatif"],
  ])("is refused in French where it is not written as one: %s « %s »", (statistic, text, expected) => {
    expect(fault(["Q0||||base|5", `Q1|sexe|Oui|Femmes|${statistic}|${text}`])).toBe(
      `tables.csv, ligne 3, colonne « imprimé », valeur « ${text} » : ce n’est pas ce que l’on imprime ici. Attendu : ${expected}.`,
    );
  });
});

describe("stars", () => {
  const legend = "Q1||||légende|* p < .05 ; ** p < .01";

  test("are the p that their legend says, beside a test or in the place of p", () => {
    const lines = [legend, "Q1|s|A||F|4,41*", "Q1|s|B||p|**", "Q1|s|C||t|2,10**", "Q1|s|C||p|.042"];
    expect(entries(lines).map((entry) => `${entry.row} ${entry.statistic} ${entry.printed}`)).toEqual([
      "A F 4,41",
      "A p <.05 (*)",
      "B p <.01 (**)",
      "C t 2,10",
      "C p .042",
    ]);
  });

  test("are left unread where no legend tells what they stand for, and that is said", () => {
    const { unread, publication } = read(["Q1|s|A||F|4,41*"]);
    expect(publication.entries).toHaveLength(1);
    expect(unread).toEqual([
      {
        place: { question: "Q1", by: "s", row: "A", column: "", statistic: "p", printed: "*" },
        reason: "rien ne dit ce que * veut dire (une ligne « légende » le dirait)",
      },
    ]);
  });

  test("are refused where nothing tests", () => {
    expect(fault(["Q1||||légende|rien"])).toMatch(/Attendu : des étoiles, comme \* p < \.05/);
  });
});

describe("two degrees of freedom", () => {
  test.each([
    "1 ; 40",
    "1, 40",
    "(1, 40)",
    "1/40",
    "1 et 40",
    "1,40",
  ])("of an F are read as two: « %s »", (text) => {
    expect(
      entries(["Q|s|A||F|3,24", `Q|s|A||ddl|${text}`]).map((entry) => `${entry.statistic} ${entry.printed}`),
    ).toEqual(["F 3,24", "ddl 1", "ddl2 40"]);
  });

  test("are one, with decimals, of a t", () => {
    expect(entries(["Q|s|A||t|3,24", "Q|s|A||ddl|37,8"]).map(({ printed: text }) => text)).toEqual([
      "3,24",
      "37,8",
    ]);
  });
});

describe("a fault", () => {
  test.each(heads)("is a missing column: %s", (missing) => {
    const header = ["page", ...heads].filter((name) => name !== missing).join("|");
    const line = header.replaceAll("|", ", ");
    expect(fault(["1|2|3|4|5|6"], header)).toBe(
      `tables.csv, ligne 1, valeur « ${line} » : la colonne « ${missing} » manque. Attendu : question, croisement, ligne, colonne, statistique, imprimé.`,
    );
  });

  test("is an unknown statistic, and those that there are are named", () => {
    expect(fault(["Q1||||mode|5"])).toBe(
      "tables.csv, ligne 2, colonne « statistique », valeur « mode » : valeur inconnue. Attendu : « effectif », « pourcentage », « moyenne », « écart-type », « erreur-type », « chi2 », « F », « t », « z », « r », « ddl », « ddl2 », « p », « eta2 », « V », « d », « borne basse de l’IC à 95 % », « borne haute de l’IC à 95 % », « IC à 95 % », « médiane », « minimum », « maximum », « étendue », « rapport de cotes », « base », « verdict », « échelle », « réponses », « légende ».",
    );
  });

  test("is a number of no table", () => {
    expect(fault(["Q1||||base|5", "|sexe|Oui|Femmes|effectif|3"])).toBe(
      "tables.csv, ligne 3, colonne « question », case vide : le tableau n’a pas de nom. Attendu : un numéro ou un nom de question.",
    );
  });

  test.each([
    ["Q1|sexe|Oui|Femmes|effectif|20", "Q1|sexe|Oui|Femmes|n|20"],
    ["Q1|sexe|Oui|Femmes|effectif|20", " Q1 |sexe| Oui|Femmes |effectif|21"],
    ["Q1||||échelle|1 à 10", "Q1||||scale|1 à 7"],
    ["Q1||||réponses|plusieurs", "Q1||||answers|une"],
  ])("is a place given twice, though the number be the same: %s, %s", (first, second) => {
    expect(fault([first, "Q1||||base|50", second])).toBe(
      `tables.csv, ligne 4, colonne « imprimé », valeur « ${second.split("|")[5]} » : cette place est déjà donnée à la ligne 2. Attendu : une seule ligne par place.`,
    );
  });

  test("is not a place that another question, crossing, row, column or statistic has too", () => {
    const places = ["Q1|s|r|c|n", "Q2|s|r|c|n", "Q1|t|r|c|n", "Q1|s|u|c|n", "Q1|s|r|d|n", "Q1|s|r|c|%"];
    expect(entries(places.map((place) => `${place}|20`))).toHaveLength(6);
  });

  test("is a file of which nothing is printed", () => {
    const message = "tables.csv : aucun nombre n’est donné. Attendu : une ligne par nombre imprimé.";
    expect(fault([])).toBe(message);
    expect(fault(["Q1||Oui||effectif|"])).toBe(message);
    expect(fault(["Q1||||échelle|1 à 10"])).toBe(message);
  });

  test("is told with the line of its record, its column as the header names it and its value as it stands there", () => {
    const records = [
      ...recordsOf([], "Printed|Statistic|question|by|row|column"),
      { line: 12, fields: [" 3 %?", "Mean", "Q1", "", "", ""] },
    ];
    expect(faultOf(() => parseTables(records, "f.ods")).message).toMatch(
      /^f\.ods, ligne 12, colonne « Printed », valeur « 3 %\? » : /,
    );
  });
});

describe("what the authors say of a table", () => {
  const number = "Q1||||base|50";

  test.each([
    ["1 à 10", 1, 10],
    ["0-5", 0, 5],
    ["1 – 7", 1, 7],
    ["-3 à 3", -3, 3],
    ["−3 à −1", -3, -1],
    ["-3-3", -3, 3],
  ])("is its scale: « %s »", (text, min, max) => {
    const { settings, publication } = read([`Q1||||échelle|${text}`, number]);
    expect([...settings]).toEqual([["Q1", { range: { min, max } }]]);
    expect(publication.entries).toHaveLength(1);
  });

  test.each([
    ["plusieurs", true],
    ["une", false],
    ["un seul", false],
  ])("is whether a respondent may give several answers: « %s »", (text, multiple) => {
    expect([...read([`Q1||||réponses|${text}`, number]).settings]).toEqual([["Q1", { multiple }]]);
  });

  test("is of its own question, and both may be said", () => {
    const lines = [
      "Q1||||échelle|1 à 10",
      "Q2||||réponses|une",
      "Q1||||réponses|plusieurs",
      "Q2||||échelle|1 à 5",
      number,
    ];
    expect(Object.fromEntries(read(lines).settings)).toEqual({
      Q1: { range: { min: 1, max: 10 }, multiple: true },
      Q2: { range: { min: 1, max: 5 }, multiple: false },
    });
  });

  test.each([
    "10 à 1",
    "5 à 5",
    "de 1 à 10",
    "1 à dix",
    "10",
    "1 à 10 points",
    "1,5 à 3",
  ])("is no scale when it is « %s »", (text) => {
    expect(fault([`Q1||||échelle|${text}`, number])).toBe(
      `tables.csv, ligne 2, colonne « imprimé », valeur « ${text} » : ce n’est pas une échelle. Attendu : deux nombres entiers, comme 1 à 10.`,
    );
  });

  test("is not how many answers a respondent may give when it is another word", () => {
    expect(fault(["Q1||||réponses|beaucoup", number])).toBe(
      "tables.csv, ligne 2, colonne « imprimé », valeur « beaucoup » : valeur inconnue. Attendu : une ou plusieurs.",
    );
  });
});

describe("the faults of a file", () => {
  const faults = (lines: readonly string[]): readonly string[] => {
    try {
      read(lines);
    } catch (error) {
      if (error instanceof UserError) return error.message.split("\n");
    }
    return [];
  };

  test("are told all at once, in the order of their lines, each with what is expected", () => {
    const lines = [
      "Q1|sexe|Oui|F|effectif|20",
      "Q1|sexe|Oui|H|effectiff|30",
      "Q1|sexe|Non|F|effectif|vingt",
      "Q1|sexe|Oui|F|effectif|21",
    ];
    expect(faults(lines)).toEqual([
      "3 fautes dans tables.csv :",
      expect.stringMatching(
        /^- tables\.csv, ligne 3, colonne « statistique », valeur « effectiff » : .*Attendu : /,
      ),
      "- tables.csv, ligne 4, colonne « imprimé », valeur « vingt » : ce n’est pas ce que l’on imprime ici. Attendu : un nombre entier comme 927.",
      "- tables.csv, ligne 5, colonne « imprimé », valeur « 21 » : cette place est déjà donnée à la ligne 2. Attendu : une seule ligne par place.",
    ]);
  });

  test("are told up to twenty, then how many more there are", () => {
    const lines = Array.from({ length: 23 }, (_, i) => `Q1|sexe|L${i}|F|effectif|beaucoup`);
    const told = faults(lines);
    expect(told).toHaveLength(22);
    expect(told.at(-1)).toBe("… et 3 autres.");
  });

  test("name a column that is none of the groups whose size is given", () => {
    const lines = [
      "Q1|sexe||Femmes|effectif|20",
      "Q1|sexe||Hommes|effectif|30",
      "Q1|sexe|Utile|Femme|moyenne|3,20",
      "Q1|sexe|Utile|Total|moyenne|3,20",
    ];
    expect(fault(lines)).toBe(
      "tables.csv, ligne 4, colonne « colonne », valeur « Femme » : cette colonne n’est aucun des groupes dont l’effectif est donné. Attendu : « Femmes », « Hommes ».",
    );
  });

  test("name a decimal sign that is not that of the table, but for what begins with it", () => {
    const lines = ["Q1||||base|20", "Q1||A||moyenne|3,20", "Q1||B||moyenne|3,40", "Q1||C||p|.037"];
    expect(entries(lines)).toHaveLength(4);
    expect(entries([...lines, "Q2||A||moyenne|3.50"])).toHaveLength(5);
    expect(fault([...lines, "Q1||D||moyenne|3.50"])).toBe(
      "tables.csv, ligne 6, colonne « imprimé », valeur « 3.50 » : le signe décimal est ici un point, et une virgule dans 2 nombres du même tableau. Attendu : partout le même : une virgule.",
    );
  });
});
