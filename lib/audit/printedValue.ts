/** The number that a text prints, with a decimal comma or point; NaN of what is none. */
export function printedValue(text: string): number {
  return Number(text.replace(",", "."));
}
