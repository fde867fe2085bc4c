import { describe, expect, test } from "vitest";
import { UserError } from "../../../lib/base/UserError";
import { cronbachAlpha } from "../../../lib/stats/components/cronbachAlpha";
import { cochranMantelHaenszel } from "../../../lib/stats/counts/cochranMantelHaenszel";
import { cramersVInterval } from "../../../lib/stats/counts/cramersVInterval";
import { oddsRatio } from "../../../lib/stats/counts/oddsRatio";
import { proportionInterval } from "../../../lib/stats/counts/proportionInterval";
import { weightedProportionInterval } from "../../../lib/stats/design/weightedProportion";
import { noncentralityInterval } from "../../../lib/stats/distributions/noncentralityInterval";
import { twoSidedNormal, twoSidedStudent } from "../../../lib/stats/distributions/twoSided";
import { cellMeans } from "../../../lib/stats/means/cellMeans";
import { etaSquaredInterval } from "../../../lib/stats/means/etaSquaredInterval";
import { hedgesG, hedgesGOf } from "../../../lib/stats/means/hedgesG";
import { meanInterval } from "../../../lib/stats/means/meanInterval";
import { oneWayAnova } from "../../../lib/stats/means/oneWayAnova";
import { anovaPower } from "../../../lib/stats/power/anovaPower";
import { chiSquarePower } from "../../../lib/stats/power/chiSquarePower";
import { smallestDetectableF } from "../../../lib/stats/power/smallestDetectableF";
import { smallestDetectableW } from "../../../lib/stats/power/smallestDetectableW";

const square = [
  [3, 4],
  [5, 6],
];
const groups = [
  [1, 2, 4],
  [3, 3, 7],
];
const moments = { n: 10, mean: 3, sd: 2 };

/** Whatever takes a level. */
const ofLevel: readonly (readonly [string, (level: number) => unknown])[] = [
  ["twoSidedNormal", twoSidedNormal],
  ["twoSidedStudent", (level) => twoSidedStudent(level, 9)],
  ["oddsRatio", (level) => oddsRatio(square, level)],
  ["proportionInterval", (level) => proportionInterval(3, 9, level)],
  ["proportionInterval of nobody", (level) => proportionInterval(0, 0, level)],
  ["cramersVInterval", (level) => cramersVInterval(square, level)],
  ["cochranMantelHaenszel", (level) => cochranMantelHaenszel([square, square] as never, level)],
  [
    "weightedProportionInterval",
    (level) => weightedProportionInterval({ proportion: 0.3, standardError: 0.1 }, 9, level),
  ],
  ["noncentralityInterval", (level) => noncentralityInterval(() => 0.5, level)],
  ["meanInterval", (level) => meanInterval(3, 2, 10, level)],
  ["meanInterval of one respondent", (level) => meanInterval(3, Number.NaN, 1, level)],
  ["cellMeans", (level) => cellMeans([groups], level)],
  ["hedgesG", (level) => hedgesG(groups[0]!, groups[1]!, level)],
  ["hedgesGOf", (level) => hedgesGOf(moments, moments, level)],
  ["etaSquaredInterval", (level) => etaSquaredInterval(oneWayAnova(groups), level)],
  ["cronbachAlpha", (level) => cronbachAlpha(groups, level)],
];

describe.each(ofLevel)("%s", (_, of) => {
  test("refuses a level that is not between 0 and 1, and says what one is", () => {
    for (const level of [95, 1, 0, -0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => of(level)).toThrow(UserError);
      expect(() => of(level)).toThrow(`Niveau de confiance ${level}`);
      expect(() => of(level)).toThrow("Attendu : un nombre entre 0 et 1");
    }
  });

  test("takes any level between them", () => {
    for (const level of [1e-9, 0.5, 0.95, 1 - 1e-12]) expect(() => of(level)).not.toThrow();
  });
});

test("a threshold or a power that is a percentage is refused likewise", () => {
  for (const of of [
    (alpha: number) => anovaPower(0.3, [20, 20], alpha),
    (alpha: number) => chiSquarePower(0.3, 40, 1, alpha),
    (alpha: number) => smallestDetectableF([20, 20], 0.8, alpha),
    (alpha: number) => smallestDetectableW(40, 1, 0.8, alpha),
  ]) {
    for (const alpha of [5, 1, 0, Number.NaN])
      expect(() => of(alpha)).toThrow(`Seuil de signification ${alpha}`);
  }
  expect(() => smallestDetectableF([20, 20], 80)).toThrow("Puissance 80");
  expect(() => smallestDetectableW(40, 1, 80)).toThrow("Puissance 80");
});

test("an effect however large has a power of 1", () => {
  for (const f of [10, 1e3, 1e6, 1e9]) {
    expect(anovaPower(f, [251, 676])).toBe(1);
    expect(anovaPower(f, [20, 20])).toBe(1);
    expect(chiSquarePower(f, 927, 5)).toBe(1);
  }
});
