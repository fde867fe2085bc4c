import { decisionOf } from "../draft/follow/decisionOf";
import type { Guess } from "../draft/Guess";
import { decisionSentence } from "../present/draft/decisionSentence";
import { guessCounts, guessLines } from "../present/draft/guessLines";
import { guessSentence } from "../present/draft/guessSentence";
import { sureLines } from "../present/draft/sureLines";
import { noBreakSpace as nb } from "../present/french";
import type { Questionnaire } from "../questionnaire/types";
import { escapeMarkdown } from "./escapeMarkdown";
import { byState } from "./guessStates";

/** What a questionnaire was drafted from: answers alone, or the structure of a LimeSurvey survey. */
export type DraftOrigin = "answers" | "structure";

/** All that was supposed of a study, as `data/suppositions.json` keeps it. */
export interface Supposed {
  readonly from: DraftOrigin;
  readonly guesses: readonly Guess[];
}

const sources: Readonly<Record<DraftOrigin, string>> = {
  answers: "a été proposé d’après les seules réponses",
  structure:
    "vient de la structure LimeSurvey de l’enquête : ses libellés, ses groupes, ses conditions. Ce qui n’en a pas été repris est cité, question par question",
};
/** What is said under a heading, once. */
const openLead =
  "Possible, trop peu sûr pour être fait sans vous\u00a0: rien n’en est appliqué, sauf ce qui vaut « en attendant ». Pour l’appliquer, écrivez-le dans le classeur\u00a0; sinon, rien à faire.";

/**
 * The text of `data/suppositions.md`: what is to be decided and to be verified, what is sure, and what a person has decided
 * since, each under its heading.
 *
 * @param questionnaire as it is today: a guess of which it says otherwise is decided
 */
export function supposedText({ from, guesses }: Supposed, questionnaire: Questionnaire): string {
  const all = [...questionnaire.questions, ...(questionnaire.hidden ?? [])];
  const wordings = new Map(all.map(({ id, label }) => [id, label]));
  const told = guesses.map((guess) => ({ guess, decision: decisionOf(guess, questionnaire) }));
  const states = byState(told.flatMap(({ guess, decision }) => (decision === undefined ? [guess] : [])));
  const decided = told.flatMap(({ guess, decision }) =>
    decision === undefined ? [] : [decisionSentence(guess, decision, wordings)],
  );
  const section = (title: string, lines: readonly string[], lead?: string) =>
    lines.length === 0
      ? []
      : [[`## ${title}`, ...(lead === undefined ? [] : [lead]), listOf(lines)].join("\n\n")];
  return `${[
    "# Ce qui a été supposé",
    `Le questionnaire ${sources[from]}. **Tout ce qui suit est appliqué**, sauf « À décider » s’il y en a. Là où une ligne est fausse, corrigez \`etude.xlsx\`, puis \`npx carnets questionnaire --from etude.xlsx\`\u00a0: elle passe alors à « Décidé ».`,
    // One by one, so that each goes once it is settled; the others by their reason, or question.
    ...section(
      "À décider",
      states.open.map((guess) => guessSentence(guess, wordings)),
      openLead,
    ),
    ...section("À vérifier", guessLines(states.likely, wordings)),
    ...section(
      "Sûr",
      sureLines(states.sure, wordings),
      states.sure.length === 0 ? undefined : `En tout${nb}: ${guessCounts(states.sure)}.`,
    ),
    ...section("Décidé", [...new Set(decided)]),
  ].join("\n\n")}\n`;
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n");
}
