import { askedCount, type Crossing, hasTotal, isCrossing, type Table } from "../../tables/Table";
import { baseSentence, ungroupedSentence } from "../baseSentence";
import { derivationSentence } from "../derivationSentence";
import { exactSentence } from "../exactSentence";
import { fr, noBreakSpace as nb } from "../french";
import { asGiven, reversedSentence } from "../reversedSentence";
import { hasScaleWords, scaleWords } from "../scaleWords";
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
import { smallGroupsSentence } from "../smallGroupsSentence";

/**
 * What is to be said under a table: who gave no answer, test and verdict, small expected counts, a filter, numbers that the
 * publication does not determine.
 */
export function tableNotes(table: Table): readonly string[] {
  return [
    derivationSentence(table.question, table.n),
    isCrossing(table) ? derivationSentence(table.by, table.n) : undefined,
    table.question.kind === "ranking" ? rankSentence(table) : undefined,
    table.question.kind === "scale" && hasScaleWords(table.question)
      ? `Note moyenne, de ${scaleWords(table.question)}.`
      : undefined,
    reversedSentence(reversedItems(table), asGiven),
    baseSentence(table, isCrossing(table) ? [table.by] : []),
    isCrossing(table) ? ungroupedSentence(table) : undefined,
    unevenSentence(table),
    ...ownNotes(table),
    table.weighting && table.kind !== "flatText" ? weightingSentence(table.weighting, table.n) : undefined,
    secrecySentence(table.secrecy),
    sourceSentence(table.source),
  ].filter((note) => note !== undefined);
}

/** The ids of the items of a scale that say the contrary of the others, as far as the table shows them. */
function reversedItems({ question, rows }: Table): readonly string[] {
  if (question.kind !== "scale") return [];
  const { id, items = [], reversed = [] } = question;
  const shown = new Set(rows.map(({ label }) => label));
  return reversed.filter((rank) => shown.has(items[rank - 1]!)).map((rank) => `${id}.${rank}`);
}

/** What a mean rank says, and of whom, where not everybody ranked every item. */
function rankSentence(table: Table): string {
  const isPartial = rowSizes(table).some((n) => n < table.n);
  const who = isPartial
    ? ", de ceux qui ont classé l’item (ceux qui ne l’ont pas classé n’y comptent pas)"
    : "";
  return `Rang moyen${who}${nb}: 1 est le premier.`;
}

/** That a test is secret, and its verdict where that is none. */
function secretTest(significant?: boolean): string {
  const said = significant === undefined ? "" : ` ${verdictSentence(significant)}`;
  return `Test${nb}: ${secretText}.${said}`;
}

/** How many answered each row, where they are not the same; of a flat table, where they are fewer than were asked. */
function unevenSentence(table: Table): string | undefined {
  const sizes = rowSizes(table);
  if (sizes.length === 0) return undefined;
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (Number.isNaN(least)) return undefined;
  const asked = askedCount(table);
  const rests = `Chaque ligne repose sur ceux qui y ont répondu${nb}: `;
  const uneven = `${rests}de ${fr.integer(least)} à ${fr.integer(most)} selon la ligne.`;
  if (isCrossing(table))
    return least === most
      ? undefined
      : `${uneven} Le n d’un groupe compte ceux qui ont répondu à une ligne au moins.`;
  // An item that was not ranked is no missing answer.
  if (table.question.kind === "ranking" || least === asked || sizes.length === 1) return undefined;
  // The base says it already.
  if (least === most && least === table.n && baseSentence(table) !== undefined) return undefined;
  const own = least === most ? `${rests}${fr.integer(least)}.` : uneven;
  return baseSentence(table) === undefined ? `Posée à ${fr.integer(asked)}. ${own}` : own;
}

/** How many answered each row of a table whose rows are answered one by one. */
function rowSizes(table: Table): readonly number[] {
  switch (table.kind) {
    case "crossedMeans":
      return table.rows.map(({ total }) => total.n);
    case "crossedMultiple":
      return table.rows.map(({ total }) => total.base);
    case "crossedGrid":
      return table.rows.map(({ answers }) => answers[0]?.total.base ?? 0);
    case "flatCounts":
      return hasTotal(table) ? [] : table.rows.map(({ base }) => base);
    case "flatGrid":
    case "flatMeans":
      return table.rows.map(({ n }) => n);
    case "flatText":
    case "crossedCounts":
      return [];
  }
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
        : [chiSquareSentence(table.test), warned(expectedCountsSentence(table.test), table)];
    case "crossedMultiple":
      return [
        severalAnswersSentence,
        warned(expectedCountsInRowsSentence(table.rows.map(({ test }) => test)), table),
      ];
    case "crossedGrid":
      return [warned(expectedCountsInRowsSentence(table.rows.map(({ test }) => test)), table)];
    case "crossedMeans":
      return [
        table.rows.length !== 1
          ? undefined
          : table.rows[0]!.testSuppressed
            ? secretTest()
            : anovaSentence(table.rows[0]!.test),
        warned(smallGroupsSentence(table), table),
      ];
  }
}

/** A warning on few answers, then what the exact test says. */
function warned(warning: string | undefined, table: Crossing): string | undefined {
  const exact = warning === undefined ? undefined : exactSentence(table);
  return exact === undefined ? warning : `${warning} ${exact}`;
}
