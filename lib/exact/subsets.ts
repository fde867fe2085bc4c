/** Every set of so many of these values, in their order. */
export function* subsets<T>(values: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= values.length - size; i++) {
    for (const rest of subsets(values, size - 1, i + 1)) yield [values[i]!, ...rest];
  }
}
