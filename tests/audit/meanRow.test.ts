import { describe, expect, test } from "vitest";
import { isPossibleRow, meanRow, solutionTests, withSizes } from "../../lib/audit/meanRow";
import type { QuestionShape } from "../../lib/audit/QuestionShape";
import { momentSolutions } from "../../lib/exact/momentSolutions";
import { publication } from "../../lib/published/Publication";
import { at, groupsOf } from "../support/smallReport";

// (1, 2) and (3, 5); then (1, 5) and (2, 3)
const shape: QuestionShape = {
  id: "1.3",
  kind: "means",
  rows: [""],
  choices: [],
  range: { min: 1, max: 10 },
  crossings: [
    { id: "structure", groups: groupsOf.structure, sizes: [2, 2] },
    { id: "conum", groups: groupsOf.conum, sizes: [2, 2] },
  ],
};
const printed = publication([
  ...at("1.3", "", "", "", { mean: "2,75", sd: "1,71" }),
  ...at("1.3", "structure", "", "Publique", { mean: "1,50", sd: "0,71" }),
  ...at("1.3", "structure", "", "Privée", { mean: "4,00", sd: "1,41" }),
  ...at("1.3", "structure", "", "", { F: "5,000", p: ".155" }),
  ...at("1.3", "conum", "", "Un", { mean: "3,00", sd: "2,83" }),
  ...at("1.3", "conum", "", "Plusieurs", { mean: "2,50", sd: "0,71" }),
]);
const row = meanRow(printed, shape, "")!;

describe("withSizes", () => {
  test("is the same row where the sizes are the same", () => {
    const same = withSizes(
      row,
      new Map([
        ["conum", [2, 2]],
        ["structure", [2, 2]],
      ]),
    );
    expect(same).toEqual(row);
    expect(isPossibleRow(row)).toBe(true);
  });

  test("keeps what is printed of groups of other sizes, and adds these up", () => {
    const sizes = new Map([
      ["structure", [4, 6]],
      ["conum", [3, 7]],
    ]);
    expect(withSizes(row, sizes)).toEqual({
      row: {
        min: 1,
        max: 10,
        total: { n: 10, mean: "2,75", sd: "1,71" },
        crossings: [
          {
            groups: [
              { n: 4, mean: "1,50", sd: "0,71" },
              { n: 6, mean: "4,00", sd: "1,41" },
            ],
            F: "5,000",
          },
          {
            groups: [
              { n: 3, mean: "3,00", sd: "2,83" },
              { n: 7, mean: "2,50", sd: "0,71" },
            ],
          },
        ],
      },
      crossings: [
        { id: "structure", groups: groupsOf.structure, p: ".155" },
        { id: "conum", groups: groupsOf.conum },
      ],
    });
    expect(isPossibleRow(withSizes(row, sizes)!)).toBe(false);
  });

  test("leaves out the crossings that are given none, and is none where all are", () => {
    const only = withSizes(
      row,
      new Map([
        ["conum", [1, 2]],
        ["âge", [9]],
      ]),
    );
    expect(only?.row.total).toEqual({ n: 3, mean: "2,75", sd: "1,71" });
    expect(only?.crossings).toEqual([{ id: "conum", groups: groupsOf.conum }]);
    expect(only?.row.crossings.map(({ groups }) => groups.map(({ n }) => n))).toEqual([[1, 2]]);
    expect(withSizes(row, new Map())).toBeUndefined();
    expect(withSizes(row, new Map([["âge", [2, 2]]]))).toBeUndefined();
  });

  test("does not change the row that it is given, and keeps its rounding", () => {
    const before = JSON.stringify(row);
    const cut = meanRow(printed, { ...shape, rounding: "truncated" }, "")!;
    expect(withSizes(cut, new Map([["conum", [5, 5]]]))?.row.rounding).toBe("truncated");
    withSizes(row, new Map([["conum", [5, 5]]]));
    expect(JSON.stringify(row)).toBe(before);
  });
});

describe("solutionTests", () => {
  const testsOf = (sizes: readonly number[], sums: readonly number[], sumOfSquares: number) => {
    const own = withSizes(row, new Map([["structure", sizes]]))!;
    const sum = sums.reduce((total, value) => total + value, 0);
    return solutionTests(own, { sum, sumOfSquares, crossings: [{ sums }] })[0]!;
  };

  test("has the F, its p and the squares between the groups of every crossing", () => {
    const [structure, conum] = solutionTests(row, momentSolutions(row.row)![0]!);
    expect(structure).toMatchObject({ between: 6.25, F: 5 });
    expect(structure!.p).toBeCloseTo(1 - Math.sqrt(5 / 7), 12);
    expect(conum).toMatchObject({ between: 0.25 });
    expect(conum!.F).toBeCloseTo(0.25 / (8.5 / 2), 12);
  });

  test("is exactly none between groups whose means are equal, of which p is one", () => {
    // (2, 2, 2, 2, 2, 2, 1, 1, 1) and (2, 2, 2, 2, 1, 1): both means are 5 / 3
    expect(testsOf([9, 6], [15, 10], 45)).toEqual({ between: 0, F: 0, p: 1 });
  });

  test("leaves an empty group out", () => {
    expect(testsOf([4, 0], [11, 0], 39)).toMatchObject({ between: 0, F: Number.NaN, p: Number.NaN });
  });
});
