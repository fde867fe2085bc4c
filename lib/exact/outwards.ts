/** Integers from the nearest to a place outwards: x, x + step, x - step, x + 2 step, ... */
export function* outwards(place: number, step: number, times: number): Generator<number> {
  const start = Math.round(place);
  yield start;
  for (let k = 1; k <= times; k++) {
    yield start + k * step;
    yield start - k * step;
  }
}
