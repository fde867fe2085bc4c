import { describe, expect, test } from "vitest";
import { parseCsv } from "../../lib/base/parseCsv";
import { bytesOf, faultOf } from "../support/smallSurvey";

const read = (text: string) => parseCsv(bytesOf(text), "a.csv");
const fault = (content: string | Uint8Array) =>
  faultOf(() => parseCsv(typeof content === "string" ? bytesOf(content) : content, "a.csv"));

/** A byte for each character, as Windows-1252 and ISO 8859-1 write French. */
const oneBytePerCharacter = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("parseCsv", () => {
  test("gives each record with the line on which it ends, the header first", () => {
    expect(read('id,a\n1,"x,\ny ""z"""\n2,été\n')).toEqual([
      { line: 1, fields: ["id", "a"] },
      { line: 3, fields: ["1", 'x,\ny "z"'] },
      { line: 4, fields: ["2", "été"] },
    ]);
  });

  test.each([
    ["LF", "id,a\n1,x\n2,y\n"],
    ["CRLF", "id,a\r\n1,x\r\n2,y\r\n"],
    ["CR", "id,a\r1,x\r2,y\r"],
    ["CRLF then LF", "id,a\r\n1,x\n2,y\n"],
    ["LF then CRLF", "id,a\n1,x\r\n2,y\r\n"],
    ["LF without a last one", "id,a\n1,x\n2,y"],
  ])("reads the same records and lines whatever ends the lines: %s", (_, text) => {
    expect(read(text)).toEqual([
      { line: 1, fields: ["id", "a"] },
      { line: 2, fields: ["1", "x"] },
      { line: 3, fields: ["2", "y"] },
    ]);
  });

  test("skips a byte order mark and empty lines, which still count", () => {
    expect(read("\uFEFFid,a\n\n1,x\n\n")).toEqual([
      { line: 1, fields: ["id", "a"] },
      { line: 3, fields: ["1", "x"] },
    ]);
  });

  test("reads an empty last field, whether or not the file ends there", () => {
    expect(read("id,a\n1,")[1]!.fields).toEqual(["1", ""]);
    expect(read('id,a\n1,""\n')[1]!.fields).toEqual(["1", ""]);
  });

  test("keeps the spaces of a field", () => {
    expect(read("id,a\n1, x \n")[1]!.fields).toEqual(["1", " x "]);
  });

  test.each([
    ["nothing", ""],
    ["a byte order mark", "\uFEFF"],
    ["empty lines", "\n\n"],
  ])("refuses a file that holds only %s", (_, text) => {
    expect(fault(text).message).toBe(
      "a.csv : le fichier est vide. Attendu : une ligne d’en-tête puis une ligne par enregistrement.",
    );
  });

  test.each([
    ["point-virgule", "id;a\n1;x\n"],
    ["tabulation", "id\ta\n1\tx\n"],
    ["point-virgule", 'id;"a"\r\n1;x,y\r\n'],
  ])("names the separator of a file that uses another: %s", (name, text) => {
    expect(fault(text).message).toBe(`a.csv, ligne 1 : le séparateur est « ${name} ». Attendu : la virgule.`);
  });

  test("accepts semicolons and tabs in a file separated by commas", () => {
    expect(read("id,a;b,c\td\n1,2;3,4\t5\n")[0]!.fields).toEqual(["id", "a;b", "c\td"]);
  });

  test.each([
    ["few", "id,a,b\n1,x,y\n2,x\n", "2 champs"],
    ["many", "id,a,b\n1,x,y\n2,x,y,z\n", "4 champs"],
    ["few", "id,a,b\n1,x,y\n2\n", "1 champ"],
  ])("names the line that has too %s fields", (_, text, found) => {
    expect(fault(text).message).toBe(
      `a.csv, ligne 3 : la ligne a ${found}. Attendu : 3 champs, comme l’en-tête.`,
    );
  });

  test("names the line on which the record of an unclosed quote begins", () => {
    expect(fault('id,a\n1,"x\ny"\n2,"z\n3,t\n4,u\n').message).toBe(
      "a.csv, ligne 4 : un guillemet ouvert n’est pas refermé. " +
        "Attendu : des champs séparés par des virgules, entre guillemets doubles s’ils en contiennent.",
    );
  });

  test.each([
    ["inside a field", 'id,a\n1,x\n2,x"y\n'],
    ["before the end of a field", 'id,a\n1,x\n2,"x"y\n'],
  ])("names the line of a quote that stands %s", (_, text) => {
    expect(fault(text).message).toBe(
      "a.csv, ligne 3 : un guillemet est mal placé. " +
        "Attendu : des champs séparés par des virgules, entre guillemets doubles s’ils en contiennent.",
    );
  });

  test("names the first line that is not UTF-8", () => {
    expect(fault(oneBytePerCharacter("id,a\n1,x\n2,Privée\n3,é\n")).message).toBe(
      "a.csv, ligne 3 : l’encodage n’est pas UTF-8 (sans doute Windows-1252 ou ISO 8859-1). " +
        "Attendu : un fichier texte en UTF-8.",
    );
  });

  test.each([
    ["little-endian", [0xff, 0xfe, 0x69, 0x00]],
    ["big-endian", [0xfe, 0xff, 0x00, 0x69]],
    ["little-endian without a mark", [0x69, 0x00, 0x64, 0x00]],
    ["big-endian without a mark", [0x00, 0x69, 0x00, 0x64]],
  ])("recognises UTF-16, %s", (_, bytes) => {
    expect(fault(Uint8Array.from(bytes)).message).toBe(
      "a.csv : le fichier est en UTF-16. Attendu : un fichier texte en UTF-8.",
    );
  });

  test("reads a file whose first column is called « PK »", () => {
    expect(read("PK,a\n1,x\n")[0]!.fields).toEqual(["PK", "a"]);
  });

  test("recognises a workbook that was given for a CSV file", () => {
    expect(fault(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])).message).toBe(
      "a.csv : c’est un classeur ou une archive ZIP. Attendu : un fichier texte en UTF-8.",
    );
  });
});
