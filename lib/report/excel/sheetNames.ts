/** Excel takes no longer name. */
const longest = 31;

/** What a sheet is of: a section of the questionnaire has a number. */
export interface SheetTitle {
  readonly number?: number;
  readonly title: string;
}

/**
 * The name of each sheet: its number, if it has one, and the beginning of its title, cut between two words
 * where it is too long, without the characters that Excel forbids. A name that another sheet has, or one that
 * is taken, gets a number after it.
 */
export function sheetNames(titles: readonly SheetTitle[], taken: readonly string[] = []): readonly string[] {
  const names = new Set(taken.map(folded));
  return titles.map((title) => {
    let name = named(title, longest);
    for (let n = 2; names.has(folded(name)); n++) name = `${named(title, longest - 3)} ${n}`;
    names.add(folded(name));
    return name;
  });
}

/** Excel tells no capital from a small letter in names. */
function folded(name: string): string {
  return name.toLowerCase();
}

function named({ number, title }: SheetTitle, most: number): string {
  const start = number === undefined ? "" : `${number} `;
  const name = `${start}${title}`
    .replace(/[:\\/?*[\]\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s']+|[\s']+$/g, "");
  if (name.length <= most) return name || "Tableaux";
  const cut = name.slice(0, most);
  const space = cut.lastIndexOf(" ");
  const end = space >= Math.max(1, start.length) ? space : most - 1;
  return `${cut.slice(0, end).replace(/[\s,;.(’']+$/, "")}…`;
}
