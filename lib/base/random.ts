import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A seeded stream of numbers, the same on every machine. */
export interface Random {
  /** A whole number from 0 to `below` - 1, all equally likely. */
  readonly integer: (below: number) => number;
  /** A number from 0 up to 1, 1 excluded: what `stats/` draws from. */
  readonly fraction: () => number;
}

/**
 * The stream of this seed and this name (xoroshiro128+, Blackman and Vigna 2018). Each
 * question draws from a stream of its own name, so that adding a question moves no other.
 */
export function seededRandom(seed: number, name: string): Random {
  let hash = seed | 0;
  for (const char of name) hash = (Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) + 0x9e3779b9) | 0;
  const generator = xoroshiro128plus(hash);
  return {
    integer: (below) => uniformInt(generator, 0, below - 1),
    fraction: () => uniformFloat64(generator),
  };
}

/** The same values in random order (Fisher and Yates 1938). */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
