/** The signs that separate fields, as French sentences name them. */
export const separatorNames: Readonly<Record<string, { readonly one: string; readonly several: string }>> = {
  ",": { one: "virgule", several: "virgules" },
  ";": { one: "point-virgule", several: "points-virgules" },
  "\t": { one: "tabulation", several: "tabulations" },
  "|": { one: "barre verticale", several: "barres verticales" },
};

/** « des points-virgules », « des « : » » */
export function severalSeparators(separator: string): string {
  return `des ${separatorNames[separator]?.several ?? `« ${separator} »`}`;
}
