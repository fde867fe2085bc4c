import { sum } from "../../base/sum";

/** Points on the components of an analysis: each table has the shape [point][component]. */
export interface Cloud {
  readonly coordinates: readonly (readonly number[])[];
  /** The share of the point's squared distance to the centre that lies along the component. */
  readonly squaredCosines: readonly (readonly number[])[];
  /** The point's part in the component's eigenvalue, in percent. */
  readonly contributions: readonly (readonly number[])[];
}

/** What an analysis gives to whatever is placed on its components afterwards. */
export interface Components {
  /** In falling order; the variance, with n in the denominator, of the individuals' coordinates. */
  readonly eigenvalues: readonly number[];
  readonly individuals: Cloud;
}

/** A squared distance below this share of the inertia is a rounding error: the point is the centre. */
const NEGLIGIBLE = 1e-24;

/**
 * The cloud of points of these coordinates on all the components, and of these masses. A point at the
 * centre has NaN for squared cosines; nothing contributes to a component whose eigenvalue is 0.
 */
export function cloudOf(
  coordinates: readonly (readonly number[])[],
  masses: readonly number[],
  eigenvalues: readonly number[],
): Cloud {
  const inertia = sum(eigenvalues);
  return {
    coordinates,
    squaredCosines: coordinates.map((point) => {
      const squares = point.map((x) => x ** 2);
      const distance = sum(squares);
      return squares.map((square) => (distance > NEGLIGIBLE * inertia ? square / distance : Number.NaN));
    }),
    contributions: coordinates.map((point, i) =>
      point.map((x, k) => (eigenvalues[k] === 0 ? 0 : (100 * masses[i]! * x ** 2) / eigenvalues[k]!)),
    ),
  };
}
