/**
 * Faults that are told at once, a line each, and how many more there are.
 *
 * @param most how many are told in full
 */
export function listedFaults(faults: readonly Error[], most: number): readonly string[] {
  const untold = faults.length - most;
  return [
    ...faults.slice(0, most).map(({ message }) => `- ${message}`),
    ...(untold > 0 ? [`… et ${untold} autre${untold > 1 ? "s" : ""}.`] : []),
  ];
}
