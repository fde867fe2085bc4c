import { describe, expect, test } from "vitest";
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
    ",a\nx,2\n",
    "valeur « x » : la colonne 1 a des réponses et pas de nom.",
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

const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const read = (own: Uint8Array) => {
  const { columns, rows, recognised } = parseRawTable(own, "r.csv");
  const texts = Array.from({ length: rows }, (_, row) =>
    columns.map(({ values, codes }) => values[codes[row]!]),
  );
  return { names: columns.map(({ name }) => name), texts, recognised };
};

describe("the encoding", () => {
  test.each<[string, Uint8Array, string, string]>([
    ["UTF-8", new TextEncoder().encode("a,é\n1,œ\n"), "UTF-8", "é œ"],
    ["UTF-8 with a mark", new TextEncoder().encode("\ufeffa,é\n1,œ\n"), "UTF-8", "é œ"],
    ["plain ASCII", bytes("a,b\n1,x\n"), "UTF-8", "b x"],
    ["Windows-1252", bytes("a,\xe9\n1,l\x92\x9cil\n"), "Windows-1252", "é l’œil"],
    ["ISO 8859-1", bytes("a,\xe9\n1,\xc0 c\xf4t\xe9\n"), "ISO 8859-1", "é À côté"],
    ["ISO 8859-15", bytes("a,\xe9\n1,c\xbdur 5 \xa4\n"), "ISO 8859-15", "é cœur 5 €"],
    ["Mac OS Roman", bytes("a,libert\x8e\n1,l\xd5\x8et\x8e\n"), "Mac OS Roman", "liberté l’été"],
    [
      "UTF-16 with a mark",
      bytes("\xff\xfea\0,\0\xe9\0\n\x001\0,\0\x53\x01\n\0"),
      "UTF-16 (petit-boutiste)",
      "é œ",
    ],
    ["UTF-16 without a mark", bytes("\0a\0,\0\xe9\0\n\x001\0,\x01\x53\0\n"), "UTF-16 (gros-boutiste)", "é œ"],
    [
      "Windows-1252 whose capitals before a space would be phonetics in UTF-8",
      bytes("a,QUALIT\xc9\xa0:\n1,x\n"),
      "ISO 8859-1",
      "QUALITÉ\u00a0: x",
    ],
  ])("of %s is recognised and told", (_, own, name, expected) => {
    const { names, texts, recognised } = read(own);
    expect(`${names[1]} ${texts[0]![1]}`).toBe(expected);
    expect(recognised![0]).toBe(`Encodage : ${name}.`);
  });

  test("of a few bytes that are not UTF-8 is told with their line, and the others are as they were", () => {
    const { texts, recognised } = read(bytes("a,\xc3\xa9\n1,\xc5\x93uvre\n2,\xe9\n3,\x92\n4,\xc3\xa8\n"));
    expect(texts.map(([, text]) => text)).toEqual(["œuvre", "é", "’", "è"]);
    expect(recognised![0]).toBe(
      "Encodage : UTF-8, sauf 2 octets lus comme du Windows-1252 (le premier à la ligne 3).",
    );
  });

  test("is that of the first bytes beyond ASCII, however late they come", () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => `${i},x\n`).join("");
    const { texts, recognised } = read(bytes(`a,b\n${rows}0,l\x92\xe9t\xe9\n`));
    expect(texts.at(-1)![1]).toBe("l’été");
    expect(recognised![0]).toBe("Encodage : Windows-1252.");
  });
});

describe("the layout", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "semicolons, though numbers have commas",
      "a;b;c\n1;1,5;2,5\n2;3,5;4,5\n",
      ["Séparateur : point-virgule.", "Décimales : virgule."],
    ],
    [
      "semicolons, though names have commas",
      "a, x;b, y\n1,5;2\n3,5;4\n",
      ["Séparateur : point-virgule.", "Décimales : virgule."],
    ],
    ["bars", "a|b\n1|x,y\n", ["Séparateur : barre verticale."]],
    ["a line of Excel that tells it", "sep=_\na_b\n1_x\n", ["Séparateur : « _ »."]],
    ["apostrophes", "a,b\n1,'x, y'\n2,'l''eau'\n", ["Séparateur : virgule.", "Guillemets : simples."]],
    ["one column of sentences", "avis\nBien\nBien, sans plus\nNon\n", []],
    [
      "titles above the header",
      "Enquête, 2024\nSource : nous\n\na,b,c\n1,x,y\n",
      ["Séparateur : virgule.", "3 lignes de préambule laissées de côté."],
    ],
    [
      "a title that has the cells of the table",
      "Enquête;;\na;b;c\n1;x;y\n2;x;\n",
      ["Séparateur : point-virgule.", "Une ligne de préambule laissée de côté."],
    ],
  ])("of %s is recognised and told", (_, text, expected) => {
    const { names, recognised } = read(new TextEncoder().encode(text));
    expect(names[0]).toMatch(/^a/);
    expect(recognised!.slice(1)).toEqual(expected);
  });

  test("has quotes within answers, and after a backslash where the file does so", () => {
    const texts = (text: string) => read(new TextEncoder().encode(text)).texts;
    expect(texts('a,b\n1,5" de long\n2,"dit ""oui"""\n')).toEqual([
      ["1", '5" de long'],
      ["2", 'dit "oui"'],
    ]);
    expect(texts('a,b\n1,"dit \\"oui\\", non"\n2,"C:\\\\x"\n')).toEqual([
      ["1", 'dit "oui", non'],
      ["2", "C:\\x"],
    ]);
  });

  test("keeps the lines of the file, whatever comes before and within", () => {
    const text = 'Titre\n\na,b\n1,"x\r\ny"\n2,z\n,\n3,t\n,\n,\n';
    const { lines, rows } = parse(text);
    expect([rows, [...lines!]]).toEqual([4, [5, 6, 7, 8]]);
  });

  test("takes rows that are longer than the header by blank cells, and no other", () => {
    expect(read(new TextEncoder().encode("a,b,,\n1,x,,\n2,y\n3,z,, ,\n")).texts).toHaveLength(3);
    expect(() => parse("a,b\n1,x\n2,y\n3,z,,t\n")).toThrow(
      "r.csv, ligne 4 : la ligne a 4 champs. Attendu : 2 champs, comme l’en-tête.",
    );
    expect(() => parse("a;b;c\n1;2;3\n1;2\n1;2;3\n")).toThrow("r.csv, ligne 3 : la ligne a 2 champs.");
  });

  test("of one column has as many rows as lines, in however many pieces it is read", () => {
    const count = 200_000;
    const { rows, lines } = parse(`avis\n${"Bien\u00e9 oui\n".repeat(count)}`);
    expect([rows, lines!.at(-1)]).toEqual([count, count + 1]);
  });

  test("leaves a first column without a name where it numbers the rows, as R and pandas write them, and says so", () => {
    for (const numbers of [
      [0, 1, 2],
      [1, 2, 3],
      [889, 3, 41],
    ]) {
      const read = parse(
        `"","a"\n${numbers.map((number, i) => `"${number}",${i === 1 ? "x" : "y"}`).join("\n")}\n`,
      );
      expect(read.columns.map(({ name }) => name)).toEqual(["a"]);
      expect(read.recognised!.join(" ")).toContain("numérote les lignes");
    }
    expect(() => parse(",a\n1,x\n1,y\n")).toThrow(
      "ligne 3, valeur « 1 » : la colonne 1 a des réponses et pas de nom",
    );
  });

  test("does not take a first row of numbers for a header under a blank one", () => {
    expect(parse(",a\n1,2\n3,4\n").columns.map(({ values }) => values)).toEqual([["2", "4"]]);
    expect(() => parse("a,b\n1,2,3\n4,5,6\n")).toThrow("ligne 2 : la ligne a 3 champs.");
  });
});

