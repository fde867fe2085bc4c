import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Design,
  type DesignCells,
  designCells,
  domainCells,
  effectiveSize,
} from "../../../lib/stats/design/Design";
import { raoScottTest } from "../../../lib/stats/design/raoScottTest";
import { weightedMeans } from "../../../lib/stats/design/weightedMeans";
import { weightedProportion, weightedProportionInterval } from "../../../lib/stats/design/weightedProportion";
import { describe as describeScores } from "../../../lib/stats/means/describe";
import references from "../../reference/design.json";
import { relativeError } from "../../support/closeTo";

interface Case {
  readonly name: string;
  readonly w: readonly number[];
  readonly a: readonly (number | null)[];
  readonly b: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  readonly kept: readonly boolean[];
  readonly strata?: readonly number[];
  readonly units?: readonly number[];
  readonly rows: number;
  readonly columns: number;
  readonly [other: string]: unknown;
}

/** The design of a case, of the whole sample. */
function designOf({ w, strata, units }: Case): Design {
  const stratumOf = (row: number) => strata?.[row] ?? 0;
  const drawn = Array.from({ length: Math.max(...w.map((_, row) => stratumOf(row))) + 1 }, (_, h) => {
    const rows = [...w.keys()].filter((row) => stratumOf(row) === h);
    return new Set(rows.map((row) => units?.[row] ?? row)).size;
  });
  return { weights: w, ...(strata && { strata }), ...(units && { units }), drawn };
}

const cellsOf = (own: Case, cellOf: (row: number) => number | undefined, cells: number): DesignCells =>
  designCells(
    designOf(own),
    own.w.map((_, row) => (own.kept[row] ? (cellOf(row) ?? -1) : -1)),
    cells,
  );
const table = (own: Case) =>
  cellsOf(
    own,
    (row) =>
      own.a[row] === null || own.b[row] === null ? undefined : own.a[row]! * own.columns + own.b[row]!,
    own.rows * own.columns,
  );
const valuesOf = ({ y }: Case) => [...new Set(y.filter((value) => value !== null))].sort((p, q) => p - q);
const scored = (own: Case) => {
  const rank = new Map(valuesOf(own).map((value, v) => [value, v]));
  return weightedMeans(
    cellsOf(
      own,
      (row) =>
        own.y[row] === null || own.b[row] === null
          ? undefined
          : rank.get(own.y[row]!)! * own.columns + own.b[row]!,
      rank.size * own.columns,
    ),
    valuesOf(own),
    own.columns,
  );
};
/** Units less strata of those who were asked, whether they answered or not. */
const askedFreedom = (own: Case) => cellsOf(own, () => 0, 1).degreesOfFreedom;

