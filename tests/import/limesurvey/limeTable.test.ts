import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isLimeSurvey, metadataCode } from "../../../lib/import/limesurvey/limeMetadata";
import { limeTable } from "../../../lib/import/limesurvey/limeTable";
import { parseRawTable } from "../../../lib/import/table/parseRawTable";
import { rawTable } from "../../draft/rawTable";

const noted = {
  id: ["1", "2"],
  submitdate: ["2024-01-02", ""],
  lastpage: ["3", "1"],
  startlanguage: ["fr", "fr"],
};
const read = (columns: Readonly<Record<string, readonly string[]>>) => limeTable(rawTable(columns));

describe("isLimeSurvey", () => {
  test.each([
    [["id", "submitdate", "lastpage", "startlanguage", "Q1"]],
    [["id. ID de la réponse", "submitdate. Date de soumission", "lastpage. Dernière page", "Q1. Votre âge"]],
    [["ID de la réponse", "Date de soumission", "Dernière page", "Langue de départ", "Votre âge"]],
    [["Response ID", "Date submitted", "Last page", "Start language", "Your age"]],
    [["G01Q01", "G01Q02[SQ001]", "G01Q02[SQ002]", "G01Q02[other]"]],
    [["id", "token", "submitdate", "lastpage", "G01Q02_SQ001"]],
  ])("knows %j", (names) => {
    expect(isLimeSurvey(names)).toBe(true);
  });

  test.each([
    [["id", "age", "sexe"]],
    [["id", "token", "seed", "startdate"]],
    [["Q1", "Q2[1]", "Q2[2]", "Q2[other]"]],
    [["Prix [HT]", "Prix [TTC]"]],
    [["id", "q1_1", "q1_2", "q2"]],
    [["submitdate", "Q1"]],
    [["SQ001", "SQ002"]],
    [["Horodateur", "Votre âge", "Êtes-vous satisfait ? [du lieu]", "Êtes-vous satisfait ? [du prix]"]],
    [[]],
  ])("does not claim %j", (names) => {
    expect(isLimeSurvey(names)).toBe(false);
  });

  test("claims none of the project’s own files of answers", () => {
    const data = join(__dirname, "..", "..", "..", "data");
    const files = readdirSync(data).filter((name) => name.endsWith(".csv"));
    expect(files.length).toBeGreaterThan(0);
    const claimed = files.filter((name) => {
      const [header] = readFileSync(join(data, name), "utf8").split("\n");
      return isLimeSurvey(header!.split(/[,;]/));
    });
    expect(claimed).toEqual([]);
  });
});

describe("metadataCode", () => {
  test.each([
    ["interviewtime", "interviewtime"],
    ["groupTime12", "groupTime12"],
    ["questionTime345", "questionTime345"],
    ["123X4X56time", "123X4X56time"],
    ["Date de la dernière action", "datestamp"],
    ["Group time: Vous", "Group time: Vous"],
    ["ipaddr. Adresse IP", "ipaddr"],
  ])("knows %s", (heading, code) => {
    expect(metadataCode(heading)).toBe(code);
  });

  test.each([
    "readingTime",
    "idQ1",
    "Date",
    "token de bus",
    "seed. Quelle graine ?",
    "lastpage2",
  ])("takes « %s » for a question", (heading) => {
    expect(metadataCode(heading)).toBeUndefined();
  });
});

