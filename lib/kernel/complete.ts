import { plainText } from "../base/plainText";
import { shortened } from "../base/shortened";
import { type CellText, cellTexts } from "./cellTexts";
import { type ExpectedName, expectedName } from "./expectedName";
import { importedStudies } from "./importedStudies";
import type { Completion, Converter } from "./tslab";

/** What may be put in the place of a part of a cell. */
export interface CellCompletion extends Completion {
  /** What stands beside each candidate: the wording of a question, what a word does, the kind of anything else. */
  readonly beside: readonly string[];
}

/**
 * What may stand at a place of a cell. In a text, half typed or whole, these are the ids, answers, crossings or groups
 * that the word takes there, in the order of the questionnaire, in the place of the whole text with its quotation marks;
 * elsewhere they are those of tslab. None in code that is too broken to tell.
 *
 * @param previous the declarations of the cells before
 * @param cursor offset in the source; beyond its ends it counts as there
 */
export function complete(
  converter: Converter,
  previous: string,
  source: string,
  cursor: number,
): CellCompletion {
  const position = Math.min(Math.max(0, cursor), source.length);
  try {
    const text = cellTexts(source).find(
      (own) => !own.isTemplate && own.start < position && position < own.end + (own.isClosed ? 0 : 1),
    );
    if (text) return completedText(converter, previous, source, position, text);
    const completion = converter.complete(previous, source, position);
    const kinds = new Map(completion.original?.entries.map(({ name, kind }) => [name, kind]));
    const studies = importedStudies(previous, source);
    const help = (name: string) => studies.find(({ words }) => words.includes(name))?.help(name);
    return {
      ...completion,
      beside: completion.candidates.map((name) => firstSentence(help(name)) ?? kinds.get(name) ?? ""),
    };
  } catch {
    // The compiler stumbles over some broken code: who types it has not asked for an error.
    return { start: position, end: position, candidates: [], beside: [] };
  }
}

/** « Croise deux questions », of « crosstab — Croise deux questions. Par exemple… » */
function firstSentence(help: string | undefined): string | undefined {
  const [, sentence] = /^\S+ — (.+?)[.:;\n]/.exec(help ?? "") ?? [];
  return sentence === undefined ? undefined : shortened(sentence.trim(), 80);
}

function completedText(
  converter: Converter,
  previous: string,
  source: string,
  position: number,
  text: CellText,
): CellCompletion {
  const { original } = converter.complete(previous, source, text.start + 1);
  const allowed = [...new Set(original?.entries.map(({ name }) => name))];
  const names = importedStudies(previous, source).map((study) => study.names());
  const expected = expectedName(names, allowed, text);
  const quote = source[text.start]!;
  const found = matching(source.slice(text.start + 1, position), expected.names, (name) =>
    besideOf(expected, name),
  );
  return {
    start: text.start,
    end: text.isClosed ? text.end : position,
    candidates: found.map(
      (name) => `${quote}${name.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)}${quote}`,
    ),
    beside: found.map((name) => besideOf(expected, name)),
  };
}

/** The names that begin as typed, whatever the capitals and accents; if none does those that contain it, or whose wording does. */
function matching(
  typed: string,
  names: readonly string[],
  beside: (name: string) => string,
): readonly string[] {
  const plain = plainText(typed);
  const begun = names.filter((name) => plainText(name).startsWith(plain));
  if (begun.length > 0) return begun;
  return names.filter((name) => plainText(`${name} ${beside(name)}`).includes(plain));
}

function besideOf(expected: ExpectedName, name: string): string {
  switch (expected.kind) {
    case "place":
      return shortened(expected.all.find(({ id }) => id === name)?.label ?? "", 80);
    case "answer":
      return `réponse à ${expected.of.id}`;
    case "crossing":
      return "croisement";
    case "group":
      return "groupe";
    case "other":
      return "texte";
  }
}
