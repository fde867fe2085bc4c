import { Matrix } from "ml-matrix";
import { fUpperTail } from "../distributions/fUpperTail";
import { covarianceOfSums } from "./covarianceOfSums";
import type { DesignCells } from "./Design";
import { type DesignTest, noDesignTest } from "./DesignTest";
import { matrixOf, solvedSymmetric } from "./solvedSymmetric";

/**
 * The test of independence of weighted counts: Rao and Scott's second-order correction (1984) of Pearson's chi-square on weighted proportions, referred to an F
 * (Thomas and Rao 1987). Rows and columns without weight are left out. NaN with fewer than two rows or columns that
 * have some, where a stratum has one unit alone, or where cells are so empty that the effects of the design cannot be
 * told apart. Compared with R survey 4.1 `svychisq(statistic = "F")`.
 *
 * @param cells those of the table, row by row: cell r × columns + c
 * @param degreesOfFreedom of the whole of those who were asked: their units less their strata
 */
export function raoScottTest(cells: DesignCells, columns: number, degreesOfFreedom: number): DesignTest {
  const rows = cells.weights.length / columns;
  const all = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cells.weights[r * columns + c]!),
  );
  const keptRows = indices(rows).filter((r) => all[r]!.some((weight) => weight > 0));
  const keptColumns = indices(columns).filter((c) => all.some((row) => row[c]! > 0));
  const [r, c] = [keptRows.length, keptColumns.length];
  if (r < 2 || c < 2) return noDesignTest;
  const total = cells.weights.reduce((sum, weight) => sum + weight, 0);
  const p = keptRows.map((row) => keptColumns.map((column) => all[row]![column]! / total));
  const rowShares = p.map((row) => row.reduce((sum, share) => sum + share, 0));
  const columnShares = keptColumns.map((_, j) => p.reduce((sum, row) => sum + row[j]!, 0));
  let chiSquare = 0;
  for (const [i, row] of p.entries())
    for (const [j, share] of row.entries()) {
      const expected = rowShares[i]! * columnShares[j]!;
      chiSquare += (share - expected) ** 2 / expected;
    }
  // Contrasts of the interaction: (unit of row a - mean of rows) × (unit of column b - mean of columns).
  const contrasts = indices(r - 1).flatMap((a) => indices(c - 1).map((b) => [a + 1, b + 1] as const));
  const contrast = ([a, b]: readonly [number, number], i: number, j: number) =>
    ((i === a ? 1 : 0) - 1 / r) * ((j === b ? 1 : 0) - 1 / c);
  const q = contrasts.length;
  const scaled = p.map((row, i) =>
    row.map((share, j) => contrasts.map((own) => (share === 0 ? 0 : contrast(own, i, j) / share))),
  );
  const denominator = Matrix.zeros(q, q);
  const mean = new Array<number>(q).fill(0);
  for (const [i, row] of p.entries())
    for (const [j, share] of row.entries()) {
      if (share === 0) continue;
      const own = scaled[i]![j]!;
      for (let a = 0; a < q; a++) {
        mean[a]! += share * own[a]!;
        for (let b = 0; b < q; b++) denominator.set(a, b, denominator.get(a, b) + share * own[a]! * own[b]!);
      }
    }
  const worth = Array.from({ length: rows * columns }, () => new Array<number>(q).fill(0));
  for (const [i, row] of keptRows.entries())
    for (const [j, column] of keptColumns.entries())
      worth[row * columns + column] = scaled[i]![j]!.map((own, a) => (own - mean[a]!) / total);
  const effects = solvedSymmetric(denominator, matrixOf(covarianceOfSums(cells, worth)));
  if (effects === undefined) return noDesignTest;
  const trace = effects.trace();
  const d1 = trace ** 2 / effects.mmul(effects).trace();
  const F = chiSquare / trace;
  const d2 = d1 * degreesOfFreedom;
  return { F, d1, d2, p: fUpperTail(F, d1, d2) };
}

function indices(length: number): readonly number[] {
  return Array.from({ length }, (_, i) => i);
}
