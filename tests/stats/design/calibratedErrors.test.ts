import { describe, expect, test } from "vitest";
import { calibratedBy } from "../../../lib/stats/design/Calibrated";
import { type Design, designCells } from "../../../lib/stats/design/Design";
import type { Margin } from "../../../lib/stats/design/Margin";
import { raoScottTest } from "../../../lib/stats/design/raoScottTest";
import { weightedMeans } from "../../../lib/stats/design/weightedMeans";
import { weightedProportion } from "../../../lib/stats/design/weightedProportion";
import references from "../../reference/calibration.json";
import { relativeError } from "../../support/closeTo";

interface Case {
  readonly name: string;
  readonly w: readonly number[];
  readonly calibrated: readonly number[];
  readonly margins: readonly { readonly codes: readonly number[]; readonly totals: readonly number[] }[];
  readonly numbers: readonly { readonly values: readonly number[]; readonly total: number }[];
  readonly strata?: readonly number[];
  readonly units?: readonly number[];
  readonly y: readonly number[];
  readonly group: readonly number[];
  readonly a: readonly number[];
  readonly mean: number;
  readonly error: number;
  readonly groupMeans: readonly number[];
  readonly groupErrors: readonly number[];
  readonly share: number;
  readonly shareError: number;
  readonly chi: { readonly F: number; readonly d1: number; readonly d2: number };
}
/** The residuals of `rake` are fitted by turns, margin by margin, ten times: those of `calibrate` are exact. */
const cases = (references as unknown as readonly Case[]).filter(({ name }) => !name.startsWith("rake"));

function designOf({ w, calibrated, margins, numbers, strata, units }: Case): Design {
  const drawn: Set<number>[] = [];
  for (const i of w.keys()) {
    drawn[strata?.[i] ?? 0] ??= new Set();
    drawn[strata?.[i] ?? 0]!.add(units?.[i] ?? i);
  }
  const design = {
    ...{ weights: calibrated, drawn: drawn.map(({ size }) => size) },
    ...(strata && { strata }),
    ...(units && { units }),
  };
  const known: readonly Margin[] = [
    ...margins.map((own) => ({ kind: "categories" as const, ...own })),
    ...numbers.map((own) => ({ kind: "number" as const, ...own })),
  ];
  return { ...design, calibrated: calibratedBy(design, w, known) };
}

describe.each(cases)("estimates of calibrated weights against R's survey: $name", (own) => {
  const design = designOf(own);
  const values = [...new Set(own.y)].sort((p, q) => p - q);
  const rank = new Map(values.map((value, v) => [value, v]));
  const { groups, total } = weightedMeans(
    designCells(
      design,
      own.y.map((value, i) => rank.get(value)! * 3 + own.group[i]!),
      values.length * 3,
    ),
    values,
    3,
  );

  test("means have the errors of their residuals, of all and in groups", () => {
    expect(relativeError(total.mean, own.mean)).toBeLessThan(1e-10);
    expect(relativeError(total.standardError, own.error)).toBeLessThan(1e-8);
    for (const [g, { mean, standardError }] of groups.entries()) {
      expect(relativeError(mean, own.groupMeans[g]!)).toBeLessThan(1e-10);
      expect(relativeError(standardError, own.groupErrors[g]!)).toBeLessThan(1e-8);
    }
  });

  test("shares in a domain, and the F of Rao and Scott, have them too", () => {
    const inFirst = own.a.map((a, i) => (own.group[i] === 0 ? a : -1));
    const share = weightedProportion(designCells(design, inFirst, 2), (cell) => cell === 0);
    expect(relativeError(share.proportion, own.share)).toBeLessThan(1e-10);
    expect(relativeError(share.standardError, own.shareError)).toBeLessThan(1e-8);
    const table = designCells(
      design,
      own.a.map((a, i) => a * 3 + own.group[i]!),
      6,
    );
    const { F, d1, d2 } = raoScottTest(table, 3, table.degreesOfFreedom);
    expect(relativeError(F, own.chi.F)).toBeLessThan(1e-7);
    expect(relativeError(d1, own.chi.d1)).toBeLessThan(1e-7);
    expect(relativeError(d2, own.chi.d2)).toBeLessThan(1e-7);
  });
});
