import { UserError } from "../../base/UserError";
import { fr } from "../../present/french";
import { quoted } from "../../present/sentences";
import { shownFlat } from "../../secrecy/shownTables";
import type { Context } from "../Context";
import { frenchList } from "./frenchList";
import { said } from "./said";

/** The answers most often given, or the items of the highest means: `leading` of {@link SentenceWords}. */
export function leading(context: Context, question: string, howMany: number): string {
  return ranked(context, question, howMany, (a, b) => b - a);
}

/** The answers least often given, or the items of the lowest means: `trailing` of {@link SentenceWords}. */
export function trailing(context: Context, question: string, howMany: number): string {
  return ranked(context, question, howMany, (a, b) => a - b);
}

function ranked(
  { study }: Context,
  question: string,
  howMany: number,
  order: (a: number, b: number) => number,
): string {
  const table = shownFlat(study, question);
  const rows =
    table.kind === "flatCounts"
      ? table.rows.map(({ label, percent: share }) => ({ label, rank: share, text: fr.percent(share) }))
      : table.kind === "flatMeans" && table.rows.length > 1
        ? table.rows.map((row) => ({ label: row.label, rank: row.mean, text: fr.decimal(row.mean) }))
        : undefined;
  if (!rows) throw new UserError(`La question ${question} n’a ni modalités ni notes à classer.`);
  // What is kept secret has no rank.
  const parts = rows
    .filter(({ rank }) => !(table.secrecy?.suppresses && Number.isNaN(rank)))
    .toSorted((a, b) => order(a.rank, b.rank))
    .slice(0, howMany)
    .map(({ label: own, text }) => `${quoted(own)} (${text})`);
  return said(frenchList(parts), table);
}
