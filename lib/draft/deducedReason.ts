import type { Condition } from "../questionnaire/types";

/** Why a condition was deduced, as the questionnaire keeps it: a text that people read and may correct. */
export function deducedReason(condition: Condition, asked: number, unasked: number): string {
  const rows = `${asked} lignes répondues, ${unasked} vides, sans exception`;
  const simple = "not" in condition ? condition.not : condition;
  if (!("is" in simple)) return rows;
  const answers = simple.is.map((answer) => `« ${answer} »`).join(" ou ");
  const verb = "not" in condition ? "n’est pas" : "est";
  return `répondue exactement quand la réponse à ${simple.question} ${verb} ${answers} (${rows})`;
}
