import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberCodes } from "../../../lib/import/sav/NumberCodes";

const numbers = fc.array(fc.oneof(fc.double(), fc.integer({ min: -5, max: 300 })), { maxLength: 500 });

test("distinct numbers have the codes 0, 1, 2… in the order in which they come", () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const codes = new NumberCodes();
      const known = new Map<number, number>();
      for (const value of values) {
        // A Map takes 0 and -0 for one key, and so all that is no number.
        if (!known.has(value)) known.set(value, known.size);
        expect(codes.codeOf(value)).toBe(known.get(value));
      }
      expect(codes.size).toBe(known.size);
      expect([...codes.values()]).toEqual([...known.keys()]);
    }),
  );
});
