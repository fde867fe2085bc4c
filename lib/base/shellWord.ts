/**
 * A text as one word of a command to be pasted in a terminal: between double quotes, which every shell takes, or single
 * ones where it has what double quotes let through.
 *
 * @example shellWord("Prix (€)=Prix TTC") // "\"Prix (€)=Prix TTC\""
 */
export function shellWord(text: string): string {
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
}
