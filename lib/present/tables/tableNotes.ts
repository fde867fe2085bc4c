import { hasTotal, isCrossing, type Table } from "../../tables/Table";
import { baseSentence, ungroupedSentence } from "../baseSentence";
import { fr, noBreakSpace as nb } from "../french";
import {
  anovaSentence,
  chiSquareSentence,
  expectedCountsInRowsSentence,
  expectedCountsSentence,
  severalAnswersSentence,
  sourceSentence,
  weightingSentence,
} from "../sentences";

/**
 * What is to be said under a table: who gave no answer, test and verdict, small expected counts, a filter, numbers that the
 * publication does not determine.
 */
export function tableNotes(table: Table): readonly string[] {
  return [
    table.question.kind === "ranking" ? rankSentence(table) : undefined,
    baseSentence(table),
    isCrossing(table) ? ungroupedSentence(table) : undefined,
    unevenSentence(table),
    ...ownNotes(table),
    table.weighting && table.kind !== "flatText" ? weightingSentence(table.weighting, table.n) : undefined,
    sourceSentence(table.source),
  ].filter((note) => note !== undefined);
}

/** What a mean rank says, and of whom, where not everybody ranked every item. */
function rankSentence(table: Table): string {
  const sizes =
    table.kind === "flatMeans"
      ? table.rows.map(({ n }) => n)
      : table.kind === "crossedMeans"
        ? table.rows.map(({ total }) => total.n)
        : [];
  const isPartial = sizes.some((n) => n < table.n);
  const who = isPartial
    ? ", de ceux qui ont classé l’item (ceux qui ne l’ont pas classé n’y comptent pas)"
    : "";
  return `Rang moyen${who}${nb}: 1 est le premier.`;
}

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
  if (least === most) return undefined;
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
      return [chiSquareSentence(table.test), expectedCountsSentence(table.test)];
    case "crossedMultiple":
      return [severalAnswersSentence, expectedCountsInRowsSentence(table.rows.map(({ test }) => test))];
    case "crossedGrid":
      return [expectedCountsInRowsSentence(table.rows.map(({ test }) => test))];
    case "crossedMeans":
      return [table.rows.length === 1 ? anovaSentence(table.rows[0]!.test) : undefined];
  }
}
