import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MeanSystem, meanSystem } from "../../lib/audit/meanSystem";
import { type QuestionShape, questionShape } from "../../lib/audit/QuestionShape";
import { publication } from "../../lib/published/Publication";
import { keyText, type PublishedNumber } from "../../lib/published/PublishedNumber";
import { listedSolutions } from "../exact/listedSolutions";
import { at, groupsOf, the } from "../support/smallReport";
import { reportOf, surveyOf } from "../support/syntheticReport";

// (1, 2) in public structures and (3, 5) in private ones: F = 6.25 / 1.25 = 5, and p(F > 5; 1, 2) = 1 - √(5 / 7).
const shape: QuestionShape = {
  id: "1.3",
  kind: "means",
  rows: ["Une", "Deux"],
  choices: [],
  range: { min: 1, max: 10 },
  crossings: [{ id: "structure", groups: groupsOf.structure, sizes: [2, 2] }],
};
const row = (changed: Partial<Record<string, string>> = {}, item = "Une") => [
  ...at("1.3", "", item, "", { mean: changed.mean ?? "2,75", sd: changed.sd ?? "1,71" }),
  ...at("1.3", "structure", item, "Publique", { mean: changed.publicMean ?? "1,50", sd: "0,71" }),
  ...at("1.3", "structure", item, "Privée", { mean: "4,00", sd: changed.privateSd ?? "1,41" }),
  ...at("1.3", "structure", item, "", {
    F: changed.F ?? "5,000",
    ddl: 1,
    p: changed.p ?? ".155",
    verdict: "ns",
  }),
];
const systemOf = (entries: readonly PublishedNumber[], own = shape) =>
  meanSystem(publication(entries), own, "Une")!;

/** The place of a system at which this is printed. */
function placeOf({ places }: MeanSystem, by: string, column: string, statistic: string): PublishedNumber {
  return places.find((place) => place.by === by && place.column === column && place.statistic === statistic)!;
}

/** What is left of each number when it is left out alone, by its place. */
function left(system: MeanSystem) {
  return Object.fromEntries(
    system.places.map((place) => [
      [place.by, place.column, place.statistic].filter((part) => part !== "").join(" "),
      system.without([place]).values[0],
    ]),
  );
}

