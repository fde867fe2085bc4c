import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fourCells } from "../../lib/exact/fourCells";
import { movedCells } from "../../lib/exact/movedCells";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const cells = fc.array(fc.tuple(...Array.from({ length: 4 }, () => fc.nat(30))), {
  minLength: 1,
  maxLength: 6,
});
const marginsOf = (table: readonly (readonly number[])[]) =>
  table.map(([a, b, c, d]) => ({ n: a! + b! + c! + d!, first: a! + b!, second: a! + c! }));

describe("movedCells", () => {
  test("keeps every margin, wherever the counts are put", () => {
    fc.assert(
      fc.property(cells, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (table, shares) => {
        const margins = marginsOf(table);
        const corner = fourCells(margins, sum(table.map(([a]) => a!)))!;
        const moved = movedCells(margins, corner, ([low, high]) => low + shares.next().value! * (high - low));
        expect(sum(moved)).toBe(sum(corner));
        moved.forEach((both, i) => {
          const { n, first, second } = margins[i]!;
          for (const cell of [both, first - both, second - both, n - first - second + both]) {
            expect(cell).toBeGreaterThanOrEqual(0);
          }
        });
      }),
    );
  });

  test("leaves the counts where they are when their place is", () => {
    fc.assert(
      fc.property(cells, (table) => {
        const margins = marginsOf(table);
        const corner = fourCells(margins, sum(table.map(([a]) => a!)))!;
        expect(movedCells(margins, corner, (_, likely) => likely)).toEqual(corner);
      }),
    );
  });

  test("comes to all counts that keep the margins of a small table", () => {
    // Three answers of 2, 2 and 2, half in each split: the corners that add up to 3 within 0..1 each,
    // 0..2 where first and second are 2 of 3.
    const margins = [
      { n: 3, first: 2, second: 2 },
      { n: 2, first: 1, second: 1 },
      { n: 2, first: 1, second: 1 },
    ];
    let state = 12345;
    const share = () => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return ((state >> 8) & 0xffff) / 0xffff;
    };
    const seen = new Set(
      Array.from({ length: 400 }, () =>
        movedCells(margins, [1, 1, 1], ([low, high]) => low + share() * (high - low)).join(),
      ),
    );
    expect([...seen].sort()).toEqual(["1,1,1", "2,0,1", "2,1,0"]);
  });
});
