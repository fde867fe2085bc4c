import { expect, test } from "vitest";
import { parseRawTable } from "../../../lib/import/table/parseRawTable";

const parse = (text: string) => parseRawTable(new TextEncoder().encode(text), "r.csv");

test.each([
  ["commas", "a,b\n1,x\n2,\n1,x\n"],
  ["semicolons", "a;b\n1;x\n2;\n1;x\n"],
  ["tabulations, a byte order mark and spaces", "\ufeffa\tb\r\n1\t x \r\n2\t\r\n1\tx\r\n"],
])("reads a table with %s as texts coded by column", (_, text) => {
  const { columns, rows, lines } = parse(text);
  expect(rows).toBe(3);
  expect([...lines!]).toEqual([2, 3, 4]);
  expect(columns.map(({ name, values, codes }) => [name, values, [...codes]])).toEqual([
    ["a", ["1", "2"], [0, 1, 0]],
    ["b", ["x", ""], [0, 1, 0]],
  ]);
});

test("leaves out a column without a name that is blank", () => {
  expect(parse("a,\n1,\n").columns.map(({ name }) => name)).toEqual(["a"]);
});

test.each([
  ["no row", "a,b\n", "r.csv, ligne 2 : le fichier n’a pas de réponses."],
  ["no column", ",\n1,2\n", "r.csv, ligne 1 : le fichier n’a pas de colonne."],
  [
    "two columns of one name",
    "a,b,a\n1,2,3\n",
    "r.csv, ligne 1, colonne « a » : cette colonne figure deux fois.",
  ],
  [
    "a nameless column that has answers",
    ",a\n1,2\n",
    "valeur « 1 » : la colonne 1 a des réponses et pas de nom.",
  ],
  ["a row of another length", "a,b\n1,2\n3\n", "r.csv, ligne 3 : la ligne a 1 champ."],
  [
    "a name of more than 1,000 characters",
    `${"a".repeat(1001)},b\n1,2\n`,
    "ce nom de colonne a 1001 caractères.",
  ],
  [
    "more than 2,000 columns",
    `${Array.from({ length: 2001 }, (_, i) => `c${i}`).join(",")}\n1\n`,
    "le fichier a 2001 colonnes",
  ],
  [
    "the table of a report",
    "question,by,row,column,statistic,printed\n2.1,,Oui,,n,542\n",
    "c’est le tableau d’un rapport",
  ],
  ["an older table of a report", "question,crossing,row\n2.1,,Oui\n", "c’est le tableau d’un rapport"],
])("refuses %s", (_, text, message) => {
  expect(() => parse(text)).toThrow(message);
});
