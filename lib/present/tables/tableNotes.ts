import { hasTotal, type Table } from "../../tables/Table";
import { baseSentence } from "../baseSentence";
import {
  anovaSentence,
  chiSquareSentence,
  expectedCountsInRowsSentence,
  expectedCountsSentence,
  severalAnswersSentence,
  sourceSentence,
} from "../sentences";

/**
 * What is to be said under a table: who gave no answer, test and verdict, small expected counts, a filter, numbers that the
 * publication does not determine.
 */
export function tableNotes(table: Table): readonly string[] {
  return [baseSentence(table), ...ownNotes(table), sourceSentence(table.source)].filter(
    (note) => note !== undefined,
  );
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
