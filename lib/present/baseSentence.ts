import { askedCount, type Crossing, type Table } from "../tables/Table";
import { fr, noBreakSpace as nb } from "./french";
import { reasonCounts } from "./reasonWords";

/** « Posée à 300, réponses 270, sans réponse 25, refus 5. »: the base of a table; undefined where all who were asked are in it. */
export function baseSentence(table: Pick<Table, "n" | "missing">): string | undefined {
  const missing = table.missing.filter(({ n }) => n > 0);
  if (missing.length === 0) return undefined;
  return `Posée à ${fr.integer(askedCount(table))}, réponses ${fr.integer(table.n)}, ${reasonCounts(missing)}.`;
}

/** « Hors des groupes : 12, sans réponse à la question 1.2 (absents de ce tableau). »; undefined where there are none. */
export function ungroupedSentence({ ungrouped, by }: Pick<Crossing, "ungrouped" | "by">): string | undefined {
  if (ungrouped === undefined) return undefined;
  return `Hors des groupes${nb}: ${fr.integer(ungrouped)}, sans réponse à la question ${by.id} (absents de ce tableau).`;
}
