import { seededRandom } from "../base/random";

/** The seed of what notebooks draw, which is that of the reconstruction: the year of the fieldwork. */
export const seed = 2023;

/** Numbers from 0 to 1, always the same under the same name. */
export function uniform(name: string): () => number {
  const { integer } = seededRandom(seed, name);
  return () => integer(2 ** 31) / 2 ** 31;
}
