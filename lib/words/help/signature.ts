/**
 * How a word is called, « crosstab(étude, question en lignes, question en colonnes) »; what may be left out stands in
 * brackets.
 *
 * @param takes what stands between its parentheses, each with its article
 */
export function signature(name: string, takes: readonly string[]): string {
  const names = takes.map((taken) => taken.replace(/(^\[?| ou )(?:l’|l[ae] |les |une? )/g, "$1"));
  return `${name}(${names.join(", ")})`;
}
