import { describe, expect, test } from "vitest";
import { readRaw } from "../../../lib/import/table/readRaw";
import { smallAnswers, smallLime } from "../../support/lime/smallLime";
import { csvOf, lsaOf, lsrOf, lssOf, vvOf } from "../../support/lime/writeLime";

const bytes = (text: string) => new TextEncoder().encode(text);
const marked = csvOf(smallLime, smallAnswers, { headings: "codes", full: (_, code) => code ?? "N/A" });
const cellsOf = (own: Uint8Array, name: string) => {
  const column = readRaw(own, "r", { codes: "limesurvey" }).columns.find((one) => one.name === name)!;
  return Array.from(column.codes, (code) => column.values[code]!);
};

describe("readRaw, of what LimeSurvey exports", () => {
  const files: readonly (readonly [string, Uint8Array, string])[] = [
    ["a CSV", bytes(marked), "Q2"],
    ["a VV file", bytes(vvOf(smallLime, smallAnswers)), "Q2"],
    ["an archive", lsaOf(smallLime, smallAnswers), "Q2"],
  ];
  test.each(files)("knows %s by its content, its identifier, and what was not shown", (_, own, name) => {
    const table = readRaw(own, "anything.txt", { codes: "limesurvey" });
    expect(table.recognised!.join(" ")).toMatch(/LimeSurvey/);
    expect(table.id).toBe("id");
    const names = table.columns.map((column) => column.name);
    expect(names).not.toContain("submitdate");
    expect(names).not.toContain("seed");
    expect(cellsOf(own, name)[1]).toBe("N/A");
    const column = table.columns.find((one) => one.name === name)!;
    expect(column.notShown).toEqual(new Set(["N/A"]));
    // Everybody is asked this one: the file would say otherwise.
    expect(table.columns.find((one) => one.name === "Q1")!.notShown).toEqual(new Set());
  });

  test("knows a VV file whatever the pieces in which it comes", () => {
    const own = bytes(vvOf(smallLime, smallAnswers));
    const pieces = Array.from({ length: Math.ceil(own.length / 7) }, (_, i) =>
      own.subarray(7 * i, 7 * i + 7),
    );
    expect(readRaw(pieces, "r.csv")).toEqual(readRaw(own, "r.csv"));
  });

  test("writes « Autre » for its code, and numbers with the decimals that count", () => {
    expect(cellsOf(bytes(marked), "Q2")[0]).toBe("Autre");
    expect(cellsOf(bytes(marked), "K1[SQ001]")[0]).toBe("2.5");
  });

  test("gives an archive its labels where its codes are not asked for", () => {
    const table = readRaw(lsaOf(smallLime, smallAnswers), "a.lsa");
    const column = table.columns.find(({ name }) => name === "Q2")!;
    expect(column.values).toEqual(["Autre", "N/A", "Salarié"]);
  });

  test("reads responses alone, by the names of the data base", () => {
    const table = readRaw(bytes(lsrOf(smallLime, smallAnswers)), "r.lsr");
    expect(table.rows).toBe(3);
    expect(table.columns[0]!.name).toBe("id");
    expect(table.columns[1]!.name).toMatch(/^4242X7X\d+$/);
  });

  test("says where a file cannot tell what was not shown, and how many responses are incomplete", () => {
    const { recognised } = readRaw(bytes(csvOf(smallLime, smallAnswers, { headings: "codes" })), "r.csv");
    expect(recognised!.some((line) => line.startsWith("Le fichier ne dit pas"))).toBe(true);
    const partial = marked.replace("2024-03-02 10:00:00", "");
    expect(readRaw(bytes(partial), "r.csv").recognised).toContain(
      "Une réponse incomplète (sans date de soumission).",
    );
  });

  test("marks what holds the words of « Autre », and comments", () => {
    const { columns } = readRaw(bytes(marked), "r.csv");
    const parts = Object.fromEntries(columns.flatMap(({ name, part }) => (part ? [[name, part]] : [])));
    expect(parts).toEqual({
      ...{ "Q2[other]": "other", "Q7[comment]": "comment", "M1[other]": "other" },
      ...{ "M2[SQ001comment]": "comment", "M2[SQ002comment]": "comment" },
    });
  });

  const unsubmitted = marked.replaceAll(/2024-03-\d\d 10:00:00/g, "");
  test.each([
    ["a structure", bytes(lssOf(smallLime)), "c’est la structure d’une enquête LimeSurvey, pas ses réponses"],
    ["an archive without responses", lsaOf(smallLime, []), "l’archive n’a pas de réponses"],
    ["responses of which none was submitted", bytes(unsubmitted), "aucune réponse n’est complète"],
    ["a file of responses without any", bytes(lsrOf(smallLime, [])), "le fichier n’a pas de réponses"],
  ])("refuses %s, in French", (_, own, message) => {
    expect(() => readRaw(own, "r")).toThrow(message);
  });
});
