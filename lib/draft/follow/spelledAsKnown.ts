import type { RawTable } from "../../import/table/RawTable";
import { tabulation } from "../../questionnaire/tabulation";
import type { Questionnaire } from "../../questionnaire/types";
import type { Guess, Spelling } from "../Guess";
import type { Mapping, Spellings } from "../Mapping";
import type { Double } from "../reading/distinctRespondents";
import { readAs } from "../reading/readAs";
import { spellingKey } from "../reading/spellingKey";
import { type UnknownText, unknownTexts } from "./unknownTexts";

/** A file of answers whose respondents are there once, and whose answers are written as the questionnaire has them. */
export interface SpelledAsKnown {
  readonly table: RawTable;
  readonly doubles: readonly Double[];
  /** Those of the mapping, and those that this file adds. */
  readonly spellings: Spellings | undefined;
  /** What this file adds. */
  readonly answers: readonly Guess[];
}

/**
 * A file as a mapping reads it, in which an answer that differs from a known one by capitals, accents, spaces or
 * typography only is that one.
 *
 * @throws DataError where an identifier is blank, or too many rows have that of another
 */
export function spelledAsKnown(
  given: RawTable,
  questionnaire: Questionnaire,
  mapping: Mapping,
): SpelledAsKnown {
  const read = readAs(given, mapping);
  const found = unknownTexts(read.table, questionnaire, mapping).flatMap((unknown) => {
    const to = knownAnswer(unknown);
    return to === undefined ? [] : [{ unknown, to }];
  });
  if (found.length === 0) return { ...read, spellings: mapping.spellings, answers: [] };
  const spellings: Record<string, Readonly<Record<string, string>>> = { ...mapping.spellings };
  for (const { unknown, to } of found)
    spellings[unknown.name] = { ...spellings[unknown.name], [unknown.text]: to };
  return {
    ...readAs(given, { ...mapping, spellings }),
    spellings,
    answers: found.map(({ unknown: { column, name, text: from, count }, to }): Guess => {
      const answer: Spelling = { from, count, to, times: 0 };
      return {
        ...{ about: "spelling", what: { answers: [answer] }, reason: { kind: "typography" } },
        ...{ question: column.question.id, columns: [name], confidence: "likely", applied: true },
      };
    }),
  };
}

/** The text of the file that a known answer has, where that is the only one written so but for typography. */
function knownAnswer(unknown: UnknownText): string | undefined {
  const key = spellingKey(unknown.text);
  const same = answersOf(unknown).flatMap((texts) => texts.find((own) => spellingKey(own) === key) ?? []);
  return same.length === 1 ? same[0] : undefined;
}

/** What the file has for each answer. */
function answersOf({ column: { question }, source, answers }: UnknownText): readonly (readonly string[])[] {
  if ("ticked" in source) return [...source.ticked, ...source.unticked].map((text) => [text]);
  if ("filled" in source || tabulation(question).layout === "means") return [];
  return [...answers.values()];
}
