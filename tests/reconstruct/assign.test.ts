import { describe, expect, test } from "vitest";
import type { Answer } from "../../lib/answers/Survey";
import { seededRandom } from "../../lib/base/random";
import { assign, repeat } from "../../lib/reconstruct/assign";

describe("assign", () => {
  test("gives each row one value, and leaves the other rows alone", () => {
    const column: Answer[] = ["avant", null, null, "avant", null];
    assign(column, [1, 2, 4], ["Oui", "Oui", "Non"], seededRandom(1, "x"));
    expect([column[0], column[3]]).toEqual(["avant", "avant"]);
    expect([column[1], column[2], column[4]].sort()).toEqual(["Non", "Oui", "Oui"]);
    expect(column).toHaveLength(5);
  });

  test("orders the values by the stream it is given", () => {
    const rows = Array.from({ length: 20 }, (_, row) => row);
    const columns = [1, 1, 2].map((seed) => {
      const column: Answer[] = new Array<Answer>(20).fill(null);
      assign(column, rows, rows, seededRandom(seed, "x"));
      return column;
    });
    expect(columns[0]).toEqual(columns[1]);
    expect(columns[0]).not.toEqual(columns[2]);
    expect(columns[0]).not.toEqual(rows);
  });

  test("gives nobody anything when nobody is asked", () => {
    const column: Answer[] = [null];
    assign(column, [], [], seededRandom(1, "x"));
    expect(column).toEqual([null]);
  });

  test.each([
    [["Oui"], 2],
    [["Oui", "Non", "Non"], 2],
  ])("throws, and gives nothing, when there are not as many values as rows: %j for %i", (values, rows) => {
    const column: Answer[] = [null, null];
    expect(() => assign(column, [0, 1], values, seededRandom(1, "x"))).toThrow(
      new RangeError(`${values.length} values for ${rows} rows`),
    );
    expect(column).toEqual([null, null]);
  });
});

describe("repeat", () => {
  test("has each value as many times as its count says, in order", () => {
    expect(repeat(["Oui", "Non", "Autre"], [2, 0, 3])).toEqual(["Oui", "Oui", "Autre", "Autre", "Autre"]);
    expect(repeat([], [])).toEqual([]);
  });
});
