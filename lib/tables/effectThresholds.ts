/**
 * What the usage calls a small, a medium and a large effect (Cohen 1988): w, which is Cramér's V in a
 * table that has two rows or two columns, of 0.1, 0.3 and 0.5; f of 0.1, 0.25 and 0.4, as eta squared.
 * They are habits of the social sciences, not laws.
 */
export const effectThresholds = {
  V: { small: 0.1, medium: 0.3, large: 0.5 },
  "eta²": { small: 0.01, medium: 0.06, large: 0.14 },
} as const;
