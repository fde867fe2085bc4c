/** The two ends of a scale, and whether they are wider than what was observed. */
export interface Ends {
  readonly min: number;
  readonly max: number;
}

const usual: readonly Ends[] = [
  { min: 1, max: 3 },
  { min: 1, max: 4 },
  { min: 1, max: 5 },
  { min: 1, max: 6 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
];

/** The ends of the scale that whole scores come from: the least usual one that has them all, or as observed. */
export function usualEnds(min: number, max: number): Ends {
  if (min < 0) {
    const end = Math.max(-min, max);
    return end <= 5 ? { min: -end, max: end } : { min, max };
  }
  if (min === 0 && max < 7) return { min, max };
  return (
    usual.find((ends) => ends.min <= min && ends.max >= max && (min > 0 || ends.min === 0)) ?? { min, max }
  );
}
