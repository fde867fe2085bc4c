import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../lib/base/parseCsv";
import { cellsOf, fixtures, plainTable, readFixture, reference } from "./savFixtures";

interface HavenColumn {
  readonly name: string;
  readonly number: boolean;
  readonly label?: string;
  readonly cells: readonly string[];
  readonly labels?: readonly { readonly value: string; readonly label: string }[];
  readonly missing?: readonly string[];
  readonly range?: readonly string[];
}

const withHaven = fixtures.filter((name) => reference(`${name}.json`) !== undefined);
const withPspp = fixtures.filter((name) => reference(`${name}.csv`) !== undefined);
/** Numbers as this house writes them; other texts without the spaces that fill them. */
const ours = (text: string, isNumber: boolean) =>
  isNumber && text !== "" ? String(Number(text)) : text.replace(/ +$/, "");

describe("what haven reads", () => {
  test.each(withHaven)("%s has the same cells, names and labels", (file) => {
    const { columns } = readFixture(file);
    const haven = JSON.parse(reference(`${file}.json`)!) as readonly HavenColumn[];
    expect(columns.map(({ name }) => name)).toEqual(haven.map(({ name }) => name));
    columns.forEach((column, i) => {
      const { number, label, cells, labels = [] } = haven[i]!;
      // Formats that haven leaves as seconds are told by PSPP.
      const seconds = number && column.values.some((value) => /^\d+-\d+-\d+|:/.test(value));
      if (!seconds)
        expect([column.name, cellsOf(column).map(whole)]).toEqual([
          column.name,
          cells.map((text) => whole(ours(text, number))),
        ]);
      expect(column.label).toBe(label);
      const expected = labels.map((one) => [ours(one.value, number), one.label] as const);
      expect([...(column.labels ?? [])].sort()).toEqual(expected.sort());
    });
  });

  test.each(withHaven)("%s has the same values declared missing", (file) => {
    const { columns } = readFixture(file);
    const haven = JSON.parse(reference(`${file}.json`)!) as readonly HavenColumn[];
    columns.forEach((column, i) => {
      const { number, missing = [], range } = haven[i]!;
      const [low, high] = range?.map((end) => Number(end.replace("Inf", "Infinity"))) ?? [1, 0];
      const texts = new Set([...column.values, ...(column.labels?.keys() ?? [])]);
      const inRange = [...texts].filter(
        (text) => text !== "" && low! <= Number(text) && Number(text) <= high!,
      );
      const expected = new Set([...missing.map((text) => ours(text, number)), ...inRange]);
      expect(new Set(column.missing?.keys() ?? [])).toEqual(expected);
    });
  });
});

describe("what PSPP reads", () => {
  test.each(withPspp)("%s has the same cells", (file) => {
    const { columns, rows } = readFixture(file);
    const records = parseCsv(new TextEncoder().encode(reference(`${file}.csv`)!), file);
    const [names, ...cells] = records.map(({ fields }) => fields);
    expect(columns.map(({ name }) => name.toLowerCase())).toEqual(names!.map((name) => name.toLowerCase()));
    expect(rows).toBe(cells.length);
    columns.forEach((column, i) => {
      expect([column.name, cellsOf(column).map(comparable)]).toEqual([
        column.name,
        cells.map((fields) => comparable(isoOf(fields[i]!))),
      ]);
    });
  });
});

/** PSPP writes days as « 10/25/2023 », and a blank number as a space. */
function isoOf(text: string): string {
  return text === " " ? "" : text.replace(/^(\d\d)\/(\d\d)\/(\d{4})/, "$3-$1-$2");
}

/** A moment or hours to the second: other programs leave out the fraction. */
function whole(text: string): string {
  return text.replace(/(:\d\d)\.\d+$/, "$1");
}

/** PSPP writes the exponent of a number in two digits. */
function comparable(text: string): string {
  if (text !== "" && Number.isFinite(Number(text))) return String(Number(text));
  return whole(text.replace(/ +$/, ""));
}

