import type { VariedTest } from "../../lib/tables/VariedTest";
import { meansCrossing } from "../present/crossings";

/** Five tests on three reconstructions, of which all is read by eye; the sizes of the last are supposed. */
export const fiveVariedTests: readonly VariedTest[] = [
  // Never changes; variances differ everywhere.
  varied("A", 0.2, [0.3, 0.06, 0.9], [0.01, 0.02, 0.05]),
  // Changes on the second.
  varied("B", 0.04, [0.01, 0.051, 0.0002], [0.2, 0.01, 0.9]),
  // Changes on all.
  varied("C", 0.06, [0.05, 0.01, 0.02], [0.2, 0.3, 0.9]),
  // Changes on the first and the second.
  varied("D", 0.01, [0.2, 0.4, 0.03], [0.3, 0.01, 0.01]),
  // Changes on the second; cannot be made on the third.
  varied("E", 0.3, [0.2, 0.04, Number.NaN], [0.3, 0.6, Number.NaN], true),
];

function varied(
  label: string,
  p: number,
  ranks: readonly number[],
  variances: readonly number[],
  supposedSizes = false,
): VariedTest {
  const table = meansCrossing([
    [
      [1, 2],
      [2, 4],
    ],
  ]);
  return {
    label,
    p,
    effect: 0.01,
    measure: "eta²",
    smallestExpected: Number.NaN,
    section: 9,
    crossing: { id: "structure", question: "2.3", label: "type de structure" },
    table: { ...table, source: { ...table.source, supposedSizes } },
    rank: 0,
    ranks,
    variances,
  };
}
