import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnswerColumn } from "../../lib/answers/AnswerColumn";
import { baseCells } from "../../lib/cells/baseCells";
import { crossedGrouping, groupingOf, oneGroup } from "../../lib/cells/Cells";
import { countCells } from "../../lib/cells/countCells";

const column = (...codes: readonly number[]): AnswerColumn => ({
  values: ["a", "b"],
  missing: ["notAsked", "refused"],
  codes: Uint8Array.from(codes),
});

describe("countCells", () => {
  test("counts each value and each reason in each group, and leaves out who is in none", () => {
    const cells = countCells(column(0, 1, 1, 2, 3, 0), { size: 2, codes: [0, 0, 1, 1, 1, 2] });
    expect(cells).toEqual({
      values: ["a", "b"],
      counts: [
        [1, 0],
        [1, 1],
      ],
      answered: [2, 1],
      missing: [
        { reason: "notAsked", counts: [0, 1] },
        { reason: "refused", counts: [0, 1] },
      ],
      first: { groups: [0, 1], all: 0 },
    });
  });

  test("has no first value where nobody answered", () => {
    expect(countCells(column(2, 3), oneGroup(2)).first).toEqual({ groups: [-1], all: -1 });
    expect(countCells(column(), oneGroup(0)).answered).toEqual([0]);
  });

  test("adds up: the cells of two parts are those of the whole", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })));
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const of = (part: readonly (readonly [number, number])[]) =>
          countCells(column(...part.map(([code]) => code)), {
            size: 2,
            codes: part.map(([, group]) => group),
          });
        const [a, b, all] = [of(one), of(other), of([...one, ...other])];
        const added = a.counts.map((own, i) => own.map((n, g) => n + b.counts[i]![g]!));
        expect(all.counts).toEqual(added);
        expect(all.answered).toEqual(a.answered.map((n, g) => n + b.answered[g]!));
      }),
    );
  });
});

describe("groups", () => {
  test("are the answers to a question; two questions make those of both", () => {
    const one = groupingOf(column(0, 1, 0, 2));
    const other = groupingOf(column(1, 1, 3, 0));
    expect(crossedGrouping(one, other)).toEqual({ size: 4, codes: Int32Array.of(1, 3, 4, 4) });
  });
});

describe("baseCells", () => {
  test("counts once whoever answered an item, and by the first reason whoever was asked and answered none", () => {
    const items = [column(0, 2, 3, 2, 3), column(2, 1, 2, 2, 3)];
    expect(baseCells(items, oneGroup(5))).toEqual({ answered: [2], missing: [{ reason: "refused", n: 2 }] });
  });

  test("is of the respondents who are in a group", () => {
    expect(baseCells([column(0, 1, 3)], { size: 2, codes: [1, 2, 2] })).toEqual({
      answered: [0, 1],
      missing: [],
    });
  });
});
