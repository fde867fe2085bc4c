/** What a spreadsheet would take for a formula, after any number of apostrophes. */
const formula = /^'*[=+\-@\t\r]/;
const written = /^'+[=+\-@\t\r]/;
/** A number, which a spreadsheet may have: −1,5 or +12 %. */
const plainNumber = /^[-+][\d.,\u00a0\u202f ]*\d(?:[eE][-+]?\d+)?[\u00a0\u202f ]?%?$/;

/**
 * A text as a CSV holds it, so that no spreadsheet runs it: « =1+1 » has an apostrophe before it. A number stays as it
 * is. {@link asWritten} gives the text back.
 */
export function harmless(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** The text that was made {@link harmless}. */
export function asWritten(text: string): string {
  return written.test(text) ? text.slice(1) : text;
}
