import type { Rounding } from "../exact/printedInterval";
import { chiSquareTest } from "../stats/counts/chiSquareTest";
import { filledTable } from "../stats/counts/filledTable";
import { fisherExactTest } from "../stats/counts/fisherExactTest";
import { yatesChiSquare } from "../stats/counts/yatesChiSquare";
import { isPrintedSo } from "./isPrintedSo";
import type { QuestionShape } from "./QuestionShape";

/** A chi2 and its p; of Fisher's exact test, its p beside Pearson's chi2. */
export interface TableTest {
  readonly chi2: number;
  readonly p: number;
}

/**
 * What tests a table of counts: Pearson's chi2; of two rows and two columns, once those of nobody are left
 * out, also Yates's correction and Fisher's exact test, as far as they are asked for.
 */
export function tableTests(
  table: readonly (readonly number[])[],
  twoByTwo: QuestionShape["twoByTwo"] = "pearson",
): readonly TableTest[] {
  const { statistic: chi2, p, degreesOfFreedom } = chiSquareTest(table);
  const pearson = { chi2, p };
  if (twoByTwo === "pearson" || degreesOfFreedom !== 1) return [pearson];
  const filled = filledTable(table);
  const asked = (test: "yates" | "fisher") => twoByTwo === "any" || twoByTwo === test;
  const yates = asked("yates") ? yatesChiSquare(filled) : undefined;
  return [
    ...(twoByTwo === "any" ? [pearson] : []),
    ...(yates ? [{ chi2: yates.statistic, p: yates.p }] : []),
    ...(asked("fisher")
      ? [
          {
            chi2,
            // Only where chi2 does not tell already: it takes long.
            get p() {
              return fisherExactTest(filled) ?? Number.NaN;
            },
          },
        ]
      : []),
  ];
}

/** Whether a test is printed so; of what is not printed nothing is asked. */
export function isPrintedTest(
  printed: { readonly chi2?: string | undefined; readonly p?: string | undefined },
  test: TableTest,
  rounding?: Rounding,
): boolean {
  const is = (text: string | undefined, value: number) =>
    text === undefined || text === "x" || isPrintedSo(text, value, rounding);
  return is(printed.chi2, test.chi2) && is(printed.p, test.p);
}
