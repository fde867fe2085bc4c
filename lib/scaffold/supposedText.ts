import { decisionOf } from "../draft/follow/decisionOf";
import type { Guess } from "../draft/Guess";
import { decisionSentence } from "../present/draft/decisionSentence";
import {
  type GuessGroup,
  groupLine,
  guessCounts,
  guessGroups,
  openGroups,
  openLine,
} from "../present/draft/guessLines";
import { sureLines } from "../present/draft/sureLines";
import { fr, noBreakSpace as nb } from "../present/french";
import type { Questionnaire } from "../questionnaire/types";
import { bookLines } from "./bookLines";
import { bookPlace } from "./bookPlace";
import { escapeMarkdown } from "./escapeMarkdown";
import { byState } from "./guessStates";

/** What a questionnaire was drafted from: answers alone, or the structure of a LimeSurvey survey. */
export type DraftOrigin = "answers" | "structure";

/** All that was supposed of a study, as `data/suppositions.json` keeps it. */
export interface Supposed {
  readonly from: DraftOrigin;
  readonly guesses: readonly Guess[];
  /** The answers whose numbers it tells: those that it was drafted from. */
  readonly counted?: CountedAnswers;
  /** Those of the study, where they are others since. */
  readonly now?: CountedAnswers;
}

/** A file of answers, and how many there are. */
export interface CountedAnswers {
  readonly file: string;
  readonly respondents: number;
}

const sources: Readonly<Record<DraftOrigin, string>> = {
  answers: "a été proposé d’après les seules réponses",
  structure:
    "vient de la structure LimeSurvey de l’enquête : ses libellés, ses groupes, ses conditions. Ce qui n’en a pas été repris est cité, question par question",
};
/** What is said under a heading, once. */
const openLead =
  "Trop peu sûr pour être fait sans vous\u00a0: rien n’en est appliqué, sauf « en attendant ». Pour l’appliquer, écrivez-le dans le classeur\u00a0; sinon, rien à faire.";
const likelyLead = "Appliqué\u00a0: à corriger là où c’est faux.";
const sureLead =
  "Appliqué, presque certain, ou sans effet sur les nombres (l’ordre des réponses, les sections)\u00a0: rien à lire, sauf si un tableau vous étonne.";

/**
 * The text of `data/suppositions.md`: what is to be decided and to be verified, what is sure, and what a person has decided
 * since, each under its heading.
 *
 * @param questionnaire as it is today: a guess of which it says otherwise is decided
 */
export function supposedText(
  { from, guesses, counted, now }: Supposed,
  questionnaire: Questionnaire,
): string {
  const all = [...questionnaire.questions, ...(questionnaire.hidden ?? [])];
  const wordings = new Map(all.map(({ id, label }) => [id, label]));
  const told = guesses.map((guess) => ({ guess, decision: decisionOf(guess, questionnaire) }));
  const states = byState(told.flatMap(({ guess, decision }) => (decision === undefined ? [guess] : [])));
  const decided = told.flatMap(({ guess, decision }) =>
    decision === undefined ? [] : [decisionSentence(guess, decision, wordings)],
  );
  const book = bookLines(questionnaire);
  const placed = (line: string, group: GuessGroup) => {
    const place = bookPlace(group, book);
    return place === undefined ? line : `${line} → ${place}`;
  };
  const section = (title: string, lines: readonly string[], lead?: string) =>
    lines.length === 0
      ? []
      : [[`## ${title}`, ...(lead === undefined ? [] : [lead]), listOf(lines)].join("\n\n")];
  return `${[
    "# Ce qui a été supposé",
    `Le questionnaire ${sources[from]}. Tout se corrige dans \`etude.xlsx\` (après « → »${nb}: la feuille et sa ligne), puis \`npx carnets questionnaire --from etude.xlsx\`.`,
    ...(now === undefined ? [] : [countedSentence(counted, now)]),
    ...section(
      "À décider",
      openGroups(states.open).map((group) => placed(openLine(group, wordings), group)),
      openLead,
    ),
    ...section(
      "À vérifier",
      guessGroups(states.likely).map((group) => placed(groupLine(group, wordings), group)),
      likelyLead,
    ),
    ...section(
      "Sûr",
      sureLines(states.sure, wordings),
      states.sure.length === 0 ? undefined : `${sureLead} En tout${nb}: ${guessCounts(states.sure)}.`,
    ),
    ...section("Décidé", [...new Set(decided)]),
  ].join("\n\n")}\n`;
}

/** Of which answers the numbers of times are, once others have come. */
function countedSentence(counted: CountedAnswers | undefined, now: CountedAnswers): string {
  const told = ({ file, respondents }: CountedAnswers) =>
    `${escapeMarkdown(file)} (${fr.count(respondents, "réponse")})`;
  const from = counted === undefined ? "celles d’où le questionnaire est parti" : told(counted);
  return `Les nombres (« 12${nb}fois ») sont ceux des premières réponses, ${from}, sauf pour ce que les suivantes ont de nouveau. Les dernières${nb}: ${told(now)}.`;
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n");
}
