import type { Guess } from "../draft/Guess";
import type { KnownQuestion, Mapping } from "../draft/Mapping";
import { guessCounts, guessLines } from "../present/draft/guessLines";
import { guessSentence } from "../present/draft/guessSentence";
import type { Wordings } from "../present/draft/guessSubject";
import { sureLines } from "../present/draft/sureLines";
import { noBreakSpace as nb } from "../present/french";
import { escapeMarkdown } from "./escapeMarkdown";

/** What a drafted study keeps of its draft: how its columns were made, and what was supposed, for its owner to check. */
export function supposedFiles({
  mapping,
  guesses,
  from = "answers",
}: {
  readonly mapping: Mapping;
  readonly guesses: readonly Guess[];
  readonly from?: DraftOrigin;
}): Readonly<Record<string, string>> {
  return {
    "data/mapping.json": mappingText(mapping),
    "data/suppositions.md": withGuesses(undefined, guesses, { from, questions: mapping.questions }),
  };
}

/** The text of `data/mapping.json`. */
export function mappingText(mapping: Mapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`;
}

/** What a questionnaire was drafted from: answers alone, or the structure of a LimeSurvey survey. */
export type DraftOrigin = "answers" | "structure";

const sources: Readonly<Record<DraftOrigin, string>> = {
  answers: "a été proposé d’après les seules réponses",
  structure:
    "vient de la structure LimeSurvey de l’enquête : ses libellés, ses groupes, ses conditions. Ce qui n’en a pas été repris est cité, question par question",
};
const intro = (from: DraftOrigin) =>
  [
    "# Ce qui a été supposé",
    "",
    `Le questionnaire ${sources[from]}. **Tout ce qui suit est appliqué**, sauf « À décider » s’il y en a. Là où une ligne est fausse, corrigez \`etude.xlsx\`, puis \`npx carnets questionnaire --from etude.xlsx\`.`,
    "",
  ].join("\n");
const titles = { open: "À décider", likely: "À vérifier", sure: "Sûr" } as const;
const since =
  "> Cette liste est celle de l’ébauche\u00a0: le questionnaire a changé depuis. Les numéros et les libellés y sont ceux d’alors, et ce que vous avez décidé peut s’y lire encore\u00a0; le classeur (`npx carnets questionnaire --to etude.xlsx`) dit ce qui vaut aujourd’hui.\n";

/** The text of `data/suppositions.md`, its head saying that the questionnaire is another one now. */
export function sinceDraft(text: string): string {
  const title = /^# .*\n\n/.exec(text)?.[0];
  if (title === undefined || text.includes(since)) return text;
  return `${title}${since}\n${text.slice(title.length)}`;
}

/** What is said under a heading, once. */
const leads: Readonly<Partial<Record<keyof typeof titles, string>>> = {
  open: "Possible, trop peu sûr pour être fait sans vous\u00a0: rien n’en est appliqué, sauf ce qui vaut « en attendant ». Pour l’appliquer, écrivez-le dans le classeur\u00a0; sinon, rien à faire.\n\n",
};

const order = ["open", "likely", "sure"] as const;

/**
 * The text of `data/suppositions.md` with these guesses, each under its heading and once; what was to be decided and is
 * applied now goes, what else is there stays.
 *
 * @param text as it is; undefined where there is none yet
 * @param options `questions`: those that the guesses are of, with their wordings
 */
