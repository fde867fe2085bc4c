import type { Question } from "../questionnaire/types";
import { askedCount, type Table } from "../tables/Table";
import type { Ungrouped } from "../tables/ungrouped";
import { fr, noBreakSpace as nb } from "./french";
import { reasonCounts } from "./reasonWords";

/** « Posée à 300 : 270 réponses, 25 sans réponse, 5 refus. »: the base of a table; undefined where all who were asked are in it. */
export function baseSentence(table: Pick<Table, "n" | "missing">): string | undefined {
  const missing = table.missing.filter(({ n }) => n > 0);
  if (missing.length === 0) return undefined;
  return `Posée à ${fr.integer(askedCount(table))}${nb}: ${fr.count(table.n, "réponse")}, ${reasonCounts(missing)}.`;
}

/**
 * « Hors du tableau : 25 réponses à 2.1 de répondants sans réponse à 1.1 (20 sans réponse, 5 refus). »: whom a crossing leaves out
 * although they answered; undefined where it is nobody.
 */
export function ungroupedSentence({
  question,
  ungrouped = [],
}: {
  readonly question: Question;
  readonly ungrouped?: readonly Ungrouped[];
}): string | undefined {
  if (ungrouped.length === 0) return undefined;
  const parts = ungrouped.map(({ by, missing }) => {
    // How many is kept secret.
    if (missing.length === 0) return `les réponses de qui n’en a pas à ${by.id}`;
    const n = askedCount({ n: 0, missing });
    return `${fr.count(n, "réponse")} à ${question.id} de répondants sans réponse à ${by.id} (${reasonCounts(missing)})`;
  });
  return `Hors du tableau${nb}: ${parts.join(", ")}.`;
}
