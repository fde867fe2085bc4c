import { fr } from "../../present/french";
import type { AnswerRow, AnswerRows } from "./readAnswerRows";

/**
 * The rows of « Réponses » without the answers that « code manquant » says are none, of their question or of the study.
 *
 * @param codes those of the study
 * @param stale gets a French sentence on each code with rows that are left out
 */
export function withoutCodes(
  answers: ReadonlyMap<string, AnswerRows>,
  codes: Readonly<Record<string, unknown>> | undefined,
  stale: string[],
): ReadonlyMap<string, AnswerRows> {
  const left = new Map<string, string[]>();
  const kept = new Map(
    [...answers].map(([id, own]): [string, AnswerRows] => {
      const here = new Set([...Object.keys(codes ?? {}), ...own.missing.map(({ label }) => label)]);
      const isAnswer = ({ label }: AnswerRow) => {
        if (here.has(label)) left.set(label, [...(left.get(label) ?? []), id]);
        return !here.has(label);
      };
      return [id, { ...own, choices: own.choices.filter(isAnswer) }];
    }),
  );
  for (const [code, ids] of left)
    stale.push(
      `« ${code} » est un code manquant : ${ids.length > 1 ? `ses ${fr.integer(ids.length)} lignes de réponse` : "sa ligne de réponse"} (${ids.join(", ")}) ${ids.length > 1 ? "ne sont pas lues" : "n’est pas lue"}.`,
    );
  return kept;
}