describe("one survey, written three times", () => {
  test.each([
    ["survey-plain.sav", "survey-bytes.sav"],
    ["survey-plain.sav", "survey.zsav"],
    ["no-case.sav", "no-case.zsav"],
    ["haven-plain.sav", "haven-bytes.sav"],
    ["haven-plain.sav", "haven.zsav"],
    ["big-endian-plain.sav", "big-endian-bytes.sav"],
    ["big-endian-plain.sav", "big-endian.zsav"],
    ["all-codes.sav", "small-blocks.zsav"],
    ["all-codes.sav", "all-codes-bias-50.sav"],
  ])("%s says the same as %s", (one, other) => {
    expect(plainTable(readFixture(one))).toEqual(plainTable(readFixture(other)));
  });
});

describe("a survey of PSPP", () => {
  const table = readFixture("survey-bytes.sav");
  const column = (name: string) => table.columns.find((other) => other.name === name)!;

  test("names its weights, its measures and its questions of several answers", () => {
    expect(table.weight).toBe("poids_de_sondage");
    expect(column("note").measure).toBe("scale");
    expect(column("court").measure).toBe("nominal");
    expect(column("rang_1").measure).toBe("ordinal");
    expect(column("juste_plus").measure).toBe("nominal");
    expect(table.sets).toEqual([
      { name: "$rangs", label: "Quels rangs donnés ?", columns: ["rang_1", "rang_2"] },
      {
        name: "$canaux",
        label: "Par quels canaux ?",
        columns: ["canal_1", "canal_2", "canal_3"],
        ticked: "1",
      },
      {
        name: "$compte",
        label: "Compté",
        columns: ["canal_1", "canal_2"],
        ticked: "1",
        answersFrom: "labels",
      },
      {
        name: "$mots",
        label: "Quels mots ?",
        columns: ["mot_a", "mot_b"],
        ticked: "oui",
        answersFrom: "labels",
      },
    ]);
  });

  test("gives labels to missing values: those declared, and those of a range that occur or have a label", () => {
    expect([...column("note").missing!].sort()).toEqual([
      ["-1", ""],
      ["1234567.891", ""],
      ["95", "Refus"],
      ["99", "Ne se prononce pas"],
    ]);
    expect([...column("court").missing!]).toEqual([["99", "Rien"]]);
    expect([...column("âge").missing!]).toEqual([["-1", ""]]);
  });

  test("says its encoding and its compression", () => {
    expect(table.recognised).toEqual(["fichier SPSS compressé", "encodage UTF-8, déclaré par le fichier"]);
  });

  test("keeps the questions of a file without answers", () => {
    const empty = readFixture("no-case.sav");
    expect(empty.rows).toBe(0);
    expect(empty.columns.map(({ name, label }) => [name, label])).toEqual(
      table.columns.map(({ name, label }) => [name, label]),
    );
    expect(empty.columns.every(({ codes, values }) => codes.length === 0 && values.length === 0)).toBe(true);
  });
});

test("long texts have their missing values whether their length is written once or before each", () => {
  const { columns } = readFixture("long-missing.sav");
  expect(columns.map(({ missing }) => [...missing!])).toEqual([
    [
      ["sans", "Sans domicile"],
      ["nulle p", ""],
      ["rien", ""],
    ],
    [
      ["abc", ""],
      ["xyz", ""],
    ],
  ]);
});

test.each([
  ["windows-1252.sav", "encodage WINDOWS-1252, déclaré par le fichier"],
  ["ISO-8859-15.sav", "encodage ISO-8859-15, déclaré par le fichier"],
  ["code-page-1252.sav", "encodage windows-1252, d’après la page de code 1252"],
  ["no-encoding.sav", "encodage windows-1252, supposé, car le fichier n’en déclare pas"],
])("%s tells how its encoding is known", (file, line) => {
  expect(readFixture(file).recognised![1]).toBe(line);
});
