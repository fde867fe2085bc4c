import { meant } from "../../base/meant";
import { quotedList } from "../../base/quotedList";
import { UserError } from "../../base/UserError";
import { comparedPublication } from "../../study/comparedPublication";
import type { Context } from "../Context";
import { componentHelp } from "./componentHelp";
import { filledExample } from "./filledExample";
import { makingHelp } from "./makingHelp";
import { sentenceHelp } from "./sentenceHelp";
import { studyHelp } from "./studyHelp";
import { interactionHelp, testHelp } from "./testHelp";
import type { WordHelp } from "./WordHelp";

/** What is said of one word, or of all of them by what they are for. */
export interface Help {
  readonly kind: "help";
  readonly topics: readonly {
    readonly title: string;
    readonly words: readonly HelpedWord[];
  }[];
}

/** A word, and what is said of it. */
export interface HelpedWord extends Omit<WordHelp, "example"> {
  readonly name: string;
  /** A cell that runs as it stands; absent where the study has no question for it. */
  readonly example?: string;
}

const topics: readonly (readonly [string, Readonly<Record<string, WordHelp>>])[] = [
  ["L’étude et ses tableaux", studyHelp],
  ["Questions et tableaux de données à soi", makingHelp],
  ["Les nombres d’un commentaire", sentenceHelp],
  ["Les tests", testHelp],
  ["Les interactions", interactionHelp],
  ["Les composantes", componentHelp],
];

/** The help of a word by its name; undefined of another name. */
export const helpByName: ReadonlyMap<string, WordHelp> = new Map(
  topics.flatMap(([, words]) => Object.entries(words)),
);

/**
 * What a word does, an example that runs as it stands, and what to look at next; of no word, all of them: `help` of
 * {@link StudyWords}.
 *
 * @throws UserError in French for what is no word
 */
export function help({ study }: Context, word?: unknown): Help {
  const name = word === undefined ? undefined : nameOf(word);
  const helped = ([own, { example, ...said }]: readonly [string, WordHelp]): HelpedWord => {
    const filled = filledExample(example, study.questionnaire);
    return { name: own, ...said, ...(filled === undefined ? {} : { example: filled }) };
  };
  const isPrinted = comparedPublication(study) !== undefined;
  const isWanted = (own: string, { ofPrint }: WordHelp) =>
    name === undefined ? isPrinted || !ofPrint : own === name;
  const found = topics.map(([title, words]) => ({
    title,
    words: Object.entries(words)
      .filter(([own, said]) => isWanted(own, said))
      .map(helped),
  }));
  return { kind: "help", topics: found.filter(({ words }) => words.length > 0) };
}

/** @throws UserError in French for what is no word */
function nameOf(word: unknown): string {
  const name = typeof word === "string" ? word : typeof word === "function" ? word.name : "";
  if (helpByName.has(name)) return name;
  const names = [...helpByName.keys()];
  if (typeof word === "string")
    throw new UserError(
      `Le mot « ${word} » n’existe pas${meant(word, names)} Les mots : ${quotedList(names)}.`,
    );
  throw new UserError(
    'Ce n’est pas un mot : help() en donne la liste, et help("crosstab") ce que fait l’un d’eux.',
  );
}
