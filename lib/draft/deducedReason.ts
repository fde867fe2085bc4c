import type { Condition } from "../questionnaire/types";
import type { AccessDraft } from "./guessAccess";

/** Why a condition was deduced, as the questionnaire keeps it: a text that people read and may correct. */
export function deducedReason(condition: Condition, reason: AccessDraft["guess"]["reason"]): string {
  const { asked, unasked, against } = reason;
  const isExact = reason.kind === "exact";
  const rows = isExact
    ? `${asked} lignes répondues, ${unasked} vides, sans exception`
    : `${asked} lignes où elle l’est, dont ${against} sans réponse, ${unasked} où elle ne l’est pas, toutes vides`;
  const simple = "not" in condition ? condition.not : condition;
  if (!("is" in simple)) return rows;
  const answers = simple.is.map((answer) => `« ${answer} »`).join(" ou ");
  const verb = "not" in condition ? "n’est pas" : "est";
  const when = isExact ? "exactement" : "seulement";
  return `répondue ${when} quand la réponse à ${simple.question} ${verb} ${answers} (${rows})`;
}