export function withGuesses(
  text: string | undefined,
  guesses: readonly Guess[],
  {
    from = "answers",
    questions,
  }: { readonly from?: DraftOrigin; readonly questions: readonly Pick<KnownQuestion, "id" | "label">[] },
): string {
  const wordings = new Map(questions.map(({ id, label }) => [id, label]));
  const states = byState(guesses);
  const settled = new Set(
    guesses
      .filter(({ applied }) => applied)
      .map(({ question: _, ...guess }) => guessLine({ ...guess, applied: false } as Guess, wordings)),
  );
  const kept = text?.split("\n").filter((line) => !settled.has(line));
  return order.reduce((before, state, rank) => {
    const lines = linesOf(state, states[state], wordings).filter((line) => kept?.includes(line) !== true);
    if (lines.length === 0) return before;
    const heading = `## ${titles[state]}\n\n`;
    const at = before.indexOf(heading);
    if (at >= 0) {
      const rest = before.slice(at + heading.length);
      const start = at + heading.length + (leadAt(rest, state)?.length ?? 0);
      return `${before.slice(0, start)}${lines.join("\n")}\n${before.slice(start)}`;
    }
    const next = order
      .slice(rank + 1)
      .map((other) => before.indexOf(`## ${titles[other]}\n`))
      .find((place) => place >= 0);
    const counted =
      text === undefined && state === "sure" ? `Au départ${nb}: ${guessCounts(states.sure)}.\n\n` : "";
    const group = `${heading}${leads[state] ?? ""}${counted}${lines.join("\n")}\n`;
    return next === undefined
      ? `${before.trimEnd()}\n\n${group}`
      : `${before.slice(0, next)}${group}\n${before.slice(next)}`;
  }, kept?.join("\n") ?? intro(from));
}

/** What a text begins with that is said of all under its heading. */
function leadAt(text: string, state: keyof typeof titles): string | undefined {
  const lead = leads[state];
  if (lead !== undefined && text.startsWith(lead)) return lead;
  return /^Au départ\s*: .*\n\n/.exec(text)?.[0];
}

/** Those to be decided one by one, so that each goes once it is settled; the others by their reason, or question. */
function linesOf(
  state: keyof typeof titles,
  guesses: readonly Guess[],
  wordings: Wordings,
): readonly string[] {
  if (state === "open") return guesses.map((guess) => guessLine(guess, wordings));
  const lines = state === "sure" ? sureLines(guesses, wordings) : guessLines(guesses, wordings);
  return lines.map((line) => `- ${escapeMarkdown(line)}`);
}

function guessLine(guess: Guess, wordings: Wordings): string {
  return `- ${escapeMarkdown(guessSentence(guess, wordings))}`;
}

/** How many suppositions there are of each kind, those to verify by line, and where to read them. */
export function guessSummary(guesses: readonly Guess[], from: DraftOrigin = "answers"): string {
  const { open, likely, sure } = byState(guesses);
  const origin =
    from === "answers" ? "est proposé d’après les réponses" : "vient de la structure de l’enquête";
  const points = guessLines(likely).length;
  const told = [
    `${sure.length} suppositions sûres`,
    `${points} point${points > 1 ? "s" : ""} à vérifier`,
    ...(open.length > 0 ? [`${open.length} à décider`] : []),
  ];
  return `Le questionnaire ${origin} : ${told.join(", ")} (data/suppositions.md).`;
}

/**
 * What is told at once, a French line each: what a questionnaire lacks of the one that it comes from, or has otherwise,
 * and a column of weights that is not taken as it lacks some.
 */
export function warningLines(guesses: readonly Guess[]): readonly string[] {
  return guesses
    .filter(
      ({ about, reason }) =>
        about === "routing" ||
        about === "double" ||
        reason.kind === "stray" ||
        (about === "weight" && reason.kind === "fault"),
    )
    .map((guess) => `  ! ${guessSentence(guess)}`);
}

/**
 * Those that are not applied, or for the time being, and of the others those that are likely and those that are sure. A code that is likely in
 * one question is told with all of its questions.
 */
function byState(guesses: readonly Guess[]) {
  const isOpen = ({ applied, reason }: Guess) =>
    !applied || reason.kind === "stray" || reason.kind === "otherRows";
  const applied = guesses.filter((guess) => !isOpen(guess));
  const isLikely = ({ confidence }: Guess) => confidence !== "sure";
  const codes = new Set(applied.filter(isLikely).flatMap((guess) => codeOf(guess) ?? []));
  const isToVerify = (guess: Guess) => isLikely(guess) || codes.has(codeOf(guess) ?? "");
  return {
    open: guesses.filter(isOpen),
    likely: applied.filter(isToVerify),
    sure: applied.filter((guess) => !isToVerify(guess)),
  };
}

function codeOf(guess: Guess): string | undefined {
  return guess.about === "missing" ? `${guess.what.reason} ${guess.what.code}` : undefined;
}
