/** The sum of the values, from the first to the last; 0 without any. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
