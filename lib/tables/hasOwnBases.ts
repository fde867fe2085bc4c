import type { CrossedMeans } from "./Table";

/** Whether some rows of a crossing are answered by fewer than their groups have; never said where small numbers are secret. */
export function hasOwnBases({ rows, groups, secrecy }: CrossedMeans): boolean {
  if (secrecy !== undefined) return false;
  return rows.some(({ cells }) => cells.some(({ n }, g) => n !== groups[g]!.n));
}
