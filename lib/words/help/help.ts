import { meant } from "../../base/meant";
import { nearestName } from "../../base/nearestName";
import { plainText } from "../../base/plainText";
import { UserError } from "../../base/UserError";
import { comparedPublication } from "../../study/comparedPublication";
import type { Context } from "../Context";
import { type CommandHelp, commandHelp } from "./commandHelp";
import { componentHelp } from "./componentHelp";
import { filledExample } from "./filledExample";
import { makingHelp } from "./makingHelp";
import { sentenceHelp } from "./sentenceHelp";
import { studyHelp } from "./studyHelp";
import { interactionHelp, testHelp } from "./testHelp";
import type { WordHelp } from "./WordHelp";

/** What is said of one word, of all of them by what they are for, or of those that speak of something. */
export interface Help {
  readonly kind: "help";
  /** What was looked for, where it is the name of no word. */
  readonly sought?: string;
  readonly topics: readonly {
    readonly title: string;
    readonly words: readonly HelpedWord[];
  }[];
  /** The commands of a terminal that speak of what was looked for; none otherwise. */
  readonly commands: readonly CommandHelp[];
}

/** A word, and what is said of it. */
export interface HelpedWord extends Omit<WordHelp, "example"> {
  readonly name: string;
  /** A cell that runs as it stands, whatever `use` put in the place of the study; absent where that has no question for it. */
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
 * What a word does, an example that runs as it stands, and what to look at next; of no word, all of them; of any other
 * text, the words and commands that speak of it: `help` of {@link StudyWords}.
 *
 * @throws UserError in French for what no word speaks of
 */
export function help(context: Context, word?: unknown): Help {
  const asked = typeof word === "function" ? word.name : word;
  if (asked === undefined) {
    const isPrinted = comparedPublication(context.study) !== undefined;
    return helpOf(context, (_, { ofPrint }) => isPrinted || !ofPrint);
  }
  if (typeof asked === "string" && helpByName.has(asked)) return helpOf(context, (name) => name === asked);
  if (typeof word === "string" && word.trim() !== "") return search(context, word);
  throw new UserError(
    'Ce n’est pas un mot : help() en donne la liste, et help("crosstab") ce que fait l’un d’eux.',
  );
}

/** What is said of one word. */
export function helpedWord(context: Context, word: string): HelpedWord | undefined {
  return helpOf(context, (name) => name === word).topics[0]?.words[0];
}

function helpOf({ whole }: Context, isWanted: (name: string, said: WordHelp) => boolean): Help {
  const helped = ([name, { example, ...said }]: readonly [string, WordHelp]): HelpedWord => {
    // Of the study as its folder holds it: that is what study() gives in an example.
    const filled = filledExample(example, whole().questionnaire);
    return { name, ...said, ...(filled === undefined ? {} : { example: filled }) };
  };
  const found = topics.map(([title, words]) => ({
    title,
    words: Object.entries(words)
      .filter(([name, said]) => isWanted(name, said))
      .map(helped),
  }));
  return { kind: "help", topics: found.filter(({ words }) => words.length > 0), commands: [] };
}

/** @throws UserError in French for what no word speaks of */
function search(context: Context, sought: string): Help {
  const plain = plainText(sought);
  // At the beginning of a word: « test » is not in « reste ».
  const says = (...texts: readonly string[]) =>
    [...` ${texts.map(plainText).join(" ")}`.matchAll(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu)].some(
      ({ index, input }) => input.startsWith(plain, index),
    );
  const found = helpOf(context, (name, { does, also = "" }) => says(name, does, also));
  const commands = commandHelp.filter(({ command, does }) => says(command, does));
  if (found.topics.length > 0 || commands.length > 0) return { ...found, sought, commands };
  const names = [...helpByName.keys()];
  if (nearestName(sought, names) !== undefined)
    throw new UserError(`Le mot « ${sought} » n’existe pas${meant(sought, names)}`);
  throw new UserError(
    `Aucun mot ne parle de « ${sought} » : help() donne la liste des mots, questions(${JSON.stringify(sought)}) cherche dans les questions.`,
  );
}
