/** Gives each element of a page an id of its own: as wanted, or with a number after it. */
export type PageIds = (wanted: string) => string;

/** Ids for one page, but those that it has from the start. */
export function pageIds(taken: readonly string[]): PageIds {
  const ids = new Set(taken);
  return (wanted) => {
    let id = wanted;
    for (let n = 2; ids.has(id); n++) id = `${wanted}-${n}`;
    ids.add(id);
    return id;
  };
}
