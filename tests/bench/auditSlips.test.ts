import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  numberOf,
  slipKinds,
  slipsOf,
  slipTexts,
  systemOf,
  unitsOff,
  withSlip,
} from "../../bench/auditSlips";
import { isSwapped } from "../../lib/audit/slip";
import { seededRandom } from "../../lib/base/random";
import { publication } from "../../lib/published/Publication";

const mean = (printed: string) => ({ statistic: "mean", printed }) as const;

describe("the slips of the benchmark", () => {
  test("put a last digit off by one to nine units, across the tens too", () => {
    expect(slipTexts("last digit", mean("7,95"), [])).toEqual(
      "7,86 7,87 7,88 7,89 7,90 7,91 7,92 7,93 7,94 7,96 7,97 7,98 7,99 8,00 8,01 8,02 8,03 8,04".split(" "),
    );
    expect(slipTexts("last digit", { statistic: "n", printed: "12" }, [])).toContain("21");
  });

  test("leave no number below zero, no percent above 100 and no p above 1, which is written as the report does", () => {
    expect(slipTexts("last digit", { statistic: "n", printed: "2" }, [])[0]).toBe("0");
    expect(slipTexts("last digit", { statistic: "percent", printed: "99,8" }, []).at(-1)).toBe("100,0");
    expect(slipTexts("last digit", { statistic: "p", printed: "1.000" }, []).at(-1)).toBe(".999");
    expect(slipTexts("last digit", { statistic: "p", printed: ".998" }, []).slice(-2)).toEqual([
      ".999",
      "1.000",
    ]);
  });

  test("swap two neighbouring digits that differ, across the comma too, with no zero put in front", () => {
    expect(slipTexts("swapped", mean("7,95"), [])).toEqual(["9,75", "7,59"]);
    expect(slipTexts("swapped", { statistic: "p", printed: ".055" }, [])).toEqual([".505"]);
    expect(slipTexts("swapped", { statistic: "n", printed: "102" }, [])).toEqual(["120"]);
    expect(slipTexts("swapped", mean("4,44"), [])).toEqual([]);
  });

  test("copy only a neighbour that is another number", () => {
    expect(slipTexts("copied", mean("7,50"), ["7,5", "7,50", "8,10", "8,10"])).toEqual(["8,10", "8,10"]);
  });

  test("always print another number, and swap and miss last digits as the audit understands it", () => {
    const decimal = fc.tuple(fc.nat(99), fc.nat(999)).map(([a, b]) => `${a},${String(b).padStart(3, "0")}`);
    fc.assert(
      fc.property(decimal, fc.array(decimal), (printed, near) => {
        const place = { question: "q", by: "", row: "", column: "", statistic: "F", printed } as const;
        for (const kind of slipKinds) {
          for (const text of slipTexts(kind, place, near)) {
            expect(numberOf(text)).not.toBe(numberOf(printed));
            if (kind === "swapped") expect(isSwapped(text, printed)).toBe(true);
            if (kind !== "last digit") continue;
            const of = { shape, item: "a" };
            expect([1, 2, 3, 4, 5, 6, 7, 8, 9]).toContain(unitsOff({ of, place, kind, printed: text }));
          }
        }
      }),
    );
  });

  test("are drawn at every number of an item, the same for the same seed", () => {
    const of = { shape, item: "a" };
    const draw = (seed: number) => slipsOf([of], twoRows, seededRandom(seed, "test"), 3);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(new Set(draw(1).map(({ place }) => place))).toEqual(new Set(systemOf(twoRows, of).places));
    const copies = draw(1).filter(({ kind, place }) => kind === "copied" && place.column === "g");
    expect(copies.filter(({ place }) => place.statistic === "sd").map(({ printed }) => printed)).toEqual(
      Array(3).fill("0,50"),
    );
  });

  test("stand in the publication in place of the number, and nowhere else", () => {
    const place = twoRows.entries[0]!;
    const slipped = withSlip(twoRows, { of: { shape, item: "a" }, place, kind: "copied", printed: "9,99" });
    expect(slipped.printed(place)).toBe("9,99");
    expect(slipped.table("q", "")[0]!.printed).toBe("9,99");
    expect(slipped.entries.slice(1)).toEqual(twoRows.entries.slice(1));
    expect(twoRows.printed(place)).toBe("1,60");
  });
});

const shape = {
  id: "q",
  kind: "means",
  rows: ["a", "b"],
  choices: [],
  range: { min: 1, max: 10 },
  crossings: [{ id: "c", groups: ["g", "h"], sizes: [3, 2] }],
} as const;

const twoRows = publication([
  { question: "q", by: "", row: "a", column: "", statistic: "mean", printed: "1,60" },
  { question: "q", by: "c", row: "a", column: "g", statistic: "mean", printed: "1,67" },
  { question: "q", by: "c", row: "a", column: "g", statistic: "sd", printed: "0,58" },
  { question: "q", by: "c", row: "b", column: "g", statistic: "sd", printed: "0,50" },
  { question: "q", by: "c", row: "b", column: "h", statistic: "sd", printed: "0,71" },
]);
