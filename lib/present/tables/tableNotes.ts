import { hasTotal, isCrossing, type Table } from "../../tables/Table";
import { baseSentence } from "../baseSentence";
import { fr, noBreakSpace as nb } from "../french";
import { secrecySentence, secretText } from "../secrecySentence";
import {
  anovaSentence,
  chiSquareSentence,
  expectedCountsInRowsSentence,
  expectedCountsSentence,
  severalAnswersSentence,
  sourceSentence,
  verdictSentence,
  weightingSentence,
} from "../sentences";

/**
 * What is to be said under a table: who gave no answer, test and verdict, small expected counts, a filter, numbers that the
 * publication does not determine.
 */
export function tableNotes(table: Table): readonly string[] {
  return [
    table.question.kind === "ranking" ? rankSentence : undefined,
    baseSentence(table),
    unevenSentence(table),
    ...ownNotes(table),
    table.weighting && table.kind !== "flatText" ? weightingSentence(table.weighting, table.n) : undefined,
    secrecySentence(table.secrecy),
    sourceSentence(table.source),
  ].filter((note) => note !== undefined);
}

/** That a test is secret, and its verdict where that is none. */
function secretTest(significant?: boolean): string {
  const said = significant === undefined ? "" : ` ${verdictSentence(significant)}`;
  return `Test${nb}: ${secretText}.${said}`;
}

const rankSentence = `Rang moyen${nb}: 1 est le premier.`;

/** How many answered each row, where they are not the same and the table does not say so. */
function unevenSentence(table: Table): string | undefined {
  if (!isCrossing(table) || table.kind === "crossedCounts") return undefined;
  const sizes =
    table.kind === "crossedMeans"
      ? table.rows.map(({ total }) => total.n)
      : table.kind === "crossedMultiple"
        ? table.rows.map(({ total }) => total.base)
        : table.rows.map(({ answers }) => answers[0]?.total.base ?? 0);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (least === most || Number.isNaN(least)) return undefined;
  return `Chaque ligne repose sur ceux qui y ont répondu${nb}: de ${fr.integer(least)} à ${fr.integer(most)} selon la ligne.`;
}

function ownNotes(table: Table): readonly (string | undefined)[] {
  switch (table.kind) {
    case "flatCounts":
      return [hasTotal(table) ? undefined : severalAnswersSentence];
    case "flatGrid":
    case "flatMeans":
    case "flatText":
      return [];
    case "crossedCounts":
      return table.testSuppressed
        ? [secretTest(table.significant)]
        : [chiSquareSentence(table.test), expectedCountsSentence(table.test)];
    case "crossedMultiple":
      return [severalAnswersSentence, expectedCountsInRowsSentence(table.rows.map(({ test }) => test))];
    case "crossedGrid":
      return [expectedCountsInRowsSentence(table.rows.map(({ test }) => test))];
    case "crossedMeans":
      if (table.rows.length !== 1) return [undefined];
      return [table.rows[0]!.testSuppressed ? secretTest() : anovaSentence(table.rows[0]!.test)];
  }
}
