import { expect, test } from "vitest";
import { stability } from "../../lib/present/stability";
import { fiveVariedTests } from "../support/variedTests";

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(/[\u00a0\u202f]/g, " "));

test("tests are counted by whether they change on all reconstructions, on some or on none, counted by hand", () => {
  expect(plain(stability(fiveVariedTests))).toEqual({
    reconstructions: "3",
    tests: "5",
    // C; B, D and E; A. On the first C and D change, on the second all but A, on the third C.
    ranks: { always: "1 (supposé)", sometimes: "3", never: "1 (supposé)", range: "de 1 à 4" },
    // A; B and D; C and E. On the first A, on the second A, B and D, on the third A and D.
    variances: { always: "1 (supposé)", sometimes: "2", never: "2 (supposé)", range: "de 1 à 3" },
  });
});

test("where there is nothing to vary, nothing is counted", () => {
  const none = { always: "—", sometimes: "—", never: "—", range: "—" };
  expect(stability([])).toEqual({ reconstructions: "—", tests: "—", ranks: none, variances: none });
});
