import { seededRandom } from "../reconstruct/random";

/** A stream of numbers from 0 up to 1, 1 excluded: the same for the same name, on every machine. */
export function seededFraction(name: string): () => number {
  const steps = 2 ** 30;
  const { integer } = seededRandom(1, name);
  return () => integer(steps) / steps;
}
