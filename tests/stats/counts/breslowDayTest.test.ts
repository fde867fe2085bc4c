import fc from "fast-check";
import { expect, test } from "vitest";
import { breslowDayTest } from "../../../lib/stats/counts/breslowDayTest";
import { relativeError } from "../../support/closeTo";
import { references } from "../interactionReferences";

const { NaN: nan } = Number;

for (const { name, strata, breslowDay } of references.strata) {
  test(`agrees with R: ${name}`, () => {
    const { statistic, p, tarone, degreesOfFreedom } = breslowDayTest(strata);
    expect(degreesOfFreedom).toBe(breslowDay.degreesOfFreedom);
    for (const [ours, theirs] of [
      [statistic, breslowDay.statistic],
      [tarone.statistic, breslowDay.tarone],
    ] as const) {
      if (theirs < 1e-9) expect(ours).toBeLessThan(1e-9);
      else expect(relativeError(ours, theirs)).toBeLessThan(1e-11);
    }
    expect(relativeError(p, breslowDay.p)).toBeLessThan(1e-10);
    expect(relativeError(tarone.p, breslowDay.taroneP)).toBeLessThan(1e-10);
  });
}

test("gives what is printed of published examples", () => {
  // SAS, PROC FREQ, the migraine trial, and DescTools' Tarone correction of it.
  const migraine = breslowDayTest(references.strata[1]!.strata);
  expect([migraine.statistic.toFixed(4), migraine.p.toFixed(4)]).toEqual(["1.4929", "0.2218"]);
  expect([migraine.tarone.statistic.toFixed(4), migraine.tarone.p.toFixed(4)]).toEqual(["1.4905", "0.2221"]);
});

const count = fc.integer({ min: 0, max: 200 });
const filled = fc.integer({ min: 1, max: 200 });
const tableOf = (cell: fc.Arbitrary<number>) => fc.tuple(fc.tuple(cell, cell), fc.tuple(cell, cell));

test("rows or columns exchanged in all strata, and strata in another order, change nothing", () => {
  fc.assert(
    fc.property(fc.array(tableOf(filled), { minLength: 2, maxLength: 6 }), (strata) => {
      const { statistic, tarone } = breslowDayTest(strata);
      for (const other of [
        strata.map((table) => [...table].reverse()),
        strata.map((table) => table.map((row) => [...row].reverse())),
        strata.map(([[a, b], [c, d]]) => [
          [a, c],
          [b, d],
        ]),
        [...strata].reverse(),
      ]) {
        const turned = breslowDayTest(other);
        expect(relativeError(1 + turned.statistic, 1 + statistic)).toBeLessThan(1e-9);
        expect(relativeError(1 + turned.tarone.statistic, 1 + tarone.statistic)).toBeLessThan(1e-9);
      }
    }),
  );
});

test("Tarone's correction never raises the statistic and leaves it at 0 or above", () => {
  fc.assert(
    fc.property(fc.array(tableOf(count), { minLength: 2, maxLength: 6 }), (strata) => {
      const { statistic, tarone } = breslowDayTest(strata);
      fc.pre(!Number.isNaN(statistic));
      expect(tarone.statistic).toBeLessThanOrEqual(statistic);
      expect(tarone.statistic).toBeGreaterThan(-1e-9 * (1 + statistic));
    }),
  );
});

test("strata that multiply the same table share its odds ratio", () => {
  fc.assert(
    fc.property(
      tableOf(filled),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2 }),
      (table, times) => {
        const strata = times.map((factor) => table.map((row) => row.map((own) => factor * own)));
        const { statistic, p } = breslowDayTest(strata);
        expect(statistic).toBeLessThan(1e-18);
        expect(p).toBeCloseTo(1, 8);
      },
    ),
  );
});

test("strata with an empty row or column do not count", () => {
  const strata = references.strata[1]!.strata;
  const empty = [
    [
      [0, 0],
      [3, 4],
    ],
    [
      [5, 0],
      [3, 0],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ];
  const [own, padded] = [breslowDayTest(strata), breslowDayTest([...empty, ...strata])];
  expect(padded).toEqual(own);
});

test("has nothing to test with one stratum, or a common odds ratio of 0 or infinity", () => {
  const never = [
    [5, 0],
    [3, 4],
  ];
  for (const strata of [
    [],
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [never, never],
    [
      [
        [0, 5],
        [3, 4],
      ],
      [
        [0, 2],
        [7, 9],
      ],
    ],
  ]) {
    const { statistic, p, tarone } = breslowDayTest(strata);
    expect([statistic, p, tarone.statistic, tarone.p]).toEqual([nan, nan, nan, nan]);
  }
  expect(breslowDayTest([]).degreesOfFreedom).toBe(0);
  expect(breslowDayTest([never, never]).degreesOfFreedom).toBe(1);
});
