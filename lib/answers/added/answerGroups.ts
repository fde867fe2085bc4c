import { meant } from "../../base/meant";
import { quotedList } from "../../base/quotedList";
import { UserError } from "../../base/UserError";

/** What is put together, by the label it gets. */
export type Groups = Readonly<Record<string, readonly string[]>>;

/** Answers that are put together, or one that stays. */
export interface AnswerGroup {
  readonly label: string;
  readonly answers: readonly string[];
  readonly stays: boolean;
}

/**
 * Each answer in its group, the groups in the order of their first answers; what goes elsewhere comes last.
 *
 * @param whose « La question 3.2 », for the messages
 * @throws UserError in French
 */
export function answerGroups(
  whose: string,
  choices: readonly string[],
  groups: Groups,
  rest?: string,
): readonly AnswerGroup[] {
  const given = Object.entries(groups).map(([label, own]) => ({ label, answers: own }));
  const answers = `Réponses : ${quotedList(choices)}.`;
  if (given.length === 0)
    throw new UserError(
      `Rien n’est à regrouper : attendu un nom et ses réponses, { "${choices[0]} ou ${choices[1] ?? choices[0]}": [${JSON.stringify(choices[0])}, …] }. ${answers}`,
    );
  if ([...given.map(({ label }) => label), rest ?? "-"].some((label) => label.trim() === ""))
    throw new UserError("Un groupe n’a pas de nom : attendu un texte, qui sera sa réponse.");
  const placed = new Map<string, string>();
  for (const { label, answers: own } of given) {
    if (!Array.isArray(own))
      throw new UserError(
        `Le groupe « ${label} » n’est pas une liste de réponses : attendu { ${JSON.stringify(label)}: [${JSON.stringify(own)}] }.`,
      );
    if (own.length === 0)
      throw new UserError(`Le groupe « ${label} » est vide : attendu une réponse au moins. ${answers}`);
    for (const answer of own) {
      if (!choices.includes(answer))
        throw new UserError(`${whose} n’a pas de réponse « ${answer} »${meant(answer, choices)} ${answers}`);
      const before = placed.get(answer);
      if (before !== undefined)
        throw new UserError(
          `La réponse « ${answer} » est donnée deux fois, ${before === label ? `dans « ${label} »` : `dans « ${before} » et dans « ${label} »`} : attendu une seule.`,
        );
      placed.set(answer, label);
    }
  }
  const left = choices.filter((answer) => !placed.has(answer));
  if (rest !== undefined && left.length === 0)
    throw new UserError(
      `Toutes les réponses sont déjà dans un groupe : il n’en reste pas pour « ${rest} » (else).`,
    );
  const clash = rest === undefined ? given.find(({ label }) => left.includes(label)) : undefined;
  if (clash)
    throw new UserError(
      `« ${clash.label} » est aussi une réponse, qui resterait à part : attendu un autre nom, ou cette réponse dans le groupe.`,
    );
  for (const answer of left) placed.set(answer, rest ?? answer);
  const labels = [...new Set(choices.map((answer) => placed.get(answer)!))].filter((label) => label !== rest);
  return [...labels, ...(rest === undefined ? [] : [rest])].map((label) => ({
    label,
    answers: choices.filter((answer) => placed.get(answer) === label),
    stays: rest === undefined && left.includes(label),
  }));
}