describe.each(
  references as unknown as readonly (Case & (typeof references)[number])[],
)("R's survey, $name", (own) => {
  test("gives the same F of Rao and Scott, with the same degrees of freedom", () => {
    const made = raoScottTest(table(own), own.columns, askedFreedom(own));
    expect(relativeError(made.F, own.chi.F)).toBeLessThan(1e-10);
    expect(relativeError(made.d1, own.chi.d1)).toBeLessThan(1e-10);
    expect(relativeError(made.d2, own.chi.d2)).toBeLessThan(1e-10);
    expect(relativeError(made.p, own.chi.p)).toBeLessThan(1e-9);
  });

  test("gives the same proportions and standard errors", () => {
    const cells = table(own);
    const made = Array.from(cells.weights, (_, own) => weightedProportion(cells, (cell) => cell === own));
    // R has the cells column by column.
    for (let a = 0; a < own.rows; a++)
      for (let b = 0; b < own.columns; b++) {
        const { proportion, standardError } = made[a * own.columns + b]!;
        expect(Math.abs(proportion - own.proportions[b * own.rows + a]!)).toBeLessThan(1e-12);
        expect(Math.abs(standardError - own.errors[b * own.rows + a]!)).toBeLessThan(1e-12);
      }
  });

  test("gives the same means, standard errors and standard deviations", () => {
    const { groups, total } = scored(own);
    for (const [rank, g] of [own.groups].flat().entries()) {
      const group = groups[g]!;
      expect(relativeError(group.mean, own.means[rank]!)).toBeLessThan(1e-12);
      if (group.n < 2) expect([group.sd, group.standardError]).toEqual([Number.NaN, Number.NaN]);
      else {
        expect(relativeError(group.standardError, own.meanErrors[rank]!)).toBeLessThan(1e-10);
        expect(relativeError(group.sd, own.sds[rank]!)).toBeLessThan(1e-12);
      }
    }
    expect(relativeError(total.mean, own.total)).toBeLessThan(1e-12);
    expect(relativeError(total.standardError, own.totalError)).toBeLessThan(1e-10);
    expect(relativeError(total.sd, own.totalSd)).toBeLessThan(1e-12);
  });

  test("gives the same F of Wald, where each group has a spread", () => {
    const { groups, test: made } = scored(own);
    if (groups.some(({ n }) => n === 1)) {
      expect([made.F, made.p]).toEqual([Number.NaN, Number.NaN]);
      return;
    }
    expect(relativeError(made.F, own.wald.F)).toBeLessThan(1e-9);
    expect([made.d1, made.d2]).toEqual([own.wald.d1, own.wald.d2]);
    if (own.wald.p > 0) expect(relativeError(made.p, own.wald.p)).toBeLessThan(1e-8);
  });

  test("gives the same intervals in groups: a domain each, with its own degrees of freedom", () => {
    const cells = table(own);
    const near = (ends: readonly number[], theirs: readonly (number | null)[], error: number) => {
      for (const [end, other] of theirs.entries())
        if (other === null) expect(ends[end]).toBeNaN();
        else expect(relativeError(ends[end]!, other)).toBeLessThan(error);
    };
    for (let g = 0; g < own.columns; g++) {
      const domain = domainCells(cells, (cell) => cell % own.columns === g);
      const share = weightedProportion(domain, (cell) => cell === g);
      near(
        weightedProportionInterval(share, domain.degreesOfFreedom),
        own.shareIn.slice(2 * g, 2 * g + 2),
        1e-7,
      );
    }
    const { groups } = scored(own);
    for (const [rank, g] of [own.groups].flat().entries())
      near(groups[g]!.interval, own.meanIn.slice(2 * rank, 2 * rank + 2), 1e-10);
  });

  test("gives the same interval of a proportion on the logit scale", () => {
    const answered = cellsOf(own, (row) => own.a[row] ?? undefined, own.rows);
    const share = weightedProportion(answered, (cell) => cell === 0);
    expect(relativeError(share.proportion, own.share)).toBeLessThan(1e-8);
    const interval = weightedProportionInterval(share, answered.degreesOfFreedom);
    for (const end of [0, 1] as const)
      expect(relativeError(interval[end], own.shareInterval[end]!)).toBeLessThan(1e-7);
  });
});

describe("weights that say nothing", () => {
  const rows = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.integer({ min: 1, max: 7 })), {
    minLength: 12,
    maxLength: 60,
  });

  test("of whatever size, the same for all, change no estimate and no test", () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0.01, max: 1000, noNaN: true }), (answers, weight) => {
        const of = (each: number) => {
          const design = { weights: answers.map(() => each), drawn: [answers.length] };
          const scores = designCells(
            design,
            answers.map(([group, score]) => (score - 1) * 3 + group),
            21,
          );
          const counts = designCells(
            design,
            answers.map(([group, score]) => group * 7 + score - 1),
            21,
          );
          const { groups, total, test: wald } = weightedMeans(scores, [1, 2, 3, 4, 5, 6, 7], 3);
          const { F, d1, d2 } = raoScottTest(counts, 7, counts.degreesOfFreedom);
          return [groups, [total]]
            .flat()
            .flatMap(({ mean, sd }) => [mean, sd])
            .concat(wald.F, F, d1, d2, effectiveSize(counts));
        };
        const once = of(1);
        of(weight).forEach((value, i) => {
          const other = once[i]!;
          // A test whose matrix is all but singular may be one of either.
          if (Number.isNaN(value) || Number.isNaN(other) || Math.abs(other) > 1e8) return;
          expect(Math.abs(value - other)).toBeLessThan(1e-6 * Math.max(1, Math.abs(other)));
        });
        expect(once.at(-1)).toBeCloseTo(answers.length, 9);
      }),
    );
  });

  test("give the means and standard deviations of answers that count once", () => {
    fc.assert(
      fc.property(rows, (answers) => {
        const design = { weights: answers.map(() => 1), drawn: [answers.length] };
        const cells = designCells(
          design,
          answers.map(([group, score]) => (score - 1) * 3 + group),
          21,
        );
        const { groups } = weightedMeans(cells, [1, 2, 3, 4, 5, 6, 7], 3);
        groups.forEach(({ n, mean, sd }, g) => {
          const own = describeScores(answers.filter(([group]) => group === g).map(([, score]) => score));
          expect(n).toBe(own.n);
          expect([mean, sd].map(Number.isNaN)).toEqual([own.mean, own.sd].map(Number.isNaN));
          if (own.n > 1) expect(Math.abs(sd - own.sd)).toBeLessThan(1e-12);
        });
      }),
    );
  });
});

