import { dotProduct } from "../components/dotProduct";
import { orthonormalBasis } from "../components/orthonormalBasis";
import { likelihoodRatio } from "./likelihoodRatio";

/** Counts of three crossed variables: shape [levels of A][levels of B][levels of C]. */
export type ThreeWayCounts = readonly (readonly (readonly number[])[])[];

/** Variables, 0 for A to 2 for C, whose joint counts a model keeps. */
export type Margin = readonly (0 | 1 | 2)[];

/** A log-linear model fitted to counts. */
export interface LogLinearFit {
  /** Same shape as the counts. */
  readonly fitted: ThreeWayCounts;
  /** G²; finite, as a cell with respondents is never fitted 0. */
  readonly likelihoodRatio: number;
  /** Pearson's chi-square. */
  readonly pearson: number;
  /** Cells that are not fitted 0, less the parameters that these can tell apart. */
  readonly degreesOfFreedom: number;
  /** The same as if no cell were fitted 0, as R's `loglin` and `loglm` count. */
  readonly nominalDegreesOfFreedom: number;
}

/**
 * Maximum likelihood fit of a hierarchical log-linear model to a three-way table: the counts that
 * iterative proportional fitting (Deming and Stephan 1940) tends to, by Newton's method, which is as
 * quick where zeros make that crawl. No step moves a logarithm by more than 1, so that each gains likelihood.
 *
 * Cells of an empty margin are fitted 0; others may be too, where zeros are so placed that every table
 * with the same margins has them (Haberman 1974). Those leave degrees of freedom as in Bishop, Fienberg
 * and Holland (1975): cells that can be filled, less the rank of the model on them. An empty table has
 * statistics of 0 without degrees of freedom; a NaN makes them NaN. Compared with R 4.2
 * `loglin(eps = 1e-11)`, and with `glm` where that does not converge.
 *
 * @param counts non-negative
 * @param margins each of the three variables in at least one of them
 */
export function logLinearFit(counts: ThreeWayCounts, margins: readonly Margin[]): LogLinearFit {
  const cells = counts.flatMap((plane, a) =>
    plane.flatMap((row, b) => row.map((count, c) => ({ levels: [a, b, c] as const, count }))),
  );
  const groups = margins.flatMap((margin) => {
    const byLevels = new Map<string, number[]>();
    cells.forEach(({ levels }, cell) => {
      const key = margin.map((variable) => levels[variable]).join();
      byLevels.set(key, [...(byLevels.get(key) ?? []), cell]);
    });
    return [...byLevels.values()];
  });
  const observed = cells.map(({ count }) => count);
  const fitted = fit(observed, groups);
  const inOrder = fitted.values();
  return {
    fitted: counts.map((plane) => plane.map((row) => row.map(() => inOrder.next().value!))),
    likelihoodRatio: likelihoodRatio(observed, fitted),
    pearson: observed.reduce(
      (sum, count, cell) => sum + (fitted[cell] === 0 ? 0 : (count - fitted[cell]!) ** 2 / fitted[cell]!),
      0,
    ),
    degreesOfFreedom: residualDegrees(fitted, groups),
    nominalDegreesOfFreedom: residualDegrees(
      fitted.map(() => 1),
      groups,
    ),
  };
}

function fit(observed: readonly number[], groups: readonly (readonly number[])[]): number[] {
  const empty = new Set(groups.filter((group) => group.every((cell) => observed[cell] === 0)).flat());
  const mean = observed.reduce((sum, count) => sum + count, 0) / (observed.length - empty.size);
  const fitted = observed.map((_, cell) => (empty.has(cell) ? 0 : mean));
  for (let gain = Number.POSITIVE_INFINITY; gain > 1e-17 * mean; ) {
    const open = openCells(fitted);
    const roots = open.map((cell) => Math.sqrt(fitted[cell]!));
    const residuals = open.map((cell, i) => (observed[cell]! - fitted[cell]!) / roots[i]!);
    const basis = orthonormalBasis(
      indicators(groups, open).map((column) => column.map((value, i) => value * roots[i]!)),
    );
    const lengths = basis.map((vector) => dotProduct(vector, residuals));
    const steps = roots.map(
      (root, i) =>
        dotProduct(
          lengths,
          basis.map((vector) => vector[i]!),
        ) / root,
    );
    const scale = 1 / Math.max(1, ...steps.map(Math.abs));
    open.forEach((cell, i) => {
      fitted[cell]! *= Math.exp(scale * steps[i]!);
      // So far below the mean, it is on its way to 0, a part e a step.
      if (observed[cell] === 0 && fitted[cell]! < 1e-12 * mean) fitted[cell] = 0;
    });
    gain = dotProduct(lengths, lengths);
  }
  return fitted;
}

function openCells(fitted: readonly number[]): number[] {
  return fitted.flatMap((count, cell) => (count === 0 ? [] : [cell]));
}

/** For each group a column that is 1 in its cells, over the open cells. */
function indicators(groups: readonly (readonly number[])[], open: readonly number[]): number[][] {
  return groups.map((group) => open.map((cell) => (group.includes(cell) ? 1 : 0)));
}

function residualDegrees(fitted: readonly number[], groups: readonly (readonly number[])[]): number {
  const open = openCells(fitted);
  return open.length - orthonormalBasis(indicators(groups, open)).length;
}
