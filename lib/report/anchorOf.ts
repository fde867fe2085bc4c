import { plainText } from "../base/plainText";

/** The longest that an anchor is made of a text. */
const longest = 60;

/** A text as an anchor of the page, in the one form that all have: « L’équipement des Conum » is « l-equipement-des-conum ». */
export function anchorOf(text: string): string {
  const words = plainText(text)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  if (words.length <= longest) return words || "partie";
  return words.slice(0, longest + 1).replace(/-[^-]*$/, "");
}
