/** A number as respondents give it. */
export interface Recomputed {
  readonly value: number;
  /** What it is, where a report may print several: « intervalle de Student ». */
  readonly kind?: string;
}

/** Values of one kind: where a sign is a convention, both. */
export function recomputed(values: readonly number[], kind?: string): readonly Recomputed[] {
  return values.filter(Number.isFinite).map((value) => (kind === undefined ? { value } : { value, kind }));
}

/** A value and its opposite: which of two groups comes first is a convention. */
export function bothSigns(value: number): readonly number[] {
  return [value, -value];
}
