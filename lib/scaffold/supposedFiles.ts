import type { Guess } from "../draft/Guess";
import type { Mapping } from "../draft/Mapping";
import { guessSentence } from "../present/draft/guessSentence";
import { escapeMarkdown } from "./escapeMarkdown";

/** What a drafted study keeps of its draft: how its columns were made, and what was supposed, for its owner to check. */
export function supposedFiles({
  mapping,
  guesses,
}: {
  readonly mapping: Mapping;
  readonly guesses: readonly Guess[];
}): Readonly<Record<string, string>> {
  const { open, likely, sure } = byState(guesses);
  const lines = (title: string, own: readonly Guess[]) =>
    own.length === 0
      ? []
      : [`## ${title}`, "", ...own.map((guess) => `- ${escapeMarkdown(guessSentence(guess))}`), ""];
  return {
    "data/mapping.json": `${JSON.stringify(mapping, null, 2)}\n`,
    "data/suppositions.md": [
      "# Ce qui a été supposé",
      "",
      "Le questionnaire (`questionnaire.json`) a été proposé d’après les seules réponses. Chaque supposition est écrite ici avec sa raison. Corrigez le questionnaire là où elle est fausse, puis lancez `npx carnets update`.",
      "",
      ...lines("À décider : rien n’en a été appliqué", open),
      ...lines("À vérifier", likely),
      ...lines("Sûr", sure),
    ].join("\n"),
  };
}

/** How many suppositions there are of each kind, and where to read them. */
export function guessSummary(guesses: readonly Guess[]): string {
  const { open, likely, sure } = byState(guesses);
  return `Le questionnaire est proposé d’après les réponses : ${sure.length} suppositions sûres, ${likely.length} à vérifier, ${open.length} à décider (data/suppositions.md).`;
}

/** Those that are not applied, and of the others those that are likely and those that are sure. */
function byState(guesses: readonly Guess[]) {
  const applied = guesses.filter((guess) => guess.applied);
  return {
    open: guesses.filter((guess) => !guess.applied),
    likely: applied.filter(({ confidence }) => confidence !== "sure"),
    sure: applied.filter(({ confidence }) => confidence === "sure"),
  };
}