describe("limeTable", () => {
  test("sets apart what LimeSurvey notes, and who was invited where there is a token", () => {
    const columns = { ...noted, email: ["a@b.fr", ""], Q1: ["A1", "A2"] };
    expect(read(columns).table.columns.map(({ name }) => name)).toEqual(["email", "Q1"]);
    const { table, metadata } = read({ token: ["x", "y"], ...columns });
    expect(table.columns.map(({ name }) => name)).toEqual(["Q1"]);
    expect(metadata.map(({ name }) => name)).toEqual([
      ...["token", "id", "submitdate", "lastpage", "startlanguage", "email"],
    ]);
  });

  test("gives each column its question, its wording and what says that it was not shown", () => {
    const { table } = read({
      ...noted,
      "Q1. Votre âge": ["12", "N/A"],
      "Q2[SQ001]. Notez [le lieu]": ["1", "{question_not_shown}"],
      "Q2[SQ002]. Notez [le prix [HT]]": ["1", ""],
      "Q3[SQ001][1]. Combien [ici] [par jour]": ["1", "4"],
    });
    expect(table.columns.map(({ question, label, notShown }) => [question, label, notShown])).toEqual([
      [{ name: "Q1", label: "Votre âge" }, "Votre âge", new Set(["N/A"])],
      [{ name: "Q2", label: "Notez" }, "le lieu", new Set(["{question_not_shown}"])],
      [{ name: "Q2", label: "Notez" }, "le prix [HT]", undefined],
      [{ name: "Q3", label: "Combien" }, "ici – par jour", undefined],
    ]);
  });

  test("takes brackets for an item only where others beside it are of the same question", () => {
    const { table } = read({
      ...noted,
      "Prix [HT]": ["1", "2"],
      "Notez [un]": ["1", "2"],
      "Notez [deux]": ["1", "2"],
    });
    expect(table.columns.map(({ question, label }) => [question!.name, label])).toEqual([
      ["Prix [HT]", "Prix [HT]"],
      ["Notez", "un"],
      ["Notez", "deux"],
    ]);
  });

  test.each([
    ["Y", ["Y", "", "N/A"], ["", "Y", "N/A"]],
    ["Oui", ["Oui", "Non", "N/A"], ["Non", "Non", "N/A"]],
    ["1", ["1", "0", "N/A"], ["0", "1", "N/A"]],
  ])("knows a multiple choice that « %s » ticks", (ticked, one, two) => {
    const { table } = read({ "M[SQ001]": one, "M[SQ002]": two, "M[other]": ["", "chanter", "N/A"] });
    expect(table.sets).toEqual([{ name: "M", columns: ["M[SQ001]", "M[SQ002]"], ticked }]);
  });

  test.each([
    ["codes of an array", ["A1", "A2"], ["A1", ""]],
    ["yes, no and uncertain", ["Y", "N"], ["U", "Y"]],
    ["scores", ["1", "2"], ["5", "1"]],
  ])("takes %s for no multiple choice", (_, one, two) => {
    expect(read({ "F[SQ001]": one, "F[SQ002]": two }).table.sets).toBeUndefined();
  });

  test("knows a ranking: no answer twice, none after a blank; and takes no array for one", () => {
    const first = ["A1", "A2", "A3", "A1", "A2", "A3", "A1"];
    const second = ["A2", "A3", "A1", "A3", "A1", "A2", ""];
    expect(read({ "R[1]": first, "R[2]": second }).table.sets).toEqual([
      { name: "R", columns: ["R[1]", "R[2]"], ranked: true },
    ]);
    expect(read({ "R[1]": first, "R[2]": [...second.slice(0, 6), "A1"] }).table.sets).toBeUndefined();
    expect(
      read({ "R[1]": [...first.slice(0, 6), ""], "R[2]": [...second.slice(0, 6), "A1"] }).table.sets,
    ).toBeUndefined();
  });

  test("reads separators of both kinds and says in French what it recognised", () => {
    for (const separator of [",", ";"]) {
      const text = [Object.keys(noted), ["1", "", "1", "fr"]]
        .map((own) => [...own, "Y"].join(separator))
        .join("\n");
      const { table } = limeTable(parseRawTable(new TextEncoder().encode(text), "a.csv"));
      expect(table.recognised).toContain(
        "Export LimeSurvey : 1 question, dont 0 à choix multiple ; 4 colonnes de suivi mises à part.",
      );
    }
  });
});
