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
      ...lines(
        "À décider : rien n’en a été appliqué",
        guesses.filter(({ applied }) => !applied),
      ),
      ...lines(
        "À vérifier",
        guesses.filter(({ applied, confidence }) => applied && confidence !== "sure"),
      ),
      ...lines(
        "Sûr",
        guesses.filter(({ applied, confidence }) => applied && confidence === "sure"),
      ),
    ].join("\n"),
  };
}

/** How many suppositions there are of each kind, and where to read them. */
export function guessSummary(guesses: readonly Guess[]): string {
  const open = guesses.filter(({ applied }) => !applied).length;
  const likely = guesses.filter(({ applied, confidence }) => applied && confidence !== "sure").length;
  return `Le questionnaire est proposé d’après les réponses : ${guesses.length - open - likely} suppositions sûres, ${likely} à vérifier, ${open} à décider (data/suppositions.md).`;
}
