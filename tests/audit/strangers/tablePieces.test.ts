import { describe, expect, test } from "vitest";
import { parseTables } from "../../../lib/audit/strangers/parseTables";
import { type TablePiece, tablePieces } from "../../../lib/audit/strangers/tablePieces";
import { recordsOf } from "../../support/strangersTables";

const pieces = (lines: readonly string[]) =>
  tablePieces(parseTables(recordsOf(lines), "tables.csv"), "halfEither");
/** The shape of the only piece. */
const shapeOf = (lines: readonly string[]) => {
  const [piece, ...others] = pieces(lines);
  expect(others).toEqual([]);
  return piece!.shape;
};
/** The sizes of the groups of the only crossing. */
const sizesOf = (lines: readonly string[]) => shapeOf(lines).crossings[0]!.sizes;
/** What a piece prints, as crossing, row, column and number. */
const printed = ({ publication }: TablePiece) =>
  publication.entries.map(({ by, row, column, printed: text }) => [by, row, column, text].join("|"));

describe("the shape of a question", () => {
  test("is of means where a mean, a standard deviation or an F is printed", () => {
    for (const statistic of ["moyenne", "écart-type", "F"]) {
      const shape = shapeOf([
        `Q|sexe|Utile||${statistic}|5,00`,
        "Q|sexe|Utile||p|.500",
        "Q|sexe|Sûr||p|.400",
      ]);
      expect(shape).toMatchObject({ kind: "means", rows: ["Utile", "Sûr"], choices: [] });
    }
  });

  test("is of means without a label where there is one row of them", () => {
    expect(shapeOf(["Q||||moyenne|5,00"])).toMatchObject({ kind: "means", rows: [""] });
  });

  test("is of several answers where a row of counts has a test of its own", () => {
    for (const statistic of ["chi2", "p"]) {
      const shape = shapeOf(["Q|sexe|Journal|F|effectif|5", `Q|sexe|Radio||${statistic}|.500`]);
      expect(shape).toMatchObject({ kind: "multiple", rows: ["Journal", "Radio"], choices: [] });
    }
  });

  test("is of a single answer otherwise", () => {
    const shape = shapeOf(["Q||Oui||effectif|5", "Q|sexe|Non|F|effectif|5", "Q|sexe|||chi2|3,000"]);
    expect(shape).toMatchObject({ kind: "single", rows: [""], choices: ["Oui", "Non"] });
  });

  test("is of one answer or of several where their authors say so", () => {
    const counts = ["Q||Oui||effectif|5", "Q||Non||effectif|6"];
    expect(shapeOf([...counts, "Q||||réponses|plusieurs"])).toMatchObject({
      kind: "multiple",
      rows: ["Oui", "Non"],
    });
    const tested = [...counts, "Q|sexe||F|n|6", "Q|sexe||H|n|5", "Q|sexe|Oui||p|.500"];
    expect(shapeOf([...tested, "Q||||réponses|une"]).kind).toBe("single");
    expect(shapeOf(tested).kind).toBe("multiple");
  });

  test("has each label once, in the order of the file, whatever table it is in, but for Total and none", () => {
    const lines = ["Q||B||n|1", "Q|s|Total|x|n|3", "Q|s|C|x|n|2", "Q||||base|9", "Q||A||n|2", "Q|s|B|x|n|1"];
    const [whole] = pieces(lines);
    expect(whole!.shape.choices).toEqual(["B", "C", "A"]);
  });

  test("has the groups of each crossing in their order, but for Total and none", () => {
    const lines = [
      "Q|sexe|Oui|H|n|5",
      "Q|sexe|Oui|Total|n|9",
      "Q|sexe|||p|.500",
      "Q|âge|Oui|30+|n|5",
      "Q|sexe|Oui|F|n|4",
      "Q|âge|Oui|-30|n|4",
    ];
    expect(shapeOf(lines).crossings.map(({ id, groups }) => [id, groups])).toEqual([
      ["sexe", ["H", "F"]],
      ["âge", ["30+", "-30"]],
    ]);
  });

  test("has the scale that its authors give, and the rounding asked for", () => {
    expect(shapeOf(["Q||||moyenne|5,00", "Q||||échelle|1 à 7"]).range).toEqual({ min: 1, max: 7 });
    expect(shapeOf(["Q||||moyenne|5,00"]).range).toEqual({});
    const tables = parseTables(recordsOf(["Q||||moyenne|5,00"]), "tables.csv");
    for (const rounding of ["halfUp", "truncated"] as const) {
      expect(tablePieces(tables, rounding)[0]!.shape.rounding).toBe(rounding);
    }
  });

  test("is of its question alone, in the order of the file", () => {
    const own = pieces(["Q2||||base|9", "Q1||||base|5", "Q2||Oui||n|4", "Q3||||échelle|1 à 5"]);
    expect(own.map(({ shape }) => shape.id)).toEqual(["Q2", "Q1"]);
    expect(own.map(printed)).toEqual([["|||9", "|Oui||4"], ["|||5"]]);
  });
});