describe("a file whose lines are not of one make is told by what is wrong with it", () => {
  const header = "id;statut;trajet, en heures;outils;avis;ville";
  const row = (i: number) => `r${i};Cadre;1,10;"Écran ; Siège";Oui, un peu;Rennes`;
  const rows = Array.from({ length: 30 }, (_, i) => row(i));
  const text = (...lines: readonly string[]) => [header, ...lines].join("\n");

  test("a file that is cut off within a quote, by the line where it opens", () => {
    expect(() => parse(text(...rows, 'r30;Cadre;1,10;"Écran ; Si'))).toThrow(
      "r.csv, ligne 32 : un guillemet ouvert n’est pas refermé. Attendu : des champs séparés par des points-virgules, entre guillemets doubles s’ils en contiennent.",
    );
    const open = 'r30;Cadre;1,10;"Écran;Oui;Rennes';
    expect(() => parse(text(...rows, open, ...rows.map((own) => own.replaceAll('"', ""))))).toThrow(
      "r.csv, ligne 32 : un guillemet ouvert n’est pas refermé.",
    );
  });

  test("rows that are apart by another sign than the header, by both", () => {
    expect(() => parse(text(...rows.map((own) => own.replaceAll(";", "\t"))))).toThrow(
      "r.csv, ligne 2 : la ligne est séparée par des tabulations. Attendu : des points-virgules, comme l’en-tête (ligne 1), ou le même séparateur partout.",
    );
  });

  test("a row that is apart by another sign than all others, by that sign", () => {
    const other = row(0).replaceAll(";", ",").replaceAll('"', "");
    expect(() => parse(text(...rows, other, ...rows))).toThrow(
      "r.csv, ligne 32 : la ligne a 1 champ, et semble séparée par des virgules. Attendu : 6 champs séparés par des points-virgules, comme l’en-tête.",
    );
    expect(() => parse(text(...rows, "r30;Cadre", ...rows))).toThrow(
      "r.csv, ligne 32 : la ligne a 2 champs. Attendu : 6 champs, comme l’en-tête.",
    );
  });

  test("a title that has the signs of another separator is still a title", () => {
    const title = "Enquête, Rennes, direction, agents, version 2, 2024";
    expect(parse([title, "", header, ...rows].join("\n")).columns).toHaveLength(6);
    expect(parse([title, header, ...rows].join("\n")).columns).toHaveLength(6);
  });
});

test.each([
  ["an empty file", "", "r.csv : le fichier est vide."],
  ["blank lines", "\n\r\n \n", "r.csv : le fichier est vide."],
  [
    "a quote that is not closed",
    'a;b\n1;"x\n',
    "r.csv, ligne 2 : un guillemet ouvert n’est pas refermé. Attendu : des champs séparés par des points-virgules, entre guillemets doubles s’ils en contiennent.",
  ],
  ["a misplaced quote", 'a;b\n1;"x"y\n', "r.csv, ligne 2 : un guillemet est mal placé."],
  ["a binary file", "a,b\n1,\0\x01\n", "r.csv : c’est un fichier binaire."],
  ["a PDF", "%PDF-1.7\n", "r.csv : c’est un PDF."],
])("refuses %s, in French", (_, text, message) => {
  expect(() => parse(text)).toThrow(message);
});

test("refuses UTF-16 that is broken", () => {
  expect(() => parseRawTable(bytes("\xff\xfea\0,\0\x00\xd8\n\0"), "r.csv")).toThrow(
    "r.csv : des caractères sont rompus dans ce fichier en UTF-16.",
  );
});
