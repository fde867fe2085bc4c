import { expect, test } from "vitest";
import { seededRandom } from "../../../lib/base/random";
import { fisherExactTest } from "../../../lib/stats/counts/fisherExactTest";
import references from "../../reference/fisherGrid.json";
import { relativeError } from "../../support/closeTo";
import { longTest } from "../../support/realChecks";
import { everyTable, waysOf } from "../everyTable";
import { transpose } from "../tables";

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

test("answers every table of the grid that R's fisher.test answers, as it does", () => {
  const answered = references.filter(({ p }) => p !== null);
  // R takes paths for alike that differ by less than 1e-7 or so: up to 4e-7 off on large tables.
  const off = answered.filter(({ observed, p }) => {
    const ours = fisherExactTest(observed);
    return ours === undefined || !(p === 0 ? ours === 0 : relativeError(ours, p!) <= 1e-6);
  });
  expect(off).toEqual([]);
  expect(answered.length).toBeGreaterThan(100);
}, 60_000);

longTest(
  "where R does not, it answers some more, and gives the others up in bounded work",
  () => {
    // One in twelve: each takes a second or two.
    const left = references.filter(({ p }) => p === null).filter((_, i) => i % 12 === 1);
    const slow = left.filter(({ observed }) => {
      const before = process.cpuUsage().user;
      fisherExactTest(observed);
      return process.cpuUsage().user - before > 20e6; // a second or two: a search without bounds takes hours
    });
    expect(slow).toEqual([]);
    expect(left.some(({ observed }) => fisherExactTest(observed) !== undefined)).toBe(true);
  },
  300_000,
);

longTest("is to ten digits the share of the ways to deal some hundred respondents, in whole numbers", () => {
  const { integer } = seededRandom(1934, "dealt");
  for (let k = 0; k < 12; k++) {
    const width = 2 + integer(2);
    const observed = [0, 1].map(() => Array.from({ length: width }, () => 1 + integer(k < 6 ? 60 : 25)));
    const tables = everyTable(transpose(observed).map(total), observed.map(total));
    const own = waysOf(transpose(observed));
    let [all, rare] = [0n, 0n];
    for (const ways of tables.map(waysOf)) {
      all += ways;
      if (ways <= own) rare += ways;
    }
    const exact = Number((rare * 10n ** 400n) / all / 10n ** 200n) / 1e200;
    expect(relativeError(fisherExactTest(observed)!, exact)).toBeLessThan(1e-10);
  }
});

longTest("keeps its digits where p is about 1e-273: the corner of a 2 x 2 table, in whole numbers", () => {
  const observed = [
    [464, 1],
    [1, 461],
  ];
  const tables = everyTable([465, 462], [465, 462]);
  const own = waysOf(observed);
  let [all, rare] = [0n, 0n];
  for (const ways of tables.map(waysOf)) {
    all += ways;
    if (ways <= own) rare += ways;
  }
  const exact = Number((rare * 10n ** 400n) / all) / 1e200 / 1e200;
  expect(relativeError(fisherExactTest(observed)!, exact)).toBeLessThan(1e-10);
});