describe("how many were asked", () => {
  const means = "Q||Utile||moyenne|5,00";
  const counts = ["Q||Oui||effectif|4", "Q||Non||effectif|5"];

  test.each([
    ["the effectif without a row", [means, "Q||||effectif|12"], 12],
    ["the base", [means, "Q||||base|12"], 12],
    ["the total", [means, "Q||Total||effectif|12"], 12],
    ["the effectif rather than the base", [means, "Q||||base|13", "Q||||effectif|12"], 12],
    ["the base rather than the total", [means, "Q||Total||effectif|13", "Q||||base|12"], 12],
    ["the base rather than the sum of the counts", [...counts, "Q||||base|12"], 12],
    ["the total rather than the sum of the counts", [...counts, "Q||Total||effectif|12"], 12],
    ["the sum of the counts of a single answer", counts, 9],
    ["the effectif of the only row of means", [means, "Q||Utile||effectif|12"], 12],
    ["the effectif of that row rather than of all", [means, "Q||||n|13", "Q||Utile||effectif|12"], 12],
  ])("is %s", (_, lines, expected) => {
    expect(shapeOf(lines).asked).toBe(expected);
  });

  test.each([
    ["nothing tells it", [means]],
    ["counts are of several answers", [...counts, "Q||||réponses|plusieurs"]],
    ["a row has a percent and no count", [...counts, "Q||Peut-être||pourcentage|10,0"]],
    ["a count is x", ["Q||Oui||effectif|x", "Q||Non||effectif|5"]],
    ["it is x", [means, "Q||||effectif|x"]],
  ])("is not known where %s", (_, lines) => {
    expect(shapeOf(lines)).not.toHaveProperty("asked");
  });

  test("in a group is its effectif without a row, else its total, else the sum of its counts", () => {
    const own = ["Q|s|Oui|F|n|4", "Q|s|Oui|H|n|3", "Q|s|Non|F|n|5", "Q|s|Non|H|n|2"];
    const totals = ["Q|s|Total|F|n|10", "Q|s|Total|H|n|11"];
    expect(sizesOf(own)).toEqual([9, 5]);
    expect(sizesOf([...own, ...totals])).toEqual([10, 11]);
    expect(sizesOf([...own, ...totals, "Q|s||F|n|12"])).toEqual([12, 11]);
  });

  test("in a group is not the base of all, nor a count that stands beside", () => {
    expect(
      sizesOf(["Q||||réponses|une", "Q|s|Oui|F|n|4", "Q|s||H|n|3", "Q|s|Oui|H|%|50,0", "Q|s||Total|n|9"]),
    ).toEqual([4, 3]);
    expect(sizesOf(["Q|s|Oui|F|n|4", "Q|s|Oui|H|n|3", "Q|s|||base|9"])).toEqual([4, 3]);
  });

  test("in groups is not known where one of them does not tell", () => {
    expect(sizesOf(["Q|s||F|n|4", "Q|s|Utile|F|mean|5,00", "Q|s|Utile|H|mean|4,00"])).toBeUndefined();
    expect(sizesOf(["Q|s|Oui|F|n|4", "Q|s|Oui|H|n|3", "Q|s|Non|F|n|5"])).toBeUndefined();
  });

  test("in a group of which nobody was asked is 0", () => {
    expect(sizesOf(["Q|s||F|n|4", "Q|s||H|n|0", "Q|s|Utile|F|mean|5,00"])).toEqual([4, 0]);
  });
});

