import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../lib/base/parseCsv";
import { seededRandom } from "../../../lib/base/random";
import { permutableTests } from "../../../lib/commands/permutations/permutableTests";
import { chiSquareTest } from "../../../lib/stats/counts/chiSquareTest";
import { oneWayAnova } from "../../../lib/stats/means/oneWayAnova";
import { monteCarloChiSquare } from "../../../lib/stats/resampling/monteCarloChiSquare";
import { permutationAnova } from "../../../lib/stats/resampling/permutationAnova";
import { conum } from "../../support/conum";
import { root } from "../../support/smallSurvey";

const state = { survey: conum, publication: conum.publication!, errata: conum.errata };
const tests = permutableTests(state);

describe("permutableTests", () => {
  test("are all tests of the report's crossings, each with what it is made of", () => {
    const printed = state.publication.entries.filter(
      ({ by, statistic }) => by !== "" && (statistic === "F" || statistic === "chi2"),
    );
    expect(tests.length).toBeGreaterThanOrEqual(printed.length);
    for (const { p, tested } of tests) {
      // Scores are told from the least: summed in another order than the answers, the last bits are others.
      if ("counts" in tested) expect(chiSquareTest(tested.counts).p).toBe(p);
      else expect(oneWayAnova(tested.scores).p / p).toBeCloseTo(1, 11);
    }
  });

  test("are each told from the others by question, crossing and row", () => {
    const names = tests.map(({ question, by, row }) => `${question}|${by}|${row}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test("suppose the shape of reconstructed scores, and not the counts that the report prints", () => {
    const supposed = tests.filter((one) => one.supposed);
    expect(tests.filter(({ tested }) => "scores" in tested).every((one) => one.supposed)).toBe(true);
    expect(tests.find(({ question, by }) => question === "2.8" && by === "structure")!.supposed).toBe(false);
    expect(supposed.length).toBeLessThan(tests.length);
  });

  test("suppose nothing of one's own answers", () => {
    const own = permutableTests({
      ...state,
      survey: { ...state.survey, provenance: { kind: "given" as const } },
    });
    expect(own.filter(({ supposed }) => supposed)).toEqual([]);
    expect(own.map(({ p }) => p)).toEqual(tests.map(({ p }) => p));
  });
});

describe("exports/permutations.csv", () => {
  const [head, ...records] = parseCsv(
    readFileSync(join(root, "exports", "permutations.csv")),
    "permutations.csv",
  ).map(({ fields }) => fields);

  test("has a line a test, in the order of the report", () => {
    expect(head).toEqual(["question", "by", "row", "p", "permutation", "draws", "supposed"]);
    expect(records.map(([question, by, row, , , , supposed]) => [question, by, row, supposed])).toEqual(
      tests.map(({ question, by, row, supposed }) => [question, by, row, supposed ? "oui" : ""]),
    );
  });

  test.each([
    ["2.8", "structure", ""],
    ["4.4", "conum", "Des centres sociaux"],
    ["12.2", "structure", "Du trop grand nombre de postes compte tenu des financements"],
  ])("is what these respondents give: %s × %s %s", (...place) => {
    const i = tests.findIndex(
      ({ question, by, row }) => question === place[0] && by === place[1] && row === place[2],
    );
    const { p, tested } = tests[i]!;
    const draws = Number(records[i]![5]);
    const shuffles = { draws, random: seededRandom(2023, place.join("|")).fraction };
    const permutation =
      "counts" in tested
        ? monteCarloChiSquare(tested.counts, shuffles)
        : permutationAnova(tested.scores, shuffles);
    expect(records[i]!.slice(3, 5)).toEqual([String(p), String(permutation)]);
  });

  test("agrees with the tests of the report within what its draws allow, but where they take few values", () => {
    const far = records.flatMap(([, , , ours, theirs, draws], i) => {
      const [p, permutation] = [Number(ours), Number(theirs)];
      const isFar = Math.abs(p - permutation) > 0.01 + 4 * Math.sqrt((p * (1 - p)) / Number(draws));
      return isFar ? [{ p, permutation, tested: tests[i]!.tested }] : [];
    });
    expect(far.filter(({ tested }) => "scores" in tested).length).toBeLessThan(10);
    // The chi-square of a small table moves in large steps, each of which its permutations count whole.
    for (const { p, permutation } of far) expect(permutation).toBeGreaterThan(p);
  });
});
