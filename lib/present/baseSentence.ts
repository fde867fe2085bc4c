import { askedCount, type Table } from "../tables/Table";
import { fr } from "./french";
import { reasonCounts } from "./reasonWords";

/** « Posée à 300, réponses 270, sans réponse 25, refus 5. »: the base of a table; undefined where all who were asked are in it. */
export function baseSentence(table: Pick<Table, "n" | "missing">): string | undefined {
  const missing = table.missing.filter(({ n }) => n > 0);
  if (missing.length === 0) return undefined;
  return `Posée à ${fr.integer(askedCount(table))}, réponses ${fr.integer(table.n)}, ${reasonCounts(missing)}.`;
}
