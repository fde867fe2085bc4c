import { DataError } from "../../base/DataError";
import { groupedBy } from "../../base/groupedBy";
import { publication } from "../../published/Publication";
import type { PrintedTables } from "../strangers/parseTables";
import { type TestSentence, testSentences, type UnreadPassage } from "./testSentences";

/** The tests of a text, as tables that the audit takes. */
export interface SentenceTables {
  readonly tables: PrintedTables;
  readonly sentences: readonly TestSentence[];
  readonly unread: readonly UnreadPassage[];
}

/**
 * Each test of a text as a question of its own, named by its line.
 *
 * @throws DataError where there is none, saying what was looked for
 */
export function sentenceTables(text: string, file: string): SentenceTables {
  const { sentences, unread } = testSentences(text);
  if (sentences.length === 0) {
    const seen = unread.map(({ line, text: own, reason }) => ` Ligne ${line}, « ${own} » : ${reason}.`);
    throw new DataError(
      { file },
      `aucun test n’est reconnu dans ce texte.${seen.slice(0, 5).join("")} Y ont été cherchés t, F, χ², r et z avec leurs degrés de liberté et leur p`,
      "des phrases comme t(28) = 2,20, p = ,036 ; F(2, 57) = 3.4, p < .05 ; χ²(1, N = 90) = 3.84, p = .05 ; r(98) = .21, p = .04 ; z = 1,96, n.s.",
    );
  }
  const entries = [...groupedBy(sentences, ({ line }) => line).values()].flatMap((own) =>
    own.flatMap(({ line, text: row, printed }, i) => {
      const question = own.length === 1 ? `ligne ${line}` : `ligne ${line}, test ${i + 1}`;
      return printed.map(([statistic, value]) => {
        const isBase = statistic === "base";
        return { question, by: "", row: isBase ? "" : row, column: "", statistic, printed: value };
      });
    }),
  );
  return {
    tables: { publication: publication(entries), settings: new Map(), unread: [] },
    sentences,
    unread,
  };
}
