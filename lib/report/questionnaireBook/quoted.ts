/** A text between marks that a text was read from, and where it ends. */
export interface Quoted {
  readonly text: string;
  /** The place after the closing mark. */
  readonly end: number;
}

/**
 * A text between marks: « Oui », or between straight ones ("un « mot"), doubled inside, where guillemets would not
 * say where it ends or would lose its spaces.
 */
export function quoteText(text: string): string {
  const isPlain = text === text.trim() && text !== "" && depthOf(text) === 0;
  return isPlain ? `« ${text} »` : `"${text.replaceAll('"', '""')}"`;
}

/**
 * The text between marks that begins at a place: between guillemets (others may be nested in it; spaces at its ends
 * are not of it), straight marks or curled ones. Undefined where none begins there, or it does not end.
 */
export function readQuoted(source: string, at: number): Quoted | undefined {
  const mark = source[at];
  if (mark === "«") return readGuillemets(source, at);
  if (mark === "“") {
    const end = source.indexOf("”", at);
    return end < 0 ? undefined : { text: source.slice(at + 1, end).trim(), end: end + 1 };
  }
  if (mark !== '"') return undefined;
  const match = /"((?:[^"]|"")*)"/y;
  match.lastIndex = at;
  const found = match.exec(source);
  return found ? { text: found[1]!.replaceAll('""', '"'), end: match.lastIndex } : undefined;
}

function readGuillemets(source: string, at: number): Quoted | undefined {
  let depth = 0;
  for (let i = at; i < source.length; i++) {
    if (source[i] === "«") depth++;
    if (source[i] === "»") depth--;
    if (depth === 0) return { text: source.slice(at + 1, i).trim(), end: i + 1 };
  }
  return undefined;
}

/** How many guillemets a text leaves open; -1 where one closes before it opens. */
function depthOf(text: string): number {
  let depth = 0;
  for (const character of text) {
    if (character === "«") depth++;
    if (character === "»") depth--;
    if (depth < 0) return -1;
  }
  return depth;
}
