import type { AccessDraft } from "./guessAccess";

/**
 * Why a condition was deduced, as the questionnaire keeps it: a text that people read and may correct. It has no number
 * of question and no count: these change, and the suppositions have them.
 */
export function deducedReason({ kind }: AccessDraft["guess"]["reason"]): string {
  if (kind === "words") return "le texte d’une réponse à préciser";
  return kind === "exact" ? "toujours remplie là, jamais ailleurs" : "jamais remplie ailleurs";
}
