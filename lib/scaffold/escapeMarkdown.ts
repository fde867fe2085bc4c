/**
 * A text on one line that Markdown shows as it is, after the mark of a heading or within a paragraph:
 * « 2 * 3 [kg] » stays so. A dollar is escaped as well: Jupyter takes it for mathematics.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[^\S\u00a0\u202f]+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$&!^]/g, "\\$&");
}