describe("weights of an ugly file", () => {
  test("leave strata of one unit each, whose spread nobody knows, without standard error or test", () => {
    const design = {
      ...{ weights: [1, 2, 3, 4, 5, 6], strata: [0, 0, 0, 0, 0, 1], units: [0, 0, 0, 0, 0, 1] },
      drawn: [1, 1],
    };
    const cells = designCells(design, [0, 1, 2, 3, 0, 3], 4);
    expect(raoScottTest(cells, 2, cells.degreesOfFreedom).p).toBeNaN();
    expect(weightedMeans(cells, [1, 2], 2).test.F).toBeNaN();
    for (const own of [0, 1, 2, 3]) {
      const { proportion, standardError } = weightedProportion(cells, (cell) => cell === own);
      expect(proportion).toBeGreaterThan(0);
      expect(standardError).toBeNaN();
    }
  });

  test("of zero leave who has them out of estimates, and their row and column out of the test", () => {
    const design = { weights: [1, 2, 1, 2, 3, 0, 0], drawn: [7] };
    const cells = designCells(design, [0, 1, 3, 4, 4, 6, 2], 9);
    const { F, d1 } = raoScottTest(cells, 3, cells.degreesOfFreedom);
    const small = designCells(design, [0, 1, 2, 3, 3, -1, -1], 4);
    expect(F).toBeCloseTo(raoScottTest(small, 2, cells.degreesOfFreedom).F, 12);
    expect(d1).toBeCloseTo(1, 12);
    expect(weightedMeans(designCells(design, [0, 0, 0, 0, 0, 1, 1], 2), [5], 2).groups[1]!.mean).toBeNaN();
  });

  test("compute nothing of nobody, of one group, of one respondent, and of constant groups", () => {
    const nobody = designCells({ weights: [], drawn: [0] }, [], 4);
    expect(raoScottTest(nobody, 2, 0).p).toBeNaN();
    expect(weightedMeans(nobody, [1, 2], 2).total.mean).toBeNaN();
    expect(effectiveSize(nobody)).toBe(0);
    const design = { weights: [1, 2, 3, 4], drawn: [4] };
    expect(raoScottTest(designCells(design, [0, 0, 2, 2], 4), 2, 3).p).toBeNaN();
    expect(weightedMeans(designCells(design, [0, 0, 2, 2], 4), [1, 2], 2).test.p).toBeNaN();
    expect(weightedMeans(designCells(design, [0, 0, 3, 3], 4), [1, 2], 2).test.p).toBeNaN();
    const { groups } = weightedMeans(designCells(design, [0, 3, 3, 3], 4), [1, 2], 2);
    expect([groups[0]!.mean, groups[0]!.sd, groups[0]!.standardError]).toEqual([1, Number.NaN, Number.NaN]);
    expect(weightedProportionInterval({ proportion: 0, standardError: 0 }, 10)).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
  });
});
