import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BoxSystem, boxPoint, isOutOfReach } from "../../../lib/stats/design/boxPoint";

const small = fc.integer({ min: -3, max: 3 });
const system = fc.integer({ min: 1, max: 4 }).chain((totals) =>
  fc.record({
    numbers: fc.array(
      fc.record({
        column: fc.array(small, { minLength: totals, maxLength: totals }),
        low: fc.integer({ min: -2, max: 2 }),
        range: fc.oneof(fc.nat({ max: 3 }), fc.constant(Number.POSITIVE_INFINITY)),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    off: fc.array(small, { minLength: totals, maxLength: totals }),
  }),
);

describe("numbers between bounds", () => {
  test("are found wherever there are some, and none is only said with what shows it", () => {
    fc.assert(
      fc.property(system, ({ numbers, off }) => {
        const columns = numbers.map(({ column }) => column);
        const low = numbers.map((own) => own.low);
        const high = numbers.map((own) => own.low + own.range);
        const point = numbers.map((own) => own.low + own.share * Math.min(own.range, 5));
        const reached = off.map((_, i) =>
          columns.reduce((sum, column, c) => sum + column[i]! * point[c]!, 0),
        );
        expect(boxPoint({ columns, totals: reached, low, high }).isPossible).toBe(true);
        const other: BoxSystem = { columns, totals: reached.map((total, i) => total + off[i]!), low, high };
        const found = boxPoint(other);
        if (found.isPossible) return;
        // Farkas: on the side of the combination, no corner of the box comes as far as the totals.
        const worth = (totals: readonly number[]) =>
          totals.reduce((sum, total, i) => sum + found.combination[i]! * total, 0);
        const most = columns
          .map((column, c) => [worth(column), low[c]!, high[c]!] as const)
          .reduce(
            (sum, [own, least, top]) => sum + (Math.abs(own) < 1e-9 ? 0 : own * (own > 0 ? top : least)),
            0,
          );
        expect(worth(other.totals)).toBeGreaterThan(most);
      }),
    );
  });

  test("without bounds add up to all that their columns span, and to nothing else", () => {
    const free = (totals: readonly number[]): BoxSystem => ({
      ...{
        columns: [
          [1, 1, 0],
          [0, 1, 1],
        ],
        totals,
      },
      ...{
        low: [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
        high: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
      },
    });
    expect(boxPoint(free([-2, 1, 3])).isPossible).toBe(true);
    const none = boxPoint(free([-2, 1, 4]));
    expect(none.isPossible).toBe(false);
    if (!none.isPossible) expect(isOutOfReach(free([-2, 1, 3]), none.combination)).toBe(false);
  });

  test("that are none add up to nothing but 0", () => {
    const none = (total: number): BoxSystem => ({ columns: [], totals: [total], low: [], high: [] });
    expect([0, 1].map((total) => boxPoint(none(total)).isPossible)).toEqual([true, false]);
  });
});
