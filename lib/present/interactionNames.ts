import type { Interval } from "../stats/meanInterval";
import type { Factor, InteractionTable } from "../tables/interactionTable";
import { fr, noBreakSpace as nb, thinSpace } from "./french";

/** « type de structure × nombre de Conum recrutés ». */
export function factorNames({ a, b }: InteractionTable): string {
  return `${factorName(a)} × ${factorName(b)}`;
}

/** « type de structure », or « question 2.8 ». */
export function factorName({ label, question }: Factor): string {
  return label ?? `question${nb}${question.id}`;
}

/** What stands after what depends on reconstructed answers. */
export function supposedMark({ source }: InteractionTable): string {
  return source.reconstructed ? `${nb}(supposé)` : "";
}

/** What stands over a table of an interaction. */
export function captionOf(table: InteractionTable, what: string): string {
  return `${table.question.id} · ${factorNames(table)} · ${what}${supposedMark(table)}`;
}

/** « [7,95 ; 8,29] ». */
export function bracketed([low, high]: Interval): string {
  return Number.isNaN(low) ? "" : `[${fr.decimal(low)}${thinSpace};${nb}${fr.decimal(high)}]`;
}
