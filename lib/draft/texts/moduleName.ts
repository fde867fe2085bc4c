import { plainText } from "../../base/plainText";
import { unsaid } from "../../questionnaire/schema";

/** A name of a module made of any text: « Réponses_2024 (v2).csv » is "reponses-2024-v2". */
export function moduleName(text: string): string {
  const words = plainText(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words === "") return unsaid.name;
  return /^[a-z]/.test(words) ? words : `${unsaid.name}-${words}`;
}
