import type { Question } from "../questionnaire/types";
import { askedCount, type Table } from "../tables/Table";
import type { Ungrouped } from "../tables/ungrouped";
import { fr, noBreakSpace as nb } from "./french";
import { reasonCounts } from "./reasonWords";

/**
 * « Posée à 300 : 270 réponses, 25 sans réponse, 5 refus. »: the base of a table; undefined where all who were asked are in
 * it. Of a crossing, whose base is those of them who have a group: « Des 280 qui ont répondu à 1.1 : 270 réponses… ».
 *
 * @param by the questions whose answers make the groups
 */
export function baseSentence(
  table: Pick<Table, "n" | "missing"> & { readonly question?: Pick<Question, "access"> },
  by: readonly Pick<Question, "id">[] = [],
): string | undefined {
  const missing = table.missing.filter(({ n }) => n > 0);
  if (missing.length === 0) return undefined;
  const base = fr.integer(askedCount(table));
  const answers = `${fr.count(table.n, "réponse")}, ${reasonCounts(missing)}.`;
  if (by.length === 0) return `Posée à ${base}${nb}: ${answers}`;
  const asked = table.question?.access === undefined ? "" : "à qui elle est posée et ";
  return `Des ${base} ${asked}qui ont répondu à ${by.map(({ id }) => id).join(" et à ")}${nb}: ${answers}`;
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
    const reasons = missing.every(({ reason }) => reason === "noAnswer") ? "" : ` (${reasonCounts(missing)})`;
    return `${fr.count(n, "réponse")} à ${question.id} de répondants sans réponse à ${by.id}${reasons}`;
  });
  return `Hors du tableau${nb}: ${parts.join(", ")}.`;
}
