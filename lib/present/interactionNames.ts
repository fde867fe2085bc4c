import { isRebuilt } from "../answers/Provenance";
import type { Factor, InteractionTable } from "../tables/interactionTable";
import { noBreakSpace as nb } from "./french";

/** « type de structure × nombre de Conum recrutés ». */
export function factorNames({ a, b }: InteractionTable): string {
  return `${factorName(a)} × ${factorName(b)}`;
}

/** « type de structure », or « question 2.8 ». */
export function factorName({ label, question }: Factor): string {
  return label ?? `question${nb}${question.id}`;
}

/** « Un Conum », or « 2.8 : Oui » where the factor is no crossing of the report. */
export function levelName({ label, question }: Factor, level: string): string {
  return label === undefined ? `${question.id}${nb}: ${level}` : level;
}

/** « Publique × Un Conum » and so on: the cells, row by row. */
export function cellNames({ a, b }: InteractionTable): readonly string[] {
  return a.levels.flatMap((one) => b.levels.map((two) => `${levelName(a, one)} × ${levelName(b, two)}`));
}

/** What stands after what depends on reconstructed answers. */
export function supposedMark({ source }: InteractionTable): string {
  return isRebuilt(source) ? `${nb}(supposé)` : "";
}

/** What stands over a table of an interaction. */
export function captionOf(table: InteractionTable, what: string): string {
  return `${table.question.id} · ${factorNames(table)} · ${what}${supposedMark(table)}`;
}
