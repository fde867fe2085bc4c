import type { TestRow } from "./testRow";

/** How many a number is of: of a column the size of its group, of a flat table all; undefined where nothing tells. */
export function sizeAt({ place: { by, column }, groups, n }: TestRow): number | undefined {
  return groups.find(({ name }) => name === column)?.n ?? (by === "" ? n?.value : undefined);
}