describe("meanSystem", () => {
  test("is of the means, standard deviations, F and p of an item, and of nothing else", () => {
    const entries = [...row(), ...row({}, "Deux"), ...at("1.3", "", "", "", { base: 4 })];
    expect(systemOf(entries).places.map(keyText)).toEqual([
      "1.3||Une||mean",
      "1.3||Une||sd",
      "1.3|structure|Une|Publique|mean",
      "1.3|structure|Une|Publique|sd",
      "1.3|structure|Une|Privée|mean",
      "1.3|structure|Une|Privée|sd",
      "1.3|structure|Une||F",
      "1.3|structure|Une||p",
    ]);
  });

  test("leaves out what is printed x, and the crossings whose sizes are not known", () => {
    const conum = at("1.3", "conum", "Une", "Un", { mean: "9,00" });
    const crossings = [...shape.crossings, { id: "conum", groups: groupsOf.conum }];
    const system = systemOf([...row({ F: "x", p: "x" }), ...conum], { ...shape, crossings });
    expect(system.places).toHaveLength(6);
    expect(system.without([]).possible).toBe(true);
  });

  test("does not exist where nothing tells how many were asked", () => {
    const unknown = { ...shape, crossings: [{ id: "structure", groups: groupsOf.structure }] };
    expect(meanSystem(publication(row()), unknown, "Une")).toBeUndefined();
    expect(meanSystem(publication(row()), { ...unknown, asked: 4 }, "Une")!.places).toHaveLength(2);
    const based = publication([...row(), ...at("1.3", "", "", "", { base: 4 })]);
    expect(meanSystem(based, unknown, "Une")!.without([]).possible).toBe(true);
    expect(
      meanSystem(publication(row({ sd: "1,72" })), { ...unknown, asked: 4 }, "Une")!.without([]),
    ).toEqual({
      possible: false,
      values: [],
    });
  });

  test("is possible with the numbers of known answers, and not with another mean, deviation, F or p", () => {
    expect(systemOf(row()).without([])).toEqual({ possible: true, values: [] });
    for (const changed of [
      { mean: "2,50" },
      { sd: "1,72" },
      { publicMean: "2,00" },
      { privateSd: "1,42" },
      { F: "5,001" },
      { p: ".154" },
    ]) {
      expect(systemOf(row(changed)).without([]).possible, JSON.stringify(changed)).toBe(false);
    }
  });

  test("gives each number that is left out the value that the others leave it", () => {
    const values = left(systemOf(row()));
    expect(Object.keys(values)).toHaveLength(8);
    expect(values).toMatchObject({
      mean: [2.75],
      "structure Publique mean": [1.5],
      "structure Privée mean": [4],
      "structure F": [5],
    });
    const close = (name: string, value: number) => {
      expect(values[name], name).toHaveLength(1);
      expect(values[name]![0], name).toBeCloseTo(value, 12);
    };
    close("sd", Math.sqrt(8.75 / 3));
    close("structure Publique sd", Math.SQRT1_2);
    close("structure Privée sd", Math.SQRT2);
    close("structure p", 1 - Math.sqrt(5 / 7));
  });

  test("gives the value of a wrong number back, whatever is printed there", () => {
    const system = systemOf(row({ privateSd: "9,99" }));
    expect(system.without([]).possible).toBe(false);
    const wrong = placeOf(system, "structure", "Privée", "sd");
    const { possible, values } = system.without([wrong]);
    expect(possible).toBe(true);
    expect(values[0]!.map((value) => value.toFixed(6))).toEqual(["1.414214"]);
    const other = system.without([placeOf(system, "", "", "mean")]);
    expect(other).toEqual({ possible: false, values: [[]] });
  });

  test("gives every value that solutions have, and of several numbers each its own", () => {
    const system = systemOf(row());
    const F = placeOf(system, "structure", "", "F");
    const p = placeOf(system, "structure", "", "p");
    const sd = placeOf(system, "structure", "Privée", "sd");
    // The sd of all tells that of the private ones already; without it and F, they are (4, 4) to (1, 7).
    expect(system.without([F, p, sd]).values.map((own) => own!.length)).toEqual([1, 1, 1]);
    const all = placeOf(system, "", "", "sd");
    const { values } = system.without([sd, F, p, all]);
    expect(values[0]!.map((value) => Math.round(value ** 2))).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
    expect(values[1]!.slice(0, 2)).toEqual([25, 5]);
    expect(values[1]).toHaveLength(10);
    expect(values[3]!.map((value) => Math.round(3 * value ** 2 * 4))).toEqual([
      27, 35, 43, 51, 59, 67, 75, 83, 91, 99,
    ]);
  });

  test("gives every way in which groups may share their squares", () => {
    // As of (1, 2, 3) and (3, 4, 5), of which 12 + 52, 14 + 50 and 16 + 48 squares make 64.
    const entries = [
      ...at("1.3", "", "Une", "", { mean: "3,00", sd: "1,41" }),
      ...at("1.3", "structure", "Une", "Publique", { mean: "2,00", sd: "9,99" }),
      ...at("1.3", "structure", "Une", "Privée", { mean: "4,00", sd: "9,99" }),
    ];
    const crossings = [{ ...shape.crossings[0]!, sizes: [3, 3] }];
    const system = systemOf(entries, { ...shape, crossings });
    const both = ["Publique", "Privée"].map((group) => placeOf(system, "structure", group, "sd"));
    const variances = system.without(both).values.map((own) => own!.map((value) => Math.round(value ** 2)));
    expect(variances).toEqual([
      [0, 1, 2],
      [2, 1, 0],
    ]);
  });

  test("says nothing of a number where the others tell too little to list it, and holds it for possible", () => {
    const open = { ...shape, range: {} };
    const system = meanSystem(
      publication(at("1.3", "", "Une", "", { mean: "2,75", sd: "1,71" })),
      open,
      "Une",
    )!;
    const [mean, sd] = system.places as [PublishedNumber, PublishedNumber];
    expect(system.without([sd])).toEqual({ possible: true, values: [undefined] });
    expect(system.without([mean, sd])).toEqual({ possible: true, values: [undefined, undefined] });
    expect(system.solve([sd]).solutions).toBeUndefined();
  });

  test("shows its row and its solutions, without what is left out", () => {
    const system = systemOf(row());
    const F = placeOf(system, "structure", "", "F");
    const { row: own, solutions } = system.solve([F]);
    expect(own.row.crossings[0]!.F).toBeUndefined();
    expect(own.crossings).toEqual([{ id: "structure", groups: groupsOf.structure, p: ".155" }]);
    expect(listedSolutions(solutions!)).toEqual([
      { sum: 11, sumOfSquares: 39, crossings: [{ sums: [3, 8], sumsOfSquares: [[5, 34]] }] },
    ]);
    expect(system.solve([]).row.row.crossings[0]!.F).toBe("5,000");
  });

  test("rounds as its shape says, p included", () => {
    const cut = row({ sd: "1,70", p: ".154" }).map((entry) => ({
      ...entry,
      printed: entry.printed === "0,71" ? "0,70" : entry.printed,
    }));
    expect(systemOf(cut, { ...shape, rounding: "truncated" }).without([]).possible).toBe(true);
    expect(systemOf(cut).without([]).possible).toBe(false);
    expect(systemOf(row(), { ...shape, rounding: "truncated" }).without([]).possible).toBe(false);
    const wrongP = cut.map((entry) => ({
      ...entry,
      printed: entry.statistic === "p" ? ".155" : entry.printed,
    }));
    expect(systemOf(wrongP, { ...shape, rounding: "truncated" }).without([]).possible).toBe(false);
  });
});

describe("meanSystem of the report of known answers", () => {
  const questions = [
    { id: "1.1", label: "Structure", kind: "single", choices: ["Publique", "Privée"], crossings: ["conum"] },
    { id: "1.2", label: "Conum", kind: "single", choices: ["Un", "Plusieurs"], crossings: ["structure"] },
    {
      id: "1.3",
      label: "Note",
      kind: "scale",
      scale: { min: 1, max: 10 },
      items: ["Une", "Deux"],
      crossings: ["structure", "conum"],
    },
  ];
  const draws = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 60,
  });

  test("is possible, and has the printed number among the values of each that is left out", () => {
    fc.assert(
      fc.property(draws, (numbers) => {
        const survey = surveyOf(numbers, questions);
        const printed = reportOf(survey);
        const own = questionShape(survey.questionnaire, printed, the(survey.questionnaire, "1.3", "scale"));
        for (const item of own.rows) {
          const system = meanSystem(printed, own, item)!;
          expect(system.without([]).possible).toBe(true);
          for (const place of system.places) {
            const { possible, values } = system.without([place]);
            expect(possible, keyText(place)).toBe(true);
            const truth = Number(place.printed.replace(",", "."));
            const half = place.statistic === "F" || place.statistic === "p" ? 0.0005 : 0.005;
            expect(
              values[0] === undefined || values[0].some((value) => Math.abs(value - truth) <= half * 1.001),
              keyText(place),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
