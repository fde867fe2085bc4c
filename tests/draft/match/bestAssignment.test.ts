import fc from "fast-check";
import { expect, test } from "vitest";
import { bestAssignment, type Edge } from "../../../lib/draft/match/bestAssignment";

const edges = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 0, max: 4 }),
    column: fc.integer({ min: 0, max: 4 }),
    worth: fc.integer({ min: 1, max: 20 }),
  }),
  { selector: ({ row, column }) => `${row}|${column}`, maxLength: 14 },
);

/** The most that one-to-one pairs may be worth, all of them tried. */
function most(left: readonly Edge[]): number {
  const [first, ...others] = left;
  if (!first) return 0;
  const apart = others.filter(({ row, column }) => row !== first.row && column !== first.column);
  return Math.max(most(others), first.worth + most(apart));
}

test("pairs one to one, with edges alone, and no other pairs are worth more together", () => {
  fc.assert(
    fc.property(edges, (given) => {
      const found = [...bestAssignment(given)];
      expect(new Set(found.map(([, column]) => column)).size).toBe(found.length);
      const worths = found.map(
        ([row, column]) => given.find((edge) => edge.row === row && edge.column === column)!.worth,
      );
      expect(worths.reduce((sum, worth) => sum + worth, 0)).toBe(most(given));
    }),
  );
});
