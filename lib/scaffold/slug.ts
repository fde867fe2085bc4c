import { plainText } from "../base/plainText";

/** The longest name that a section gives its file. */
const longest = 40;

/** « vos-lectures », of « Vos lectures » : letters without accents, digits and hyphens, for the name of a file. */
export function slug(text: string): string {
  const words = plainText(text)
    .replaceAll("æ", "ae")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const fitting = words.filter((_, i) => words.slice(0, i + 1).join("-").length <= longest);
  return fitting.join("-") || (words[0] ?? "section").slice(0, longest);
}