describe("rows of means that have an effectif of their own", () => {
  const lines = [
    "Q||||échelle|1 à 5",
    "Q||||base|60",
    "Q||Utile||n|50",
    "Q||Utile||mean|3,00",
    "Q|sexe|Utile|F|n|30",
    "Q|sexe|Utile|H|n|20",
    "Q|sexe|Utile|F|mean|3,00",
    "Q||Sûr||n|48",
    "Q||Sûr||mean|2,00",
    "Q|sexe|Sûr|F|n|29",
    "Q|sexe|Sûr|H|n|19",
    "Q|sexe|Sûr||F|0,500",
  ];

  test("are each on its own, with its sizes and with what is printed without a row", () => {
    const own = pieces(lines);
    expect(own.map(({ shape }) => [shape.rows, shape.asked, shape.crossings[0]!.sizes])).toEqual([
      [["Utile"], 50, [30, 20]],
      [["Sûr"], 48, [29, 19]],
    ]);
    expect(own.map(({ shape }) => [shape.kind, shape.range])).toEqual([
      ["means", { min: 1, max: 5 }],
      ["means", { min: 1, max: 5 }],
    ]);
    expect(printed(own[1]!)).toEqual([
      "|||60",
      "|Sûr||48",
      "|Sûr||2,00",
      "sexe|Sûr|F|29",
      "sexe|Sûr|H|19",
      "sexe|Sûr||0,500",
    ]);
  });

  test("are so in all the table where one row has one", () => {
    const own = pieces(["Q||||n|60", "Q||Utile||mean|3,00", "Q||Sûr||mean|2,00", "Q||Sûr||n|48"]);
    expect(own.map(({ shape }) => [shape.rows, shape.asked])).toEqual([
      [["Utile"], 60],
      [["Sûr"], 48],
    ]);
  });

  test("are together where sizes are those of the table", () => {
    expect(shapeOf(["Q||||n|60", "Q||Utile||mean|3,00", "Q||Sûr||mean|2,00"]).rows).toEqual(["Utile", "Sûr"]);
  });
});

describe("crossings", () => {
  const flat = ["Q||||base|50", "Q||Utile||moyenne|5,00"];
  const crossing = (by: string, ...sizes: readonly number[]) => [
    ...sizes.map((n, g) => `Q|${by}||${by}${g}|effectif|${n}`),
    ...sizes.map((_, g) => `Q|${by}|Utile|${by}${g}|moyenne|5,00`),
  ];
  const joined = (lines: readonly string[]) =>
    pieces(lines).map(({ shape }) => [shape.asked, ...shape.crossings.map(({ id }) => id)]);

  test("of as many respondents as the flat table are one piece with it", () => {
    expect(joined([...flat, ...crossing("a", 20, 30), ...crossing("b", 10, 40)])).toEqual([[50, "a", "b"]]);
  });

  test("of others are each a piece of its own, which has its table and no more", () => {
    const lines = [...flat, ...crossing("a", 20, 28), ...crossing("b", 10, 40), ...crossing("c", 20, 28)];
    expect(joined(lines)).toEqual([
      [50, "b"],
      [undefined, "a"],
      [undefined, "c"],
    ]);
    const [first, apart] = pieces(lines);
    expect(new Set(first!.publication.entries.map(({ by }) => by))).toEqual(new Set(["", "b"]));
    expect(printed(apart!)).toEqual(["a||a0|20", "a||a1|28", "a|Utile|a0|5,00", "a|Utile|a1|5,00"]);
    expect(apart!.shape).toMatchObject({ id: "Q", kind: "means", rows: ["Utile"] });
    expect(apart!.shape.crossings).toEqual([{ id: "a", groups: ["a0", "a1"], sizes: [20, 28] }]);
  });

  test("without a flat table that tells are of as many as the first of them, or apart", () => {
    const lines = [...crossing("a", 20, 30), ...crossing("b", 10, 39), ...crossing("c", 25, 25)];
    expect(joined(lines)).toEqual([
      [undefined, "a", "c"],
      [undefined, "b"],
    ]);
  });

  test("of sizes that are not known are with the flat table", () => {
    const unknown = ["Q|a|Utile|a0|moyenne|5,00", "Q|a|Utile|a1|moyenne|5,00"];
    expect(joined([...flat, ...unknown, ...crossing("b", 10, 40)])).toEqual([[50, "a", "b"]]);
  });
});
