/** The beginning of a text that is longer than so many letters, with « … ». */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}
