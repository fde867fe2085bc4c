import { sum } from "../../base/sum";
import { dotProduct } from "./dotProduct";
import { orientation } from "./orientation";

/** Rotated loadings, by falling share of the variance. */
export interface Rotation {
  /** Shape [item][component]: the loadings given, times `rotation`. */
  readonly loadings: readonly (readonly number[])[];
  /** Orthogonal; shape [given component][rotated component]. */
  readonly rotation: readonly (readonly number[])[];
  /** Shape [component]: the sum of the squared loadings. */
  readonly variances: readonly number[];
}

/** Sweeps over all pairs of components: some ten do, unless the criterion is all but flat. */
const MOST_SWEEPS = 1000;

/**
 * Varimax rotation (Kaiser 1958): turns components, two by two, until the squared loadings of each
 * vary as much as they can, so that an item is high on few components. With Kaiser's normalisation
 * every item counts the same, whatever its communality. Each component is oriented so that its
 * loading of greatest absolute value is positive (ties: the first item). Rows with a NaN (constant
 * items) stay so and take no part. Where the criterion has several tops it may climb another than R.
 * Compared with R 4.2 `varimax(eps = 1e-15)`, begun again until it stands still.
 *
 * @param loadings shape [item][component], of the components to keep
 */
export function varimax(
  loadings: readonly (readonly number[])[],
  { normalize = true }: { readonly normalize?: boolean } = {},
): Rotation {
  const known = loadings.filter((row) => row.every(Number.isFinite));
  const lengths = known.map((row) => (normalize && Math.hypot(...row)) || 1);
  const components = (loadings[0] ?? []).map((_, k) => k);
  const columns = components.map((k) => known.map((row, i) => row[k]! / lengths[i]!));
  const turned = components.map((k) => components.map((j) => (j === k ? 1 : 0)));
  for (let sweep = 0, still = false; !still && sweep < MOST_SWEEPS; sweep++) {
    still = true;
    for (const b of components) {
      for (let a = 0; a < b; a++) {
        const angle = bestAngle(columns[a]!, columns[b]!);
        if (angle === 0) continue;
        still = false;
        turn(columns[a]!, columns[b]!, angle);
        turn(turned[a]!, turned[b]!, angle);
      }
    }
  }
  const ranked = turned
    .map((axis) => {
      const column = known.map((row) => dotProduct(row, axis));
      const sign = orientation(column);
      return { axis: axis.map((x) => sign * x), variance: dotProduct(column, column) };
    })
    .sort((one, other) => other.variance - one.variance);
  return {
    loadings: loadings.map((row) => ranked.map(({ axis }) => dotProduct(row, axis))),
    rotation: components.map((k) => ranked.map(({ axis }) => axis[k]!)),
    variances: ranked.map(({ variance }) => variance),
  };
}

/** The angle by which two components must turn, or 0 where that would only move rounding errors. */
function bestAngle(one: readonly number[], other: readonly number[]): number {
  // The criterion of the pair is a constant plus a multiple of the cosine of four times what is missing.
  const cosines = one.map((x, i) => x ** 2 - other[i]! ** 2);
  const sines = one.map((x, i) => 2 * x * other[i]!);
  const covariance = (u: readonly number[], v: readonly number[]) =>
    dotProduct(u, v) - (sum(u) * sum(v)) / one.length;
  const sine = 2 * covariance(cosines, sines);
  const cosine = covariance(cosines, cosines) - covariance(sines, sines);
  const rounding = 4 * Number.EPSILON * (dotProduct(cosines, cosines) + dotProduct(sines, sines));
  return Math.abs(sine) > rounding || cosine < -rounding ? Math.atan2(sine, cosine) / 4 : 0;
}

/** Turns two components in their plane, in place. */
function turn(one: number[], other: number[], angle: number): void {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  one.forEach((x, i) => {
    const y = other[i]!;
    one[i] = cos * x + sin * y;
    other[i] = cos * y - sin * x;
  });
}
