import { describe, expect, test } from "vitest";
import { countSystem } from "../../lib/audit/countSystem";
import { neighbours } from "../../lib/audit/neighbours";
import type { PrintedSystem } from "../../lib/audit/PrintedSystem";
import { type Repair, repairs } from "../../lib/audit/repairs";
import { slipWeight } from "../../lib/audit/slip";
import { publication } from "../../lib/published/Publication";
import type { PublishedNumber } from "../../lib/published/PublishedNumber";
import { at, flat, singleShape } from "../support/smallReport";

type Values = readonly (readonly number[] | undefined)[];

/** F of four groups, "a" to "d". */
const places = (...texts: readonly string[]) =>
  texts.flatMap((F, i) => at("1.3", "", "", "abcd"[i]!, { F })) as readonly PublishedNumber[];

/** A system that is possible only without these places ("a", "bc"), and what they then are. */
function systemOf(all: readonly PublishedNumber[], values: Readonly<Record<string, Values>>): PrintedSystem {
  return {
    places: all,
    isDecided: () => true,
    accepts: () => false,
    isPossible(omitted = []) {
      return this.without(omitted).possible;
    },
    without(omitted) {
      const own = values[omitted.map(({ column }) => column).join("")];
      return { possible: own !== undefined, values: own ?? omitted.map(() => []) };
    },
  };
}

const nothing = () => [];
const names = (found: readonly Repair[]) =>
  found.map(({ numbers }) => numbers.map(({ place }) => place.column).join(""));

describe("repairs", () => {
  const four = places("1,23", "4,56", "7,89", "5,55");

  test("are none of a system that is possible, whatever it is without its numbers", () => {
    expect(repairs(systemOf(four, { "": [], a: [[1.24]], ab: [[1], [2]] }), nothing)).toEqual([]);
  });

  test("are all numbers without which the rest is possible, the likeliest slip first", () => {
    // Anything else, a wrong digit, two digits swapped.
    const system = systemOf(four, { a: [[9.99]], b: [[5.46]], d: [[5.95]] });
    const found = repairs(system, nothing);
    expect(names(found)).toEqual(["b", "d", "a"]);
    expect(found[0]).toEqual({
      weight: slipWeight(four[1]!, 5.46, []),
      numbers: [
        {
          place: four[1],
          values: [5.46],
          readings: [{ text: "5,46", weight: slipWeight(four[1]!, 5.46, []) }],
        },
      ],
    });
  });

  test("are no pairs where a single number does", () => {
    const system = systemOf(four, { d: [[9.99]], ab: [[1.24], [4.57]] });
    expect(names(repairs(system, nothing))).toEqual(["d"]);
  });

  test("are every pair where no single number does, the likeliest two slips first", () => {
    const system = systemOf(four, { ac: [[9], [9]], bd: [[4.57], [5.56]], cd: [[9], [5.56]] });
    const found = repairs(system, nothing);
    expect(names(found)).toEqual(["bd", "cd", "ac"]);
    const [b, d] = [slipWeight(four[1]!, 4.57, []), slipWeight(four[3]!, 5.56, [])];
    expect(found[0]!.weight).toBeCloseTo(b * d, 15);
    expect(found[0]!.numbers.map(({ place, values }) => [place.column, values])).toEqual([
      ["b", [4.57]],
      ["d", [5.56]],
    ]);
  });

  test("are no more numbers at once than may be wrong", () => {
    const system = systemOf(four, { bd: [[4.57], [5.56]] });
    expect(repairs(system, nothing, 1)).toEqual([]);
    expect(names(repairs(system, nothing, 2))).toEqual(["bd"]);
    expect(repairs(systemOf(four, { abc: [[1], [2], [3]] }), nothing)).toEqual([]);
    expect(repairs(systemOf([], {}), nothing)).toEqual([]);
  });

  test("are all given where several are equally likely, in the order of the places", () => {
    const alike = places("1,23", "1,23", "1,23", "1,23");
    const system = systemOf(alike, { d: [[1.24]], a: [[1.24]], c: [[1.24]] });
    const found = repairs(system, nothing);
    expect(names(found)).toEqual(["a", "c", "d"]);
    expect(new Set(found.map(({ weight }) => weight)).size).toBe(1);
  });

  test("come last where nothing tells what the number should be", () => {
    const system = systemOf(four, { a: [undefined], d: [[9.99]], c: [[7.88]] });
    const found = repairs(system, nothing);
    expect(names(found)).toEqual(["c", "d", "a"]);
    expect(found[2]).toEqual({ weight: 0, numbers: [{ place: four[0], values: undefined, readings: [] }] });
    const pairs = systemOf(four, { ab: [undefined, [4.57]], cd: [[9], [9]] });
    expect(names(repairs(pairs, nothing))).toEqual(["cd", "ab"]);
  });

  test("have a reading for each text that the values are printed as, the likeliest first", () => {
    // 1.2402 and 1.2398 are both 1.24; 1.28 is as near, with two chances less, and 1.32 is swapped and near.
    const system = systemOf(four, { a: [[1.28, 1.2402, 9.87, 1.2398, 1.32]] });
    const [found] = repairs(system, nothing);
    const [near, far, swap] = [1.24, 9.87, 1.32].map((value) => slipWeight(four[0]!, value, []));
    const { readings } = found!.numbers[0]!;
    expect(readings.map(({ text }) => text)).toEqual(["1,32", "1,24", "1,28", "9,87"]);
    const weights = [swap!, 2 * near!, near!, far!];
    readings.forEach(({ weight }, i) => {
      expect(weight).toBeCloseTo(weights[i]!, 15);
    });
    expect(found!.weight).toBeCloseTo(swap! + 3 * near! + far!, 15);
  });

  test("take a number that is printed beside for a copy, each beside its own", () => {
    const system = systemOf(four, { a: [[9.87]], b: [[9.87]] });
    const beside = (place: PublishedNumber) =>
      place.column === "b" ? places("4,56", "1,23") : places("4,56", "9,87");
    const found = repairs(system, beside);
    expect(names(found)).toEqual(["b", "a"]);
    expect(found[0]!.weight).toBeCloseTo(slipWeight(four[1]!, 9.87, ["4,56", "1,23"]), 15);
    expect(found[1]!.weight).toBeCloseTo(slipWeight(four[0]!, 9.87, []), 15);
  });
});

describe("repairs of a table of counts", () => {
  const shape = singleShape;
  const repaired = (A: number, chi2: string, first = 12) => {
    const printed = publication([
      ...flat("1.3", { A, B: 33 }),
      ...at("1.3", "structure", "A", "Publique", { n: first, percent: "60,0" }),
      ...at("1.3", "structure", "A", "Privée", { n: 5, percent: "16,7" }),
      ...at("1.3", "structure", "", "", { chi2, p: ".002" }),
    ]);
    return repairs(countSystem(printed, shape, ""), (place) => neighbours(printed, shape, place)).map(
      ({ numbers }) =>
        numbers.map(({ place, readings }) =>
          [place.row, place.column, place.statistic, readings.map(({ text }) => text).join(" ")].join(" "),
        ),
    );
  };

  test("are the one wrong number and what it should be", () => {
    expect(repaired(17, "10,042")).toEqual([]);
    expect(repaired(71, "10,042")).toEqual([["A  n 17"]]);
    expect(repaired(17, "10,024")).toEqual([["  chi2 10,042"]]);
    expect(repaired(17, "10,042", 2)).toEqual([["A Publique n 12"]]);
  });

  test("are two wrong numbers together", () => {
    expect(repaired(71, "10,024")).toEqual([["A  n 17", "  chi2 10,042"]]);
  });
});
